import type { EntityManager } from 'typeorm';
import { DomainError } from '../http/domain-error.js';
import type { ReleaseEvidence } from './release.entity.js';

/**
 * A finished simulation as evidence.
 * @throws DomainError notFound, conflict when it has not finished
 */
export async function evidenceOf(manager: EntityManager, simulationId: string): Promise<ReleaseEvidence> {
  const [found] = await manager.query<{ digest: string | null }[]>('SELECT digest FROM simulations WHERE id = $1', [
    simulationId,
  ]);
  if (found === undefined) throw new DomainError('notFound', `There is no simulation ${simulationId}.`);
  if (found.digest === null) throw new DomainError('conflict', 'This simulation has not finished.');
  return { simulationId, simulationDigest: found.digest };
}
