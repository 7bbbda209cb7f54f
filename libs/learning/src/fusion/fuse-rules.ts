import { calibrate, type Calibration, type EvidenceFusion } from '@tidewaiter/risk-model';
import type { LearningCase } from '../learning-case.js';
import type { TrainingPlan, TrainingRun } from '../training-plan.js';
import { fitFusion } from './fit-fusion.js';
import { outOfFoldScores, type FoundSettings } from './out-of-fold.js';

/** Whether it is known of every case which rules hit it. */
export function tellHits(cases: readonly LearningCase[]): boolean {
  return cases.every(({ ruleIds }) => ruleIds !== undefined);
}

/**
 * What hits add to the scores of the model being trained, from the examined declarations: each is scored by a model of the
 * same settings that had not seen it, and its score calibrated as the finished model's will be. Undefined where it is not
 * known of every declaration which rules hit it.
 * @throws the signal's reason
 */
export function fuseRules(
  examined: readonly LearningCase[],
  trained: {
    readonly plan: TrainingPlan;
    readonly found: FoundSettings;
    readonly calibration: Calibration | undefined;
  },
  run: TrainingRun,
): EvidenceFusion | undefined {
  if (!tellHits(examined)) return undefined;
  const scores = outOfFoldScores(examined, trained, run);
  return fitFusion(
    examined.map(({ outcome, ruleIds = [] }, at) => ({
      score: calibrate(trained.calibration, scores[at] ?? 0),
      ruleIds,
      irregular: outcome?.irregular ?? false,
    })),
  );
}
