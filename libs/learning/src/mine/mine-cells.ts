import { setImmediate } from 'node:timers/promises';
import type { CellTest } from './cell-test.js';
import type { TestedRows } from './cell-tests.js';
import { clearCounts, countCase, sampleAt, sampleCounts, type SampleCounts } from './sample-counts.js';
import type { MiningTarget } from './suggestion.js';
import { miningTargets } from './target-bits.js';
import { effectiveSize, excessOver, intervalOf, rateOf, without, type WeightedSample } from './weighted-sample.js';

/** A conjunction of one to three tests that finds a target more often than the threshold, on the items it was found on. */
export interface Cell {
  readonly tests: readonly CellTest[];
  readonly target: MiningTarget;
  /** Finds beyond the threshold that the cell gives at the lower end of its rate: what cells are ranked by. */
  readonly worth: number;
}

/** Items to mine, all examined. */
export interface CellInput extends TestedRows {
  readonly weights: Float64Array;
  readonly findings: Int32Array;
  /** Rate that each target must exceed, in the order of `miningTargets`. */
  readonly thresholds: readonly number[];
  /** How many cells are kept of a target and kind. */
  readonly kept: number;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: (fraction: number) => void;
}

const none = new Int32Array();
const leastItems = 12;
const leastFinds = 5;
/** Standard deviations that a test must add to a cell without it, and that a cell must be above its threshold. */
const leastExcess = 2.33;

interface Search extends CellInput {
  readonly rowsOf: readonly Int32Array[];
  /** The same rows as a bit for each row. */
  readonly bits: readonly Int32Array[];
  readonly singles: SampleCounts;
  /** By the first test of a pair: samples of the second. */
  readonly pairs: SampleCounts[];
  readonly triples: SampleCounts;
  readonly best: Map<string, Cell[]>;
}

/**
 * All cells of one to three tests that pass the screen, the best of each target. Every conjunction with enough finds is
 * counted; one is kept only where each of its tests adds significantly to the others.
 */
export async function mineCells(input: CellInput): Promise<Cell[]> {
  const search = searchOver(withoutHopeless(input));
  const width = search.tests.length;
  for (let first = 0; first < width; first += 1) {
    const counts = sampleCounts(width);
    countRows(search, counts, { rows: search.rowsOf[first] ?? none, from: first + 1 });
    search.pairs.push(counts);
  }
  for (let first = 0; first < width; first += 1) {
    consider(search, [first]);
    goInto(search, first);
    input.onProgress?.((first + 1) / width);
    await setImmediate();
    input.signal?.throwIfAborted();
  }
  return [...search.best.values()].flatMap((list) => ranked(list).slice(0, input.kept));
}

/** Without the tests that no cell with enough finds can have. */
function withoutHopeless(input: CellInput): CellInput {
  const { holding, tests } = input;
  const counts = sampleCounts(tests.length);
  countRows(input, counts, { rows: Int32Array.from(holding, (_, row) => row), from: 0 });
  const kept = tests.flatMap((_, test) => (promising(counts, test) ? [test] : []));
  const places = new Map(kept.map((test, place) => [test, place]));
  return {
    ...input,
    tests: kept.flatMap((test) => tests[test] ?? []),
    holding: holding.map((own) => Int32Array.from([...own].flatMap((test) => places.get(test) ?? []))),
  };
}

function searchOver(input: CellInput): Search {
  const { holding, tests } = input;
  const width = tests.length;
  const singles = sampleCounts(width);
  countRows(input, singles, { rows: Int32Array.from(holding, (_, row) => row), from: 0 });
  const rowsOf = rowsByTest(holding, width);
  const bits = rowsOf.map((rows) => bitsOf(rows, holding.length));
  return { ...input, rowsOf, bits, singles, pairs: [], triples: sampleCounts(width), best: new Map() };
}

function bitsOf(rows: Int32Array, length: number): Int32Array {
  const bits = new Int32Array((length + 31) >> 5);
  for (const row of rows) bits[row >> 5] = (bits[row >> 5] ?? 0) | (1 << (row & 31));
  return bits;
}

