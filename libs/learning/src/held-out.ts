import type { Feature } from '@tidewaiter/risk-model';
import { featureValues } from './feature-values.js';
import type { HeldOut } from './learner.js';
import { dutyOf, isIrregular, type LearningCase } from './learning-case.js';

/** The items of examined cases outside the frame, with the features of its full tables. */
export function heldOut(cases: readonly LearningCase[], features: readonly Feature[]): HeldOut {
  const items = cases.flatMap((one) => one.rows.map((row, item) => ({ one, row, item })));
  return {
    values: featureValues(
      features,
      items.map(({ row }) => row),
    ),
    labels: Float32Array.from(items, ({ one, item }) => Number(isIrregular(one, item))),
    duty: Float32Array.from(items, ({ one, item }) => dutyOf(one, item)),
  };
}
