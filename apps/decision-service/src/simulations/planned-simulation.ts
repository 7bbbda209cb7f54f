import { planSimulation, type SimulatedRelease, type SimulationPlan } from '@tidewaiter/simulation';
import type { EntityManager } from 'typeorm';
import { DomainError } from '../http/domain-error.js';
import { JobRow } from '../jobs/job.entity.js';
import { candidatesOf, restoredSide, type SimulationInput } from './simulation-job.js';
import { simulated } from './simulation-sides.js';
import { SimulationRow } from './simulation.entity.js';

/** A finished simulation as it was asked for, ready to run again; of several candidates the first. */
export interface PlannedSimulation {
  readonly row: SimulationRow & Required<{ readonly digest: string }>;
  readonly plan: SimulationPlan;
  readonly baseline: SimulatedRelease | undefined;
  readonly candidate: SimulatedRelease;
}

/** @throws DomainError notFound, invalidRules; conflict where it has not finished */
export async function plannedSimulation(manager: EntityManager, id: string): Promise<PlannedSimulation> {
  const row = await manager.findOneBy(SimulationRow, { id });
  if (!row) throw new DomainError('notFound', `There is no simulation ${id}.`);
  const { digest } = row;
  if (digest === null) throw new DomainError('conflict', 'This simulation has not finished.');
  const { input } = await manager.findOneByOrFail(JobRow, { id: row.jobId });
  // Only the service of simulations writes the input of their jobs.
  const sides = input as SimulationInput;
  const [first = sides.candidate] = candidatesOf(sides);
  const baseline = sides.baseline && simulated(await restoredSide(manager, sides.baseline));
  const candidate = simulated(await restoredSide(manager, first));
  const plan = planSimulation({
    ...(baseline && { baseline }),
    candidate,
    dataset: row.datasetId,
    slice: { period: { from: row.from ?? undefined, to: row.to ?? undefined } },
  });
  return { row: { ...row, digest }, plan, baseline, candidate };
}
