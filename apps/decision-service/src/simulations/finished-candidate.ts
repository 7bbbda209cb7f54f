import type { SelectionPolicy } from '@tidewaiter/decision';
import type { EntityManager } from 'typeorm';
import { DomainError } from '../http/domain-error.js';
import { SimulationRow } from './simulation.entity.js';
import type { SimulationSummary } from './simulation.entity.js';

/** A candidate of a simulation, by its number from 1. */
export interface CandidateKey {
  readonly id: string;
  readonly candidate: number;
}

/** What became of a candidate, and the simulation it belongs to. */
export interface FinishedCandidate {
  readonly row: SimulationRow;
  /** `Drafts`, `Release 3`. */
  readonly label: string;
  readonly policy: SelectionPolicy;
  /** Its declarations are kept under it. */
  readonly digest: string;
  readonly summary: SimulationSummary;
}

/** @throws DomainError notFound */
export async function simulationRow(manager: EntityManager, id: string): Promise<SimulationRow> {
  const row = await manager.findOneBy(SimulationRow, { id });
  if (!row) throw new DomainError('notFound', `There is no simulation ${id}.`);
  return row;
}

/** @throws DomainError notFound, conflict where the simulation has not finished */
export async function finishedCandidate(
  manager: EntityManager,
  { candidate: number, id }: CandidateKey,
): Promise<FinishedCandidate> {
  const row = await simulationRow(manager, id);
  const one = [row, ...row.others][number - 1];
  if (one === undefined) throw new DomainError('notFound', `There is no candidate ${number} in simulation ${id}.`);
  const { candidate: label, digest, policy, summary } = one;
  if (!digest || !summary) throw new DomainError('conflict', 'This simulation has not finished.');
  return { row, label, policy, digest, summary };
}
