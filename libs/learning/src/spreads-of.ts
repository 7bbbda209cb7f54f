import { spreadOf, type ModelMetadata } from '@tidewaiter/risk-model';
import type { TrainingFrame } from './training-frame.js';

/** How the features of a frame and the scores of unseen items were spread, for drift to be measured against later. */
export function spreadsOf(
  frame: TrainingFrame,
  unseenScores: readonly number[],
): NonNullable<ModelMetadata['spreads']> {
  const width = frame.names.length;
  const features = frame.names.map((name, column) => {
    const values = Float32Array.from(
      { length: frame.rows },
      (_, row) => frame.values[row * width + column] ?? Number.NaN,
    );
    return [name, spreadOf(values)] as const;
  });
  return { score: spreadOf(Float32Array.from(unseenScores)), features: Object.fromEntries(features) };
}
