import type { ComparisonOperator } from '@tidewaiter/rule-language';
import type { NumberBins } from '../columns/column.js';
import { nextAbove } from '../next-above.js';
import { binsWithin } from './bins-within.js';
import type { Bitmap } from './bitmap.js';
import { finite, type Calculations } from './calculations.js';
import { fillFromBins } from './fill-bitmap.js';
import { isModerate } from './quotients.js';
import type { RunChoice } from './run-kernel.js';
import type { Threshold } from './threshold.js';

/**
 * The rows on the one side of a threshold, by the bins of what is held against it; undefined as long as that has none, or
 * where rounding may carry the bound too far for them. Rows of the bins around the bound are compared as the language says.
 */
export function thresholdBitmap(threshold: Threshold, calculations: Calculations): Bitmap | undefined {
  const { bound, operator, subject, unit } = threshold;
  if (unit !== undefined && !isModerate(bound)) return undefined;
  const bins = calculations.bins(subject, unit);
  if (bins === undefined) return undefined;
  const [left, units] = [calculations.numbers(subject), unit && calculations.numbers(unit)];
  const compare = comparisons[operator];
  const holds = units
    ? (row: number): boolean => compare(left[row] ?? NaN, finite(bound * (units[row] ?? NaN)))
    : (row: number): boolean => compare(left[row] ?? NaN, bound);
  // Of a quotient and of a product the last place is rounded, which moves the bound by less than four units of it.
  const margin = unit === undefined ? 0 : Math.abs(bound) * 2 ** -50;
  return fillFromBins(bins.codes, {
    ...binsAround(bins, { operator, low: bound - margin, high: bound + margin }),
    holds,
  });
}

interface Around {
  readonly operator: ComparisonOperator;
  /** Between these, both included, only the rows themselves tell. */
  readonly low: number;
  readonly high: number;
}

function binsAround(bins: NumberBins, { high, low, operator }: Around): Pick<RunChoice, 'runs' | 'cut'> {
  const sure = [
    ...(below.has(operator) ? [{ low: -Infinity, high: -nextAbove(-low) }] : []),
    ...(above.has(operator) ? [{ low: nextAbove(high), high: Number.MAX_VALUE }] : []),
  ].map((interval) => binsWithin(bins, interval));
  const unsure = [
    { low, high },
    { low: Infinity, high: Infinity },
  ].map((interval) => binsWithin(bins, interval));
  const single = [...sure, ...unsure].flatMap(({ cut }) => cut);
  const cut = [
    ...unsure.flatMap(({ whole }) => whole),
    ...[...new Set(single)].map((bin) => ({ low: bin, high: bin })),
  ];
  return { runs: sure.flatMap(({ whole }) => whole), cut };
}

const below: ReadonlySet<ComparisonOperator> = new Set(['<', '<=', '!=']);
const above: ReadonlySet<ComparisonOperator> = new Set(['>', '>=', '!=']);

/** False where either number is missing. */
const comparisons: Readonly<Record<ComparisonOperator, (left: number, right: number) => boolean>> = {
  '=': (left, right) => left === right,
  '!=': (left, right) => left < right || left > right,
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
  '>': (left, right) => left > right,
  '>=': (left, right) => left >= right,
};
