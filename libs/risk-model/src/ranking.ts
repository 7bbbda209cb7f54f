import { cutWindow, precisionInterval } from './precision-interval.js';
import { wilson, type Interval } from './wilson.js';

/** Scored cases whose outcome is known; the lists are parallel. */
export interface Outcomes {
  readonly scores: ArrayLike<number>;
  /** 1 irregular, 0 not. */
  readonly labels: ArrayLike<number>;
}

export interface SelectedShare {
  /** Cases selected: the budget rounded down, at least one when there are any. */
  readonly selected: number;
  /** What the selected ones hold of the quantity; among equal scores, its mean over every choice. */
  readonly found: number;
  /** `found` in all cases. */
  readonly total: number;
}

/**
 * Share of the selected cases that are irregular at an inspection budget of `share` (0 to 1) of the cases. The interval is
 * of the same share of any other sample, whose cut is another: {@link precisionInterval}.
 */
export function precisionAt(
  outcomes: Outcomes,
  share: number,
): { precision: number; interval: Interval } & SelectedShare {
  const order = descending(outcomes.scores);
  const best = selectBest(outcomes.scores, outcomes.labels, { share, order });
  const precision = best.selected === 0 ? 0 : best.found / best.selected;
  const { from, to } = cutWindow({ cases: order.length, selected: best.selected });
  const irregular = tieMeans(outcomes, order).subarray(from, to);
  const atCut = { found: irregular.reduce((sum, one) => sum + one, 0), of: irregular.length };
  return { ...best, precision, interval: precisionInterval({ ...best, cases: order.length, atCut }) };
}

/** The labels in the order of the scores; among equal scores their mean, which depends on no order. */
function tieMeans({ scores, labels }: Outcomes, order: readonly number[]): Float64Array {
  const means = new Float64Array(order.length);
  let from = 0;
  while (from < order.length) {
    const score = scores[order[from] ?? 0];
    let [to, sum] = [from, 0];
    for (; to < order.length && scores[order[to] ?? 0] === score; to += 1) sum += labels[order[to] ?? 0] ?? 0;
    means.fill(sum / (to - from), from, to);
    from = to;
  }
  return means;
}

/** Share of the irregular cases that an inspection budget of `share` of the cases selects. */
export function recallAt(outcomes: Outcomes, share: number): { recall: number; interval: Interval } & SelectedShare {
  const best = selectBest(outcomes.scores, outcomes.labels, { share });
  return { ...best, recall: best.total === 0 ? 0 : best.found / best.total, interval: wilson(best.found, best.total) };
}

/** Share of the revenue (one amount per case, not negative) that a budget of `share` of the cases selects. */
export function revenueAt(
  scores: ArrayLike<number>,
  revenue: ArrayLike<number>,
  share: number,
): { recovered: number } & SelectedShare {
  const best = selectBest(scores, revenue, { share });
  return { ...best, recovered: best.total === 0 ? 0 : best.found / best.total };
}

/**
 * Takes the highest scores up to the budget. Where the budget cuts through equal scores the mean over all choices
 * counts, so the answer does not depend on the order of the cases.
 */
function selectBest(
  scores: ArrayLike<number>,
  amounts: ArrayLike<number>,
  { share, order = descending(scores) }: { readonly share: number; readonly order?: readonly number[] },
): SelectedShare {
  // 0.1 * 30 is 3.0000000000000004 and 0.29 * 100 is 28.999999999999996: allow for it.
  const budget = Math.floor(share * order.length + 1e-9);
  const selected = Math.min(order.length, Math.max(1, budget));
  const cut = scores[order[selected - 1] ?? -1];
  let [above, foundAbove, equal, foundEqual, total] = [0, 0, 0, 0, 0];
  for (const i of order) {
    const amount = amounts[i] ?? 0;
    total += amount;
    if (cut === undefined || (scores[i] ?? 0) < cut) continue;
    if (scores[i] === cut) [equal, foundEqual] = [equal + 1, foundEqual + amount];
    else [above, foundAbove] = [above + 1, foundAbove + amount];
  }
  const found = equal === 0 ? foundAbove : foundAbove + (foundEqual * (selected - above)) / equal;
  return { selected, found, total };
}

/** Indices, that of the highest score first. */
function descending(scores: ArrayLike<number>): number[] {
  return Array.from({ length: scores.length }, (_, i) => i).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
}
