import { nextAbove } from '../next-above.js';
import type { NumberBins, NumberColumn } from './column.js';
import { room, type Keeping } from './column-writer.js';

/** Numbers looked at to choose the bins, and how many of them, sorted, go into one. */
const sampled = 65_536;
const perBin = 6;

/**
 * The column with its numbers in bins of about equally many, at most some 22,000; a number that is frequent has a bin of
 * its own. Some 90 ns a row, once.
 */
export function withBins(column: NumberColumn, { keeping }: { readonly keeping: Keeping }): NumberColumn {
  return column.bins ? column : { ...column, bins: makeBins(column.values, keeping) };
}

/** Bins of columns that came without. */
const made = new WeakMap<Float64Array, NumberBins>();

/** The bins of a column: its own, or some that are made when they are first asked for. */
export function binsOf({ bins, values }: NumberColumn): NumberBins {
  if (bins) return bins;
  const own = made.get(values) ?? makeBins(values, 'own');
  made.set(values, own);
  return own;
}

function makeBins(values: Float64Array, keeping: Keeping): NumberBins {
  const edges = edgesOf(values);
  const codes = new Uint16Array(room(2 * values.length, keeping));
  const lows = new Float64Array(edges.length + 1).fill(NaN);
  const highs = new Float64Array(edges.length + 1).fill(NaN);
  for (let row = 0; row < values.length; row++) {
    const value = values[row] ?? NaN;
    if (value !== value) continue;
    const bin = binAmong(edges, value);
    codes[row] = bin;
    // Of `NaN` every comparison is false.
    if (!((lows[bin] ?? NaN) <= value)) lows[bin] = value;
    if (!((highs[bin] ?? NaN) >= value)) highs[bin] = value;
  }
  closeGaps(lows, highs);
  return { codes, lows, highs };
}

/** An empty bin takes the number beside it, so that bins in which the same is true are neighbours. */
export function closeGaps(lows: Float64Array, highs: Float64Array): void {
  let beside = lows.find((low) => low === low) ?? NaN;
  for (let bin = 1; bin < lows.length; bin++) {
    if (Number.isNaN(lows[bin])) lows[bin] = highs[bin] = beside;
    beside = highs[bin] ?? NaN;
  }
}

/** Ascending; a bin reaches from one edge to before the next, the first from below all. */
function edgesOf(values: Float64Array): Float64Array {
  const step = Math.max(1, Math.floor(values.length / sampled));
  const sample: number[] = [];
  for (let row = 0; row < values.length && sample.length < sampled; row += step) {
    const value = values[row] ?? NaN;
    if (value === value) sample.push(value);
  }
  const sorted = Float64Array.from(sample).sort();
  const edges = new Set([-Infinity]);
  for (let at = 0; at < sorted.length; at += perBin) {
    const value = sorted[at] ?? 0;
    edges.add(value);
    if (sorted[at + 1] === value) edges.add(nextAbove(value));
  }
  return Float64Array.from(edges).sort();
}

/** Number of edges that a value reaches. */
function binAmong(edges: Float64Array, value: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edges[middle] ?? NaN) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
