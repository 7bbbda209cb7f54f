import type { AnswerOf, getSimulation, listFlips, listSimulations, Received } from '@tidewaiter/contracts';
import type { History } from '@tidewaiter/history';
import { simulatedDeclarations } from '@tidewaiter/simulation';
import type { SimulatedDeclaration } from '@tidewaiter/simulation';
import type { EntityManager } from 'typeorm';
import { cursorOf, positionOf } from '../http/page-cursor.js';
import { JobRow } from '../jobs/job.entity.js';
import { finishedCandidate, simulationRow, type CandidateKey } from './finished-candidate.js';
import type { SimulationRow } from './simulation.entity.js';

type View = AnswerOf<typeof listSimulations>['items'][number];
export type Flip = AnswerOf<typeof listFlips>['items'][number];

export function simulationView(row: SimulationRow, state: JobRow['state']): View {
  const { id, title, datasetId, datasetDigest, from, to, baseline, candidate, jobId, createdBy } = row;
  return {
    id,
    title,
    datasetId,
    datasetDigest,
    ...(from !== null && { from }),
    ...(to !== null && { to }),
    baseline,
    candidate,
    candidates: 1 + row.others.length,
    state,
    jobId,
    createdBy,
    createdAt: row.createdAt.toISOString(),
  };
}

/** The last hundred, newest first. */
export async function simulationList(manager: EntityManager): Promise<View[]> {
  const rows = await manager.query<
    (Omit<View, 'from' | 'to' | 'createdAt'> & {
      from: string | null;
      to: string | null;
      createdAt: Date;
    })[]
  >(
    `SELECT s.id, s.title, dataset_id AS "datasetId", dataset_digest AS "datasetDigest", from_day AS "from",
            to_day AS "to", baseline, candidate, 1 + jsonb_array_length(others) AS candidates, state, job_id AS "jobId", s.created_by AS "createdBy",
            s.created_at AS "createdAt"
       FROM simulations s JOIN jobs j ON j.id = job_id ORDER BY s.created_at DESC, s.id DESC LIMIT 100`,
  );
  return rows.map(({ from, to, createdAt, ...row }) => ({
    ...row,
    ...(from !== null && { from }),
    ...(to !== null && { to }),
    createdAt: createdAt.toISOString(),
  }));
}

/** @throws DomainError notFound */
export async function simulationById(manager: EntityManager, id: string): Promise<AnswerOf<typeof getSimulation>> {
  const row = await simulationRow(manager, id);
  const job = await manager.findOneByOrFail(JobRow, { id: row.jobId });
  return {
    simulation: simulationView(row, job.state),
    ...(row.digest !== null && { digest: row.digest }),
    ...(row.summary !== null && { summary: row.summary }),
    policy: row.policy,
    ...(row.others.length > 0 && { others: [...row.others] }),
  };
}

export function flipView(flip: SimulatedDeclaration): Flip {
  const { reference, lodgedOn, office, importer, authorised, before, after, rulesBefore, rulesAfter, outcome } = flip;
  return {
    reference,
    lodgedOn,
    office,
    ...(importer !== null && { importer }),
    ...(authorised !== null && { authorised }),
    before,
    after,
    rulesBefore: [...rulesBefore],
    rulesAfter: [...rulesAfter],
    outcome,
    ...(flip.customsValue !== null && { customsValue: flip.customsValue }),
    duty: flip.additionalDuty ?? 0,
    ...(flip.score !== null && { score: flip.score }),
  };
}

/** Where the declarations of a candidate of a finished simulation are. @throws DomainError notFound, conflict */
export async function finished(
  manager: EntityManager,
  key: CandidateKey,
): Promise<{ dataset: string; digest: string }> {
  const { digest, row } = await finishedCandidate(manager, key);
  return { dataset: row.datasetId, digest };
}

/** @throws DomainError notFound, conflict where it has not finished */
export async function flipPage(
  sources: { readonly manager: EntityManager; readonly history: History },
  id: string,
  query: Received<typeof listFlips>['query'],
): Promise<AnswerOf<typeof listFlips>> {
  const { candidate, cursor, limit, ...filter } = query;
  const after = cursor === undefined ? undefined : Number(positionOf(cursor, ['number'])[0]);
  const simulation = { history: sources.history, ...(await finished(sources.manager, { id, candidate })) };
  const { items, next } = await simulatedDeclarations(simulation, { ...filter, flips: true }, { after, limit });
  return { items: items.map(flipView), ...(next !== undefined && { nextCursor: cursorOf([next]) }) };
}

const batch = 2000;

/** All flips, batch after batch. */
export async function* allFlips(
  sources: { readonly manager: EntityManager; readonly history: History },
  key: CandidateKey,
): AsyncGenerator<Flip[]> {
  const simulation = { history: sources.history, ...(await finished(sources.manager, key)) };
  let after: number | undefined = 0;
  while (after !== undefined) {
    const page = await simulatedDeclarations(simulation, { flips: true }, { after, limit: batch });
    yield page.items.map(flipView);
    after = page.next;
  }
}
