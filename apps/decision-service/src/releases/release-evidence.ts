import type { EntityManager } from 'typeorm';
import { finishedCandidate, type CandidateKey } from '../simulations/finished-candidate.js';
import type { ReleaseEvidence } from './release.entity.js';

/**
 * A candidate of a finished simulation as evidence.
 * @throws DomainError notFound, conflict when it has not finished
 */
export async function evidenceOf(manager: EntityManager, cited: CandidateKey): Promise<ReleaseEvidence> {
  const { digest } = await finishedCandidate(manager, cited);
  return { simulationId: cited.id, candidate: cited.candidate, simulationDigest: digest };
}