function promising({ found, n }: SampleCounts, sample: number): boolean {
  return (n[sample] ?? 0) >= leastItems && (found[0]?.[sample] ?? 0) >= leastFinds;
}

function rowsByTest(holding: readonly Int32Array[], width: number): Int32Array[] {
  const rows = Array.from({ length: width }, (): number[] => []);
  holding.forEach((own, row) => own.forEach((test) => rows[test]?.push(row)));
  return rows.map((own) => Int32Array.from(own));
}

function countRows(search: CellInput, counts: SampleCounts, some: { rows: Int32Array; from: number }): void {
  const { findings, holding, weights } = search;
  for (const row of some.rows) {
    const own = holding[row];
    if (own === undefined) continue;
    countCase(counts, own, { weight: weights[row] ?? 1, bits: findings[row] ?? 0, from: some.from });
  }
}

/** Looks at every pair that begins with a test, and at every triple in it. */
function goInto(search: Search, first: number): void {
  const { bits, pairs, rowsOf, tests, triples } = search;
  const counts = pairs[first];
  if (counts === undefined) return;
  for (let second = first + 1; second < tests.length; second += 1) {
    if (!promising(counts, second) || tests[first]?.family === tests[second]?.family) continue;
    consider(search, [first, second]);
    const others = bits[second] ?? none;
    const both = (rowsOf[first] ?? none).filter((row) => ((others[row >> 5] ?? 0) & (1 << (row & 31))) !== 0);
    clearCounts(triples);
    countRows(search, triples, { rows: both, from: second + 1 });
    for (let third = second + 1; third < tests.length; third += 1) {
      if (!promising(triples, third)) continue;
      const family = tests[third]?.family;
      if (family === tests[first]?.family || family === tests[second]?.family) continue;
      consider(search, [first, second, third]);
    }
  }
}

function countsOf({ pairs, singles, triples }: Search, tests: readonly number[]): [SampleCounts, number] | undefined {
  const [first = 0, second, third] = tests;
  if (second === undefined) return [singles, first];
  if (third !== undefined) return [triples, third];
  const counts = pairs[first];
  return counts && [counts, second];
}

function consider(search: Search, numbers: readonly number[]): void {
  const counts = countsOf(search, numbers);
  if (counts === undefined) return;
  search.thresholds.forEach((threshold, target) => {
    const sample = sampleAt(...counts, target);
    if (!passes(sample, threshold)) return;
    if (!addsToParents(search, numbers, { sample, target })) return;
    keep(search, numbers, { sample, target, threshold });
  });
}

function passes(sample: WeightedSample, threshold: number): boolean {
  if (sample.found < leastFinds || sample.n < leastItems) return false;
  const n = effectiveSize(sample);
  return (rateOf(sample) - threshold) * Math.sqrt(n) > leastExcess * Math.sqrt(threshold * (1 - threshold));
}

function addsToParents(
  search: Search,
  numbers: readonly number[],
  { sample, target }: { readonly sample: WeightedSample; readonly target: number },
): boolean {
  if (numbers.length === 1) return true;
  return numbers.every((_, left) => {
    const parent = countsOf(
      search,
      numbers.filter((__, at) => at !== left),
    );
    return parent !== undefined && excessOver(sample, without(sampleAt(...parent, target), sample)) > leastExcess;
  });
}

function keep(
  { best, kept, tests }: Search,
  numbers: readonly number[],
  found: { readonly sample: WeightedSample; readonly target: number; readonly threshold: number },
): void {
  const target = miningTargets[found.target] ?? 'irregular';
  const own = numbers.flatMap((number) => tests[number] ?? []);
  const kind = own.some((test) => test.kind === 'who') ? 'who' : 'how';
  const worth = (intervalOf(found.sample, 1.28).low - found.threshold) * found.sample.weight;
  const key = `${target} ${kind}`;
  const list = best.get(key) ?? [];
  best.set(key, list);
  list.push({ tests: own, target, worth });
  if (list.length > 4 * kept) best.set(key, ranked(list).slice(0, kept));
}

/** Best first, in an order that does not depend on how they were found. */
function ranked(cells: readonly Cell[]): Cell[] {
  return [...cells].sort((a, b) => b.worth - a.worth || a.tests.length - b.tests.length);
}
