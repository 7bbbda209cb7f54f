import type { CompleteTrees } from './complete-trees.js';

/** Thresholds that one byte can tell apart: a rank in it lies from 0 to 255. */
const thresholdsPerByte = 255;
/** Ranks are narrowed from signed 16-bit numbers. */
const greatestThresholds = 32_767;

/** A feature as bytes: clamp(rank − base, 0, 255), where the rank of a value counts the thresholds it reaches. */
export interface RankColumn {
  readonly feature: number;
  /** Rank of what is missing: 0, so that it reaches no threshold, or the greatest. */
  readonly missing: 'least' | 'greatest';
  readonly base: number;
}

/**
 * Complete trees that test small whole numbers instead of float32: only the order of a feature among the model's own
 * thresholds matters. Features with more thresholds than a byte tells apart get several columns.
 */
export interface RankedTrees {
  readonly complete: CompleteTrees;
  /** Per feature its distinct thresholds, rising. */
  readonly thresholds: readonly Float32Array[];
  readonly columns: readonly RankColumn[];
  /** Per cell: the number of the column, and the rank above which a row goes right; 255 in cells that fill up. */
  readonly column: Uint16Array;
  readonly rank: Uint8Array;
}

/** Undefined where a feature has more thresholds than 16 bits tell apart. */
export function rankedTrees(complete: CompleteTrees): RankedTrees | undefined {
  const thresholds = thresholdsOf(complete);
  if (thresholds.some(({ length }) => length > greatestThresholds)) return undefined;
  const places = thresholds.map((own) => new Map(Array.from(own, (threshold, place) => [threshold, place])));
  const columns: RankColumn[] = [];
  const numbers = new Map<number, number>();
  const cells = complete.threshold.length;
  const ranked = { complete, thresholds, columns, column: new Uint16Array(cells), rank: new Uint8Array(cells) };
  for (let cell = 0; cell < cells; cell += 1) {
    const slot = complete.slot[cell] ?? 0;
    const feature = slot % complete.columns;
    const place = places[feature]?.get(complete.threshold[cell] ?? 0);
    ranked.rank[cell] = 255;
    if (place === undefined) continue;
    const base = place - (place % thresholdsPerByte);
    const key = slot * (greatestThresholds + 1) + base;
    const number = numbers.get(key) ?? columns.length;
    numbers.set(key, number);
    if (number === columns.length) {
      columns.push({ feature, missing: slot < complete.columns ? 'least' : 'greatest', base });
    }
    ranked.column[cell] = number;
    ranked.rank[cell] = place - base;
  }
  return ranked;
}

function thresholdsOf({ columns, slot, threshold }: CompleteTrees): Float32Array[] {
  const sets = Array.from({ length: columns }, () => new Set<number>());
  threshold.forEach((value, cell) => {
    // −0 and 0 are the same threshold; a set already holds them to be one.
    if (value < Infinity) sets[(slot[cell] ?? 0) % columns]?.add(value);
  });
  return sets.map((set) => Float32Array.from(set).sort());
}
