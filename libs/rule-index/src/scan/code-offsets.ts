import type { FactValue } from '@tidewaiter/rule-language';
import type { CodeColumn } from '../columns/column.js';
import type { Dimension } from '../dimension.js';
import { lookupOf, lookUp, unclassified } from '../lookup.js';
import type { MaskTable } from '../mask-table.js';

/** A dimension of the index with its masks. */
export interface DimensionMasks {
  readonly dimension: Dimension;
  readonly table: MaskTable;
}

type Dictionary = CodeColumn['values'];

/** By code, where the mask of its value begins; `unclassified` where the dimension has none for it. */
export function offsetsOfCodes(values: Dictionary, { dimension, table }: DimensionMasks): Int32Array {
  const { kind, type } = dimension.aspect;
  if (kind !== 'value') return offsetsOfEach(values, { dimension, table });
  const other = table.offsets[0] ?? unclassified;
  const offsets = new Int32Array(values.length);
  for (let code = 0; code < offsets.length; code++) {
    const value = values[code];
    offsets[code] = value === undefined ? table.missing : typeof value === type ? other : unclassified;
  }
  // Of many values rules name few.
  const codes = codesByValue(values);
  table.points.forEach((point, at) => {
    const code = codes.get(point);
    if (code !== undefined) offsets[code] = table.offsets[2 * at + 1] ?? unclassified;
  });
  return offsets;
}

function offsetsOfEach(values: Dictionary, { dimension: { aspect }, table }: DimensionMasks): Int32Array {
  const lookup = lookupOf(aspect, table, { slot: 0, compute: () => undefined });
  const places = Int32Array.of(0);
  const row: [FactValue | undefined] = [undefined];
  const offsets = new Int32Array(values.length);
  for (let code = 0; code < offsets.length; code++) {
    row[0] = values[code];
    offsets[code] = lookUp(lookup, row, places);
  }
  return offsets;
}

/** The dictionary of a column stays as it is, so its codes are put in order once. */
const known = new WeakMap<Dictionary, ReadonlyMap<FactValue | undefined, number>>();

function codesByValue(values: Dictionary): ReadonlyMap<FactValue | undefined, number> {
  const codes = known.get(values) ?? new Map(values.map((value, code) => [value, code]));
  known.set(values, codes);
  return codes;
}
