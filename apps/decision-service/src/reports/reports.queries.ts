import type { AnswerOf, listReproductions } from '@tidewaiter/contracts';
import type { EntityManager } from 'typeorm';
import { finishedCandidate, simulationRow, type CandidateKey } from '../simulations/finished-candidate.js';
import { simulationView } from '../simulations/simulations.queries.js';
import type { Simulated } from './report-content.js';
import type { ReproductionView } from './reproduction.entity.js';

/** @throws DomainError notFound, conflict where it has not finished */
export async function simulatedCandidate(manager: EntityManager, key: CandidateKey): Promise<Simulated> {
  const { row, ...candidate } = await finishedCandidate(manager, key);
  return {
    ...candidate,
    simulation: simulationView(row, 'done'),
    number: key.candidate,
    candidates: 1 + row.others.length,
  };
}

type Row = Omit<ReproductionView, 'createdAt' | 'fields' | 'same'> & {
  readonly createdAt: Date;
  readonly fields: ReproductionView['fields'] | null;
};

/** Those of all candidates of a simulation, newest first. @throws DomainError notFound */
export async function reproductionList(
  manager: EntityManager,
  simulationId: string,
): Promise<AnswerOf<typeof listReproductions>> {
  await simulationRow(manager, simulationId);
  const rows = await manager.query<Row[]>(
    `SELECT r.id, r.job_id AS "jobId", candidate, state, fields, r.created_by AS "createdBy", r.created_at AS "createdAt"
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
