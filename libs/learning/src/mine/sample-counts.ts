import { emptySample, type WeightedSample } from './weighted-sample.js';
import { miningTargets } from './target-bits.js';

/** Samples that share their cases and differ in what counts as a find, one for each target. */
export interface SampleCounts {
  readonly n: Int32Array;
  readonly weight: Float64Array;
  readonly squares: Float64Array;
  readonly found: readonly Int32Array[];
  readonly foundWeight: readonly Float64Array[];
  readonly width: number;
}

/** `width` samples without a case. */
export function sampleCounts(width: number): SampleCounts {
  return {
    width,
    n: new Int32Array(width),
    weight: new Float64Array(width),
    squares: new Float64Array(width),
    found: miningTargets.map(() => new Int32Array(width)),
    foundWeight: miningTargets.map(() => new Float64Array(width)),
  };
}

/** Adds a case with these finding bits to each of the samples named, those before `from` excepted. */
export function countCase(
  counts: SampleCounts,
  samples: Int32Array,
  one: { readonly weight: number; readonly bits: number; readonly from: number },
): void {
  const { n, squares, weight } = counts;
  const { bits, from } = one;
  const own = one.weight;
  for (let at = samples.length - 1; at >= 0; at -= 1) {
    const sample = samples[at] ?? 0;
    if (sample < from) break;
    n[sample] = (n[sample] ?? 0) + 1;
    weight[sample] = (weight[sample] ?? 0) + own;
    squares[sample] = (squares[sample] ?? 0) + own * own;
  }
  if (bits !== 0) countFinds(counts, samples, one);
}

function countFinds(
  { found, foundWeight }: SampleCounts,
  samples: Int32Array,
  { bits, from, weight }: { readonly weight: number; readonly bits: number; readonly from: number },
): void {
  for (let target = 0; target < found.length; target += 1) {
    const [finds, weights] = [found[target], foundWeight[target]];
    if ((bits & (1 << target)) === 0 || finds === undefined || weights === undefined) continue;
    for (let at = samples.length - 1; at >= 0; at -= 1) {
      const sample = samples[at] ?? 0;
      if (sample < from) break;
      finds[sample] = (finds[sample] ?? 0) + 1;
      weights[sample] = (weights[sample] ?? 0) + weight;
    }
  }
}

/** One of the samples for one of the targets. */
export function sampleAt(counts: SampleCounts, sample: number, target: number): WeightedSample {
  const n = counts.n[sample] ?? 0;
  if (n === 0) return emptySample;
  return {
    n,
    found: counts.found[target]?.[sample] ?? 0,
    weight: counts.weight[sample] ?? 0,
    squares: counts.squares[sample] ?? 0,
    foundWeight: counts.foundWeight[target]?.[sample] ?? 0,
  };
}

/** Empties all samples for use again. */
export function clearCounts({ found, foundWeight, n, squares, weight }: SampleCounts): void {
  for (const column of [n, weight, squares, ...found, ...foundWeight]) column.fill(0);
}
