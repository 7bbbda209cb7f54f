import { seededRandom } from '../seeded-random.js';
import { chooseCases } from './choose-cases.js';
import { revealedFusion } from './fuse-revealed.js';
import { itemsOf } from './items-of.js';
import { optimism } from './optimism.js';
import { rankCases } from './rank-cases.js';
import type { ReplayLearner } from './replay-learner.js';
import type { ReplayPolicy } from './replay-policy.js';
import type { ReplayTable } from './replay-table.js';
import { revealedMemory } from './revealed-memory.js';
import { folds } from './revealed-rates.js';

export interface ReplayOptions {
  /** Share of each week's cases that is inspected, in (0, 1]; at least one case of a week that has any. */
  readonly budget: number;
  readonly seed: number;
  /** First weeks in which everything is inspected. */
  readonly inspectedWeeks: number;
  /** Replayed weeks after those; absent means all. */
  readonly replayedWeeks?: number;
  readonly learners: { readonly boosted: ReplayLearner; readonly scorecard: ReplayLearner };
  readonly signal?: AbortSignal;
}

export interface ReplayedWeek {
  /** First day, ISO date. */
  readonly from: string;
  /** Numbers of the inspected cases in the table, in the order chosen. */
  readonly selected: readonly number[];
  /** How many of them were irregular. */
  readonly found: number;
}

/**
 * Replays the past week by week with selective labels: in the first weeks everything is inspected, then each week the
 * policy chooses as many cases as the budget allows, only their outcomes are revealed, and the model is trained anew on
 * what has been revealed. Same table, policy and options: same weeks.
 * @throws the signal's reason
 */
export function replay(table: ReplayTable, policy: ReplayPolicy, options: ReplayOptions): ReplayedWeek[] {
  const random = seededRandom(options.seed);
  const cases = table.starts.length - 1;
  const foldOf = Uint8Array.from({ length: cases }, () => Math.floor(random() * folds));
  const ties = Float64Array.from({ length: cases }, random);
  const memory = revealedMemory(table, foldOf);
  const bonus = policy.kind === 'bonus' ? optimism(table, policy) : undefined;
  const fuses = policy.kind === 'rulesAndModel' && policy.by === 'fusion';
  const fusionIn = fuses ? revealedFusion({ table, memory, learner: options.learners.boosted }) : undefined;
  const inspect = (which: number): number => {
    const revealed = table.reveal(which);
    if (revealed !== undefined) {
      memory.add(which, revealed);
      bonus?.inspected(itemsOf(table, which));
    }
    return Number(table.isIrregular(which));
  };
  for (const week of table.weeks.slice(0, options.inspectedWeeks)) {
    bonus?.declared(week.cases.flatMap((which) => itemsOf(table, which)));
    week.cases.forEach(inspect);
  }

  const end = options.inspectedWeeks + (options.replayedWeeks ?? table.weeks.length);
  return table.weeks.slice(options.inspectedWeeks, end).map(({ from, cases: candidates }, week) => {
    options.signal?.throwIfAborted();
    const places = Math.min(candidates.length, Math.max(1, Math.round(options.budget * candidates.length)));
    const seed = options.seed * 1000 + week;
    const standing = { table, policy, learners: options.learners, memory, bonus, fusion: fusionIn?.(week, seed) };
    const ranks = rankCases(standing, candidates, seed);
    const drawn = policy.kind === 'random' ? Math.round(policy.share * places) : 0;
    const own = Float64Array.from(candidates, (which) => ties[which] ?? 0);
    const chosen = chooseCases({ ranks, ties: own, places, drawn }, random);
    const selected = chosen.map((place) => candidates[place] ?? 0);
    return { from, selected, found: selected.reduce((sum, which) => sum + inspect(which), 0) };
  });
}
