import type { LearningCase, LearningCases } from './learning-case.js';
import { seededRandom } from './seeded-random.js';

export interface CollectOptions {
  readonly seed: number;
  /** Cases kept, examined or not, to know how scores are spread. */
  readonly sampleSize: number;
  /** Called with the number of cases read, now and then and at the end. */
  readonly onProgress: (read: number) => void;
  readonly signal?: AbortSignal;
}

export interface CollectedCases {
  /** By day, then in the order read. */
  readonly examined: readonly LearningCase[];
  /** Drawn evenly from all cases. */
  readonly sample: readonly LearningCase[];
  readonly total: number;
}

const reportEvery = 5000;

/**
 * Reads the cases once and keeps what training needs: those examined, and a sample of all (reservoir sampling,
 * J. S. Vitter, "Random sampling with a reservoir", ACM TOMS 11, 1985), so that memory does not grow with the history.
 */
export async function collectCases(cases: LearningCases, options: CollectOptions): Promise<CollectedCases> {
  const random = seededRandom(options.seed);
  const examined: LearningCase[] = [];
  const sample: LearningCase[] = [];
  let total = 0;
  for await (const one of cases) {
    if (one.outcome !== undefined) examined.push(one);
    const place = total < options.sampleSize ? total : Math.floor(random() * (total + 1));
    if (place < options.sampleSize) sample[place] = one;
    total += 1;
    if (total % reportEvery === 0) {
      options.signal?.throwIfAborted();
      options.onProgress(total);
    }
  }
  options.onProgress(total);
  const byDay = (a: LearningCase, b: LearningCase): number => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0);
  return { examined: examined.sort(byDay), sample, total };
}
