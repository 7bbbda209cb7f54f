import { featuresOf, type ScoreModel } from '@tidewaiter/risk-model';
import type { Candidate } from './candidate.js';
import { titleOf } from './cell-candidates.js';
import { added } from './declaration-sample.js';
import type { Examined } from './examined.js';
import { writtenTest } from './path-tests.js';
import { highPaths, type PathTest } from './tree-paths.js';
import { effectiveSize, emptySample, excessOver, rateOf, without, type WeightedSample } from './weighted-sample.js';

/** Part of all leaves that count as high. */
const highShare = 0.15;
const mostPaths = 300;
const leastFinds = 5;
const leastExcess = 2.33;

/** The examined items that are not held out, as the model sees them. */
interface Seen {
  readonly features: readonly Float32Array[];
  readonly weights: Float64Array;
  readonly irregular: readonly boolean[];
}

/**
 * Paths to the high leaves of the model's trees. Tests on rates, which rules cannot read, are left out, and so is every
 * test without which the path finds as often; what remains must exceed the threshold.
 */
export function treeCandidates(model: ScoreModel, examined: Examined, threshold: number): Candidate[] {
  const seen = seenBy(model, examined);
  const found = new Map<string, { readonly candidate: Candidate; readonly worth: number }>();
  for (const { tests } of highPaths(model, highShare)) {
    const writable = tests.filter((test) => written(model, test) !== undefined);
    const simple = simplified(writable, seen);
    const sample = sampleOf(simple, seen);
    if (simple.length === 0 || !passes(sample, threshold)) continue;
    const candidate = candidateOf(model, simple);
    found.set(candidate.condition, { candidate, worth: (rateOf(sample) - threshold) * sample.weight });
  }
  const ranked = [...found.values()].sort((a, b) => b.worth - a.worth);
  return ranked.slice(0, mostPaths).map(({ candidate }) => candidate);
}

function seenBy(model: ScoreModel, { findings, heldOutFrom, owners, rows, weights }: Examined): Seen {
  const end = owners.findIndex((owner) => owner >= heldOutFrom);
  const known = rows.slice(0, end < 0 ? rows.length : end);
  return {
    features: known.map((row) => featuresOf(model, row)),
    weights: Float64Array.from(known, (_, item) => weights[owners[item] ?? 0] ?? 1),
    irregular: known.map((_, item) => findings[item] !== 0),
  };
}

function holds(test: PathTest, features: Float32Array): boolean {
  const value = features[test.column] ?? Number.NaN;
  if (Number.isNaN(value)) return test.missingToo;
  return value < test.threshold === test.below;
}

function sampleOf(tests: readonly PathTest[], { features, irregular, weights }: Seen): WeightedSample {
  let sample = emptySample;
  features.forEach((own, item) => {
    if (!tests.every((test) => holds(test, own))) return;
    sample = added(sample, weights[item] ?? 1, irregular[item] === true ? 1 : 0);
  });
  return sample;
}

/** Without the tests that do not add to the others, the idlest first. */
function simplified(tests: readonly PathTest[], seen: Seen): readonly PathTest[] {
  if (tests.length < 2) return tests;
  const own = sampleOf(tests, seen);
  const shorter = tests.map((one) => {
    const rest = tests.filter((test) => test !== one);
    return { rest, excess: excessOver(own, without(sampleOf(rest, seen), own)) };
  });
  const idlest = shorter.reduce((least, next) => (next.excess < least.excess ? next : least));
  return idlest.excess < leastExcess || !Number.isFinite(idlest.excess) ? simplified(idlest.rest, seen) : tests;
}

function passes(sample: WeightedSample, threshold: number): boolean {
  if (sample.found < leastFinds) return false;
  const deviation = Math.sqrt((threshold * (1 - threshold)) / effectiveSize(sample));
  return rateOf(sample) - threshold > leastExcess * deviation;
}

function written({ metadata }: ScoreModel, test: PathTest) {
  const feature = metadata.features[test.column];
  return feature && writtenTest(feature, test);
}

function candidateOf(model: ScoreModel, tests: readonly PathTest[]): Candidate {
  const own = tests.flatMap((test) => written(model, test) ?? []).sort((a, b) => (a.condition < b.condition ? -1 : 1));
  return {
    miner: 'treePath',
    target: 'irregular',
    condition: own.map(({ condition }) => condition).join(' and '),
    title: titleOf(own.map(({ words }) => words)),
    namesParty: false,
    seenUntil: model.metadata.trainedOn.to,
    indicator: own.some(({ condition }) => condition.includes('customs_value / item.net_mass')),
  };
}
