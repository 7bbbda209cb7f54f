import { wilson, type Interval } from './wilson.js';

/** What a budget selected of the cases. */
interface Selection {
  /** Cases there are. */
  readonly cases: number;
  readonly selected: number;
  /** Irregular ones among the selected. */
  readonly found: number;
  /** Irregular ones among the cases nearest to the cut, see {@link cutWindow}. */
  readonly atCut: { readonly found: number; readonly of: number };
}

/**
 * Interval of 95 % of the precision at a budget, for this and for any other sample of the same kind: Wilson's, at an
 * effective number of cases, because the cut is as random as what lies above it.
 *
 * Let n cases be drawn, a share α of them selected, P the share of irregular ones above the true quantile q and c that
 * exactly at q. The found share P̂ depends on a case with score s and label y through its influence
 * (1[s > q] · (y − c) − α (P − c)) / α: a case above the cut moves the cut too, and lets one go that is irregular with
 * probability c (J. Bahadur's representation of a quantile, "A note on quantiles in large samples", Annals of Mathematical
 * Statistics 37, 1966). With k = α n the variance of its mean is [P (1 − P) + (1 − α) (P − c)²] / k. Wilson's variance is
 * the first term; k divided by how much the sum exceeds it counts as many cases as would vary so by themselves.
 *
 * The share near the cut counts one irregular and one conform case more than there are, and so does P (1 − P): neither
 * is certain when all are irregular. The interval is too narrow where precision falls from nearly 1 to nearly 0 at
 * the cut itself, since a sample that stops short of the fall shows nothing of it.
 */
export function precisionInterval({ cases, selected, found, atCut }: Selection): Interval {
  if (selected === 0) return wilson(0, 0);
  const irregular = (found + 1) / (selected + 2);
  const near = (atCut.found + 1) / (atCut.of + 2);
  const ofCut = (1 - selected / cases) * (found / selected - near) ** 2;
  const inflation = 1 + ofCut / (irregular * (1 - irregular));
  return wilson(found / inflation, selected / inflation);
}

/** Ranks, counted from 0, of the cases nearest to the cut: two standard errors of the cut to either side. */
export function cutWindow({ cases, selected }: Pick<Selection, 'cases' | 'selected'>): { from: number; to: number } {
  const reach = Math.max(1, Math.ceil(1.96 * Math.sqrt(selected * (1 - selected / Math.max(1, cases)))));
  return { from: Math.max(0, selected - reach), to: Math.min(cases, selected + reach) };
}
