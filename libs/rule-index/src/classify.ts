import type { FactValue } from '@tidewaiter/rule-language';
import type { Aspect } from './aspect.js';
import type { ComputeValue, RowValues } from './compiler.js';
import type { MaskTable } from './mask-table.js';

/** Where the mask of a row's value begins; `unclassified` for a value of a type that the fact is not said to have. */
export type Classify = (row: RowValues) => number;

export const unclassified = -1;

/** The function that finds a row's class of a dimension. */
export function classifierOf(aspect: Aspect, table: MaskTable, read: ComputeValue): Classify {
  const { missing } = table;
  if (aspect.kind === 'presence') {
    const present = table.offsets[0] ?? missing;
    return (row) => (read(row) === undefined ? missing : present);
  }
  const { type } = aspect;
  // `typeof` tells the type of every value of an aspect.
  const offsetOf =
    aspect.kind === 'value' ? byValue(table) : type === 'number' ? byNumber(table) : byText(aspect, table);
  return (row) => {
    const value = read(row);
    if (typeof value === type) return offsetOf(value as never);
    return value === undefined ? missing : unclassified;
  };
}

function byValue({ points, offsets }: MaskTable): (value: FactValue) => number {
  const other = offsets[0] ?? unclassified;
  const known = new Map(points.map((point, index) => [point, offsets[2 * index + 1] ?? unclassified]));
  return (value) => known.get(value) ?? other;
}

function byNumber({ points, offsets }: MaskTable): (value: number) => number {
  const cuts = Float64Array.from(points, Number);
  const { length } = cuts;
  return (value) => {
    let low = 0;
    let high = length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((cuts[middle] ?? NaN) < value) low = middle + 1;
      else high = middle;
    }
    const isCut = low < length && cuts[low] === value;
    return value === value ? (offsets[isCut ? 2 * low + 1 : 2 * low] ?? unclassified) : unclassified;
  };
}

/** Values seen are remembered up to here; then the memory starts afresh, so that hostile rows cannot make it grow. */
const enough = 20_000;

/** Text by its order: dates as a whole, codes by their leading units; a code shorter than that lies before all. */
function byText({ kind, length }: Aspect, { points, offsets }: MaskTable): (value: string) => number {
  const seen = new Map<string, number>();
  const find = (value: string): number => {
    if (kind === 'leading' && value.length < length) return offsets[0] ?? unclassified;
    const leading = kind === 'leading' ? value.slice(0, length) : value;
    let low = 0;
    let high = points.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((points[middle] ?? '') < leading) low = middle + 1;
      else high = middle;
    }
    return offsets[points[low] === leading ? 2 * low + 1 : 2 * low] ?? unclassified;
  };
  return (value) => {
    const known = seen.get(value);
    if (known !== undefined) return known;
    if (seen.size >= enough) seen.clear();
    const found = find(value);
    seen.set(value, found);
    return found;
  };
}
