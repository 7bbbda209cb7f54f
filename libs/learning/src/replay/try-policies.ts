import { replay, type ReplayOptions } from './replay.js';
import { replayFigures, type ReplayFigures } from './replay-figures.js';
import type { BonusPolicy, ReplayPolicy } from './replay-policy.js';
import type { ReplayTable } from './replay-table.js';

/** Constants tried; a score is a probability, so more than a half would drown it. */
const constants = [0.1, 0.2, 0.4] as const;
const recurrenceConstants = [0.5, 1] as const;

/** The bonuses worth trying: every cell but the finest, with every constant. */
export function plainBonuses(table: ReplayTable): BonusPolicy[] {
  const cells = [...table.cells.keys()].slice(0, -1);
  return cells.flatMap((cell) => constants.map((constant) => ({ kind: 'bonus', constant, cell }) as const));
}

/** The same with what comes again in the finest cell, in the last cell but that one. */
export function recurrenceBonuses(table: ReplayTable): BonusPolicy[] {
  const [cell, finest] = [...table.cells.keys()].slice(-2);
  if (cell === undefined || finest === undefined) return [];
  return constants.slice(1).flatMap((constant) =>
    recurrenceConstants.map((weight): BonusPolicy => {
      return { kind: 'bonus', constant, cell, recurrence: { constant: weight, cell: finest } };
    }),
  );
}

export interface TriedPolicy<Policy extends ReplayPolicy> {
  readonly policy: Policy;
  readonly figures: ReplayFigures;
}

export interface TryPoliciesOptions extends Omit<ReplayOptions, 'seed' | 'replayedWeeks'> {
  readonly seeds: readonly number[];
}

/**
 * Tries policies on the first half of the replayed weeks and sees nothing of the second, so that the whole replay of the
 * best one is hardly flattered by the choice.
 * @returns the policies tried, best precision first
 */
export function tryPolicies<Policy extends ReplayPolicy>(
  table: ReplayTable,
  policies: readonly Policy[],
  options: TryPoliciesOptions,
): TriedPolicy<Policy>[] {
  const replayedWeeks = Math.floor((table.weeks.length - options.inspectedWeeks) / 2);
  const tried = policies.map((policy) => {
    const runs = options.seeds.map((seed) => replay(table, policy, { ...options, seed, replayedWeeks }));
    return { policy, figures: replayFigures(runs) };
  });
  return tried.sort((a, b) => b.figures.precision - a.figures.precision);
}
