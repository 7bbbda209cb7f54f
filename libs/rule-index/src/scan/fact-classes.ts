import type { CodeColumn, Column, NumberBins, NumberColumn } from '../columns/column.js';
import { withBins } from '../columns/number-bins.js';
import type { Dimension } from '../dimension.js';
import { lookupOf, lookUp, unclassified } from '../lookup.js';
import type { MaskTable } from '../mask-table.js';
import { classPool, everything, open, type ClassPool, type MaskSource } from './class-pool.js';

/** A column as a scan reads it: the code of a row leads to a class, and that to a mask of lines. */
export interface FactClasses {
  readonly codes: Uint16Array | Uint32Array;
  readonly classOf: Uint16Array;
  readonly masks: Int32Array;
  /** Whether every value lies in one class, so that what masks say of the fact need not be checked. */
  readonly isSure: boolean;
}

/** A dimension of the index with its masks. */
export interface DimensionMasks {
  readonly dimension: Dimension;
  readonly table: MaskTable;
}

/** The classes of the values of one fact, of all dimensions that are about it. */
export function factClasses(
  column: Column | undefined,
  dimensions: readonly DimensionMasks[],
  source: MaskSource,
): FactClasses {
  const pool = classPool(source);
  if (column === undefined) {
    const missing = dimensions.reduce((earlier, { table }) => pool.narrowed(earlier, table.missing), everything);
    return { codes: new Uint16Array(), classOf: Uint16Array.of(missing), masks: pool.masks(), isSure: true };
  }
  return column.kind === 'codes'
    ? classesOfCodes(column, dimensions, pool)
    : classesOfNumbers(column, dimensions, pool);
}

function classesOfCodes(
  { codes, values }: CodeColumn,
  dimensions: readonly DimensionMasks[],
  pool: ClassPool,
): FactClasses {
  const lookups = dimensions.map(({ dimension: { aspect }, table }) =>
    lookupOf(aspect, table, { slot: 0, compute: () => undefined }),
  );
  const places = Int32Array.of(0);
  const classOf = Uint16Array.from(values, (value) => {
    let found = everything;
    for (const lookup of lookups) {
      const offset = lookUp(lookup, [value], places);
      if (offset === unclassified) return open;
      found = pool.narrowed(found, offset);
    }
    return found;
  });
  return { codes, classOf, masks: pool.masks(), isSure: pool.isSure(classOf) };
}

/** A bin that a cut goes through is of no one class. */
function classesOfNumbers(column: NumberColumn, dimensions: readonly DimensionMasks[], pool: ClassPool): FactClasses {
  const { codes, lows, highs } = withBins(column, { keeping: 'own' }).bins ?? noBins;
  const [only, ...others] = dimensions;
  const place = only && others.length === 0 && isOfNumbers(only) ? binPlacer(only.table, pool) : () => open;
  const missing = dimensions.reduce((earlier, { table }) => pool.narrowed(earlier, table.missing), everything);
  const classOf = Uint16Array.from(lows, (low, bin) => (bin === 0 ? missing : place(low, highs[bin] ?? NaN)));
  return { codes, classOf, masks: pool.masks(), isSure: pool.isSure(classOf) };
}

const noBins: NumberBins = { codes: new Uint16Array(), lows: new Float64Array(), highs: new Float64Array() };

/** All that rules say of a number is of one dimension, unless they take it for something else. */
function isOfNumbers({ dimension: { aspect } }: DimensionMasks): boolean {
  return aspect.type === 'number' || aspect.type === 'any';
}

/** The class of a bin by its ends; those of an empty bin are `NaN` and lie anywhere. */
function binPlacer({ points, offsets }: MaskTable, pool: ClassPool): (low: number, high: number) => number {
  const cuts = Float64Array.from(points, Number);
  const between = new Map<string, number>();
  return (low, high) => {
    const [first, last] = [positionAmong(cuts, low), positionAmong(cuts, high)];
    if (first === last) return pool.narrowed(everything, offsets[first] ?? 0);
    const key = `${first} ${last}`;
    const found = between.get(key) ?? pool.unsure(offsets.subarray(first, last + 1));
    between.set(key, found);
    return found;
  };
}

/** `2 * i + 1` at cut `i`, `2 * i` before it. */
function positionAmong(cuts: Float64Array, value: number): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cuts[middle] ?? NaN) < value) low = middle + 1;
    else high = middle;
  }
  return cuts[low] === value ? 2 * low + 1 : 2 * low;
}
