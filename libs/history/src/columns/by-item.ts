import type { Column } from '@tidewaiter/rule-index';
import type { Numbers } from '../database/read-numbers.js';

/** A column with a value for each declaration as one with a value for each item; `starts` as in `PastOutcomes`. */
export function byItem(column: Column, starts: Uint32Array): Column {
  const rows = starts.at(-1) ?? 0;
  if (column.kind === 'numbers') return { ...column, values: repeated(column.values, starts, new Float64Array(rows)) };
  const { codes } = column;
  const room = codes instanceof Uint16Array ? new Uint16Array(rows) : new Uint32Array(rows);
  return { ...column, codes: repeated(codes, starts, room) };
}

function repeated<Room extends Numbers>(values: Numbers, starts: Uint32Array, room: Room): Room {
  for (let at = 0; at < values.length; at++) {
    const [value, end] = [values[at] ?? 0, starts[at + 1] ?? 0];
    for (let row = starts[at] ?? 0; row < end; row++) room[row] = value;
  }
  return room;
}
