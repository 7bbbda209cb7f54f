import type { AnswerOf, listReproductions } from '@tidewaiter/contracts';
import type { EntityManager } from 'typeorm';
import { DomainError } from '../http/domain-error.js';
import { simulationById } from '../simulations/simulations.queries.js';
import type { Simulated } from './report-content.js';
import type { ReproductionView } from './reproduction.entity.js';

/** @throws DomainError notFound, conflict where it has not finished */
export async function finishedSimulation(manager: EntityManager, id: string): Promise<Simulated> {
  const { digest, policy, simulation, summary } = await simulationById(manager, id);
  if (digest === undefined || summary === undefined) {
    throw new DomainError('conflict', 'This simulation has not finished.');
  }
  return { digest, policy, simulation, summary };
}

type Row = Omit<ReproductionView, 'createdAt' | 'fields' | 'same'> & {
  readonly createdAt: Date;
  readonly fields: ReproductionView['fields'] | null;
};

/** Those of a simulation, newest first. @throws DomainError notFound */
export async function reproductionList(
  manager: EntityManager,
  simulationId: string,
): Promise<AnswerOf<typeof listReproductions>> {
  await simulationById(manager, simulationId);
  const rows = await manager.query<Row[]>(
    `SELECT r.id, r.job_id AS "jobId", state, fields, r.created_by AS "createdBy", r.created_at AS "createdAt"
       FROM reproductions r JOIN jobs j ON j.id = job_id
      WHERE simulation_id = $1 ORDER BY r.created_at DESC, r.id DESC LIMIT 20`,
    [simulationId],
  );
  return {
    items: rows.map(({ createdAt, fields, ...row }) => ({
      ...row,
      ...(fields && { same: fields.every(({ same }) => same) }),
      fields: fields ?? [],
      createdAt: createdAt.toISOString(),
    })),
  };
}
