import { bootstrap, type BootstrapOptions } from './bootstrap.js';
import type { Interval } from './wilson.js';

export interface ScoredRevenue {
  readonly scores: ArrayLike<number>;
  /** One amount per case, not negative. */
  readonly revenue: ArrayLike<number>;
}

/** Intervals of `revenueAt` at each budget: a few large amounts may carry it, so it has no closed form. */
export function revenueIntervals(
  { scores, revenue }: ScoredRevenue,
  budgets: readonly number[],
  options: BootstrapOptions,
): Interval[] {
  const order = Array.from({ length: scores.length }, (_, i) => i).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
  return bootstrap(
    order.length,
    (counts) => {
      // Sorted once: a sample takes its cases in the same order, each as often as it was drawn.
      const found = budgets.map(() => 0);
      let [taken, total] = [0, 0];
      for (const i of order) {
        const [count, amount] = [counts[i] ?? 0, revenue[i] ?? 0];
        budgets.forEach((budget, at) => {
          const left = Math.max(0, Math.max(1, Math.floor(budget * order.length)) - taken);
          found[at] = (found[at] ?? 0) + Math.min(left, count) * amount;
        });
        taken += count;
        total += count * amount;
      }
      return found.map((amount) => (total === 0 ? 0 : amount / total));
    },
    options,
  );
}
