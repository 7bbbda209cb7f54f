import { seededRandom } from '../seeded-random.js';
import { chooseCases } from './choose-cases.js';
import type { ReplayLearner } from './replay-learner.js';
import type { ReplayPolicy } from './replay-policy.js';
import type { ReplayTable } from './replay-table.js';
import { revealedMemory, type RevealedMemory } from './revealed-memory.js';
import { folds } from './revealed-rates.js';
import { optimism, type Optimism } from './optimism.js';

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
  const inspect = (which: number): number => {
    const revealed = table.reveal(which);
    memory.add(which, revealed);
    bonus?.inspected(itemsOf(table, which));
    return Number(revealed.irregular);
  };
  for (const week of table.weeks.slice(0, options.inspectedWeeks)) {
    bonus?.declared(week.cases.flatMap((which) => itemsOf(table, which)));
    week.cases.forEach(inspect);
  }

  const end = options.inspectedWeeks + (options.replayedWeeks ?? table.weeks.length);
  return table.weeks.slice(options.inspectedWeeks, end).map(({ from, cases: candidates }, week) => {
    options.signal?.throwIfAborted();
    const places = Math.min(candidates.length, Math.max(1, Math.round(options.budget * candidates.length)));
    const ranks = ranksOf({ table, policy, options, memory, bonus }, candidates, week);
    const drawn = policy.kind === 'random' ? Math.round(policy.share * places) : 0;
    const own = Float64Array.from(candidates, (which) => ties[which] ?? 0);
    const chosen = chooseCases({ ranks, ties: own, places, drawn }, random);
    const selected = chosen.map((place) => candidates[place] ?? 0);
    return { from, selected, found: selected.reduce((sum, which) => sum + inspect(which), 0) };
  });
}

interface Standing {
  readonly table: ReplayTable;
  readonly policy: ReplayPolicy;
  readonly options: ReplayOptions;
  readonly memory: RevealedMemory;
  readonly bonus: Optimism | undefined;
}

/** A case ranks as the worst of its items. */
function ranksOf(standing: Standing, candidates: readonly number[], week: number): Float64Array {
  const { table, policy, options, memory, bonus } = standing;
  if (policy.kind === 'rules') return Float64Array.from(candidates, (which) => table.strengths?.[which] ?? 0);
  const items = candidates.flatMap((which) => itemsOf(table, which));
  bonus?.declared(items);
  const frame = memory.frame(items, { rules: policy.kind === 'rulesAndModel' ? 'with' : 'without' });
  const learner = options.learners[policy.kind === 'scorecard' ? 'scorecard' : 'boosted'];
  const scores = learner({ ...frame, seed: options.seed * 1000 + week });
  let row = 0;
  return Float64Array.from(candidates, (which) =>
    itemsOf(table, which).reduce(
      (worst, item) => Math.max(worst, (scores[row++] ?? 0) + (bonus?.of(item) ?? 0)),
      -Infinity,
    ),
  );
}

function itemsOf({ starts }: ReplayTable, which: number): number[] {
  const from = starts[which] ?? 0;
  return Array.from({ length: (starts[which + 1] ?? 0) - from }, (_, place) => from + place);
}
