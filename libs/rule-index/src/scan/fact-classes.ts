import type { CodeColumn, Column, NumberBins, NumberColumn } from '../columns/column.js';
import { binsOf } from '../columns/number-bins.js';
import { unclassified } from '../lookup.js';
import type { MaskTable } from '../mask-table.js';
import { classPool, everything, open, type ClassPool, type MaskSource } from './class-pool.js';
import { offsetsOfCodes, type DimensionMasks } from './code-offsets.js';

/** How a scan reads a fact: the code of a row leads to a class, and that to a mask of lines. */
export interface FactClasses {
  readonly classOf: Uint8Array | Uint16Array;
  /** Masks end to end, by number of the class. */
  readonly masks: Int32Array;
  /** Classes from this one on are of values that differ: their lines are to be checked. */
  readonly firstUnsure: number;
}

/** The codes that lead to classes; none where the fact is missing in every row. */
export function codesOf(column: Column | undefined): Uint16Array | Uint32Array {
  if (column === undefined) return new Uint16Array();
  return column.kind === 'codes' ? column.codes : binsOf(column).codes;
}

/** The classes of the values of one fact, of all dimensions that are about it. */
export function factClasses(
  column: Column | undefined,
  dimensions: readonly DimensionMasks[],
  source: Omit<MaskSource, 'asked'>,
): FactClasses {
  const asked = dimensions.flatMap(({ dimension }) => [...dimension.predicates.values()].flat());
  const pool = classPool({ ...source, asked });
  if (column === undefined) {
    const missing = dimensions.reduce((earlier, { table }) => pool.narrowed(earlier, table.missing), everything);
    return usedClasses(Uint16Array.of(missing), pool);
  }
  return column.kind === 'codes'
    ? classesOfCodes(column, dimensions, pool)
    : classesOfNumbers(column, dimensions, pool);
}

function classesOfCodes({ values }: CodeColumn, dimensions: readonly DimensionMasks[], pool: ClassPool): FactClasses {
  const offsets = dimensions.map((one) => offsetsOfCodes(values, one));
  const classes = new Uint16Array(values.length);
  for (let code = 0; code < classes.length; code++) {
    let found = everything;
    for (const offsetOf of offsets) {
      const offset = offsetOf[code] ?? unclassified;
      found = offset === unclassified ? open : pool.narrowed(found, offset);
      if (found === open) break;
    }
    classes[code] = found;
  }
  return usedClasses(classes, pool);
}

function classesOfNumbers(column: NumberColumn, dimensions: readonly DimensionMasks[], pool: ClassPool): FactClasses {
  const bins = binsOf(column);
  const [only, ...others] = dimensions;
  const classes = new Uint16Array(bins.lows.length);
  if (only && others.length === 0 && isOfNumbers(only)) placeBins(bins, only.table, { pool, classes });
  else classes.fill(open, 1);
  classes[0] = dimensions.reduce((earlier, { table }) => pool.narrowed(earlier, table.missing), everything);
  return usedClasses(classes, pool);
}

/** The classes that these are of the pool, and no others; the sure ones before those that are not. */
function usedClasses(classes: Uint16Array, pool: ClassPool): FactClasses {
  const placeOf = new Uint16Array(pool.count());
  const used: number[] = [];
  for (let at = 0; at < classes.length; at++) {
    const one = classes[at] ?? everything;
    if (placeOf[one] === 0) placeOf[one] = used.push(one);
  }
  const sure = used.filter(pool.isSure);
  const ordered = [...sure, ...used.filter((one) => !pool.isSure(one))];
  ordered.forEach((one, place) => (placeOf[one] = place));
  const words = pool.maskOf(everything).length;
  const masks = new Int32Array(ordered.length * words);
  ordered.forEach((one, place) => masks.set(pool.maskOf(one), place * words));
  const classOf = ordered.length <= 256 ? new Uint8Array(classes.length) : new Uint16Array(classes.length);
  for (let at = 0; at < classes.length; at++) classOf[at] = placeOf[classes[at] ?? everything] ?? 0;
  return { classOf, masks, firstUnsure: sure.length };
}

/** All that rules say of a number is of one dimension, unless they take it for something else. */
function isOfNumbers({ dimension: { aspect } }: DimensionMasks): boolean {
  return aspect.type === 'number' || aspect.type === 'any';
}

interface Placing {
  readonly pool: ClassPool;
  readonly classes: Uint16Array;
}

/** Finds the classes of bins, which ascend. A bin that a cut goes through is of no one class. */
function placeBins({ lows, highs }: NumberBins, { points, offsets }: MaskTable, { classes, pool }: Placing): void {
  const cuts = Float64Array.from(points, Number);
  const between = new Map<string, number>();
  let next = 0;
  let known = { position: -1, found: everything };
  for (let bin = 1; bin < classes.length; bin++) {
    const low = lows[bin] ?? NaN;
    const high = highs[bin] ?? NaN;
    while ((cuts[next] ?? Infinity) < low) next++;
    const first = cuts[next] === low ? 2 * next + 1 : 2 * next;
    const last = low === high || high < (cuts[next] ?? Infinity) ? first : positionFrom(cuts, next, high);
    if (first !== last) {
      const key = `${first} ${last}`;
      const found = between.get(key) ?? pool.unsure(offsets.subarray(first, last + 1));
      between.set(key, found);
      classes[bin] = found;
      continue;
    }
    if (first !== known.position) known = { position: first, found: pool.narrowed(everything, offsets[first] ?? 0) };
    classes[bin] = known.found;
  }
}

/** `2 * i + 1` at cut `i`, `2 * i` before it; a value that is not before the cut `from`. */
function positionFrom(cuts: Float64Array, from: number, value: number): number {
  let at = from;
  while ((cuts[at] ?? Infinity) < value) at++;
  return cuts[at] === value ? 2 * at + 1 : 2 * at;
}
