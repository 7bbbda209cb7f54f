import { fitPolynomial } from './poisson-fit.js';
import { upperTail } from './normal-tail.js';

/** The side of a threshold on which a rule does not hit: where those who know it would go. */
export type SafeSide = 'below' | 'above';

/** Items in a bin of values beside a threshold. */
export interface Bin {
  /** 0 begins at the threshold, −1 ends there. */
  readonly bin: number;
  readonly items: number;
}

export interface ExpectedBin extends Bin {
  /** Items a smooth distribution would have there; absent where none could be fitted. */
  readonly expected?: number;
}

/** How many more items lie just on the safe side than a smooth distribution would have there. */
export interface BunchingTest {
  readonly observed: number;
  readonly expected: number;
  /** One-sided: the chance of so many or more, were there no bunching. An indicator, never proof. */
  readonly pValue: number;
}

export interface Bunching {
  readonly bins: readonly ExpectedBin[];
  /** Absent where too few items lie around the threshold to say anything. */
  readonly test?: BunchingTest;
}

/** Bins on either side of a threshold. */
export const binsPerSide = 20;
/** Bins on either side, next to the threshold, that the smooth distribution is not fitted to. */
const unfitted = 3;
const fewestItems = 200;
const degree = 3;

/**
 * The bunching estimator of H. J. Kleven, "Bunching", Annual Review of Economics 8 (2016): a polynomial is fitted to the
 * counts of the bins, those next to the threshold left out, and says what would lie there. Fitted as Poisson counts with
 * their dispersion estimated (P. McCullagh and J. A. Nelder, Generalized Linear Models, 1989), whose uncertainty and that
 * of the fit make the p value.
 * @param counted bins that hold items; those not named hold none
 */
export function bunching(counted: readonly Bin[], safe: SafeSide): Bunching {
  const items = new Map(counted.map((one) => [one.bin, one.items]));
  const bins = Array.from({ length: 2 * binsPerSide }, (_, index) => index - binsPerSide);
  const all = bins.map((bin) => ({ bin, items: items.get(bin) ?? 0 }));
  const isNear = ({ bin }: Bin): boolean => bin >= -unfitted && bin < unfitted;
  const fitted = all.filter((bin) => !isNear(bin));
  const enough = fitted.reduce((sum, bin) => sum + bin.items, 0) >= fewestItems;
  const fit = enough
    ? fitPolynomial(
        fitted.map((bin) => ({ x: placeOf(bin), count: bin.items })),
        degree,
      )
    : undefined;
  if (fit === undefined) return { bins: all };
  const near = all.filter((bin) => isNear(bin) && (safe === 'below' ? bin.bin < 0 : bin.bin >= 0));
  const observed = near.reduce((sum, bin) => sum + bin.items, 0);
  const { expected, variance } = fit.sum(near.map(placeOf));
  const pValue = upperTail((observed - expected) / Math.sqrt(variance));
  return {
    bins: all.map((bin) => ({ ...bin, expected: fit.at(placeOf(bin)) })),
    test: { observed, expected, pValue },
  };
}

/** The middle of a bin, in −1 to 1. */
function placeOf({ bin }: Bin): number {
  return (bin + 0.5) / binsPerSide;
}

/**
 * p values corrected for being the smallest of many: S. Holm, "A simple sequentially rejective multiple test procedure",
 * Scandinavian Journal of Statistics 6 (1979). In the order given.
 */
export function holm(pValues: readonly number[]): number[] {
  const order = pValues.map((value, index) => ({ value, index })).toSorted((a, b) => a.value - b.value);
  const corrected: number[] = [];
  let greatest = 0;
  for (const [rank, { index, value }] of order.entries()) {
    greatest = Math.max(greatest, Math.min(1, value * (order.length - rank)));
    corrected[index] = greatest;
  }
  return corrected;
}
