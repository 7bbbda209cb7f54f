import { featureValues } from './feature-values.js';
import type { Fitted } from './learner.js';
import type { LearningCase } from './learning-case.js';
import type { TrainingFrame } from './training-frame.js';

/** Declarations' scores before calibration: each the greatest of its items. */
export function sampleScores(
  sample: readonly LearningCase[],
  { fitted, frame }: { readonly fitted: Fitted; readonly frame: TrainingFrame },
): number[] {
  const scores = fitted.predict(
    featureValues(
      frame.features,
      sample.flatMap((one) => one.rows),
    ),
  );
  let start = 0;
  return sample.map(({ rows }) => {
    const own = scores.subarray(start, (start += rows.length));
    return own.reduce((greatest, score) => Math.max(greatest, score), 0);
  });
}
