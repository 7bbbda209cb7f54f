import { planSimulation, type SimulatedRelease, type SimulationPlan } from '@tidewaiter/simulation';
import type { EntityManager } from 'typeorm';
import { DomainError } from '../http/domain-error.js';
import { JobRow } from '../jobs/job.entity.js';
import { finishedCandidate, type CandidateKey, type FinishedCandidate } from './finished-candidate.js';
import { candidatesOf, restoredSide, type SimulationInput, type StoredSide } from './simulation-job.js';
import { simulated } from './simulation-sides.js';
import type { SimulationRow } from './simulation.entity.js';

/** A finished candidate as it was frozen when its simulation was started. */
export interface FrozenCandidate extends FinishedCandidate {
  readonly stored: StoredSide;
  readonly storedBaseline: StoredSide | undefined;
}

/** @throws DomainError notFound; conflict where it has not finished */
export async function frozenCandidate(manager: EntityManager, key: CandidateKey): Promise<FrozenCandidate> {
  const finished = await finishedCandidate(manager, key);
  const { input } = await manager.findOneByOrFail(JobRow, { id: finished.row.jobId });
  // Only the service of simulations writes the input of their jobs.
  const sides = input as SimulationInput;
  const stored = candidatesOf(sides)[key.candidate - 1];
  if (stored === undefined) throw new DomainError('notFound', `There is no candidate ${key.candidate}.`);
  return { ...finished, stored, storedBaseline: sides.baseline };
}

/** A finished candidate as it was asked for, ready to run again. */
export interface PlannedSimulation extends FinishedCandidate {
  readonly plan: SimulationPlan;
  readonly baseline: SimulatedRelease | undefined;
  readonly candidate: SimulatedRelease;
}

/** @throws DomainError notFound, invalidRules; conflict where it has not finished */
export async function plannedSimulation(manager: EntityManager, key: CandidateKey): Promise<PlannedSimulation> {
  const { stored, storedBaseline, ...finished } = await frozenCandidate(manager, key);
  const baseline = storedBaseline && simulated(await restoredSide(manager, storedBaseline));
  const candidate = simulated(await restoredSide(manager, stored));
  return { ...finished, plan: planOf(finished.row, { baseline, candidate }), baseline, candidate };
}

/** A candidate, beside the baseline where there is one, on the declarations of a simulation. */
export function planOf(
  { datasetId, from, to }: Pick<SimulationRow, 'datasetId' | 'from' | 'to'>,
  sides: { readonly baseline?: SimulatedRelease | undefined; readonly candidate: SimulatedRelease },
): SimulationPlan {
  return planSimulation({
    ...sides,
    dataset: datasetId,
    slice: { period: { from: from ?? undefined, to: to ?? undefined } },
  });
}
