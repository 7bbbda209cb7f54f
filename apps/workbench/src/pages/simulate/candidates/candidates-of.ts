import type { Policy, SimulationResult, Summary } from '../../../api/simulation-queries.js';

/** A candidate of a finished simulation. */
export interface Candidate {
  /** From 1. */
  readonly number: number;
  /** As the service names it: `Drafts`, `Release 3`. */
  readonly label: string;
  readonly summary: Summary;
  readonly policy: Policy;
  readonly digest?: string | undefined;
}

/** The candidates that have figures, in their order. */
export function candidatesOf({ digest, others = [], policy, simulation, summary }: SimulationResult): Candidate[] {
  const all = [{ candidate: simulation.candidate, digest, policy, summary }, ...others];
  return all.flatMap(({ candidate, summary: figures, ...rest }, index) =>
    figures === undefined ? [] : [{ number: index + 1, label: candidate, summary: figures, ...rest }],
  );
}
