import type { FactValue } from '@tidewaiter/rule-language';
import type { Aspect } from './aspect.js';
import type { ComputeValue, RowValues } from './compiler.js';
import type { MaskTable } from './mask-table.js';

/** Finds where the mask of a row begins in one dimension. All lookups are objects of one shape, read by one function. */
export interface Lookup {
  readonly how: 'value' | 'text' | 'number' | 'presence';
  readonly type: Aspect['type'];
  /** Slot of the fact; `computed` when the subject is a calculation. */
  readonly slot: number;
  readonly compute: ComputeValue;
  /** Offsets of the masks for a missing value and for one that is nowhere mentioned. */
  readonly missing: number;
  readonly other: number;
  /** Offsets by value: of those mentioned, or of text placed by its order, those seen so far. */
  readonly known: Map<FactValue, number>;
  readonly cuts: Float64Array;
  readonly offsets: Int32Array;
  readonly find: (text: string) => number;
}

/** In place of an offset: the value is of a type that the subject is not said to have. */
export const unclassified = -1;
export const computed = -1;

/** Where the subject of an aspect is found. */
export interface Subject {
  readonly slot: number;
  readonly compute: ComputeValue;
}

export function lookupOf({ kind, type, length }: Aspect, table: MaskTable, { slot, compute }: Subject): Lookup {
  const { missing, points, offsets } = table;
  const how = kind === 'value' || kind === 'presence' ? kind : type === 'number' ? 'number' : 'text';
  const values = how === 'value' ? points : [];
  const known = new Map(values.map((value, index) => [value, offsets[2 * index + 1] ?? unclassified]));
  const cuts = Float64Array.from(how === 'number' ? points : [], Number);
  const find = finder({ length, table, known });
  return { how, type, slot, compute, missing, other: offsets[0] ?? missing, known, cuts, offsets, find };
}

/** The offset of a row's mask. `places` says where the facts are in the row, by slot. */
export function lookUp(lookup: Lookup, row: RowValues, places: Int32Array): number {
  let value;
  if (lookup.slot === computed) value = lookup.compute(row);
  else {
    const place = places[lookup.slot] ?? -1;
    value = place < 0 ? undefined : row[place];
  }
  if (value === undefined) return lookup.missing;
  if (lookup.how === 'number') return typeof value === 'number' ? amongCuts(lookup, value) : unclassified;
  // What is known has the type it should have, so that most values are never asked for theirs.
  return lookup.known.get(value) ?? unknownOffset(lookup, value);
}

function unknownOffset({ how, type, other, find }: Lookup, value: FactValue): number {
  if (how === 'presence') return other;
  if (typeof value !== type) return unclassified;
  return how === 'text' && typeof value === 'string' ? find(value) : other;
}

function amongCuts({ cuts, offsets }: Lookup, value: number): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cuts[middle] ?? NaN) < value) low = middle + 1;
    else high = middle;
  }
  const isCut = low < cuts.length && cuts[low] === value;
  return value === value ? (offsets[isCut ? 2 * low + 1 : 2 * low] ?? unclassified) : unclassified;
}

/** Values seen are remembered up to here; then the memory starts afresh, so that hostile rows cannot make it grow. */
const enough = 20_000;

interface Search {
  /** Units that count; 0 for all. */
  readonly length: number;
  readonly table: MaskTable;
  readonly known: Map<FactValue, number>;
}

/** Places text by its order: dates as a whole, codes by their leading units; a code shorter than that before all. */
function finder({ length, table: { points, offsets }, known }: Search): (text: string) => number {
  const find = (text: string): number => {
    if (text.length < length) return offsets[0] ?? unclassified;
    const leading = length > 0 ? text.slice(0, length) : text;
    let low = 0;
    let high = points.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((points[middle] ?? '') < leading) low = middle + 1;
      else high = middle;
    }
    return offsets[points[low] === leading ? 2 * low + 1 : 2 * low] ?? unclassified;
  };
  return (text) => {
    if (known.size >= enough) known.clear();
    const found = find(text);
    known.set(text, found);
    return found;
  };
}
