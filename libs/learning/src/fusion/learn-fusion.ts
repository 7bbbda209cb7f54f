import type { EvidenceFusion } from '@tidewaiter/risk-model';
import type { LearningCase } from '../learning-case.js';
import { sampleScores } from '../sample-scores.js';
import { searchSettings } from '../search-settings.js';
import { trainingFrame } from '../training-frame.js';
import type { TrainingPlan, TrainingRun } from '../training-plan.js';
import { trainingWindows } from '../training-windows.js';
import { fitFusion } from './fit-fusion.js';
import { outOfFoldScores, type FoundSettings } from './out-of-fold.js';

/** A declaration with the rules that hit it and apply. */
export interface FusionCase extends LearningCase {
  readonly ruleIds: readonly string[];
}

export interface FusedLearning {
  readonly fusion: EvidenceFusion;
  /** What the model, trained on all cases, says of declarations: each the greatest of its items, not calibrated. */
  readonly scores: (cases: readonly LearningCase[]) => number[];
  readonly close: () => void;
}

/**
 * Trains a model as `trainModel` does (settings and number of trees are searched in the same way) and learns what hits of
 * rules add to its scores, from the same examined declarations: each is scored by a model trained on four other fifths.
 * @param examined by day, all with an outcome
 * @throws LearningError `feature`, `tooFewCases`, `plan`
 */
export function learnFusion(examined: readonly FusionCase[], plan: TrainingPlan, run: TrainingRun): FusedLearning {
  const search = searchSettings(trainingWindows(examined, plan), plan, run);
  search.fitted.close();
  const scores = outOfFoldScores(examined, { plan, found: search }, run);
  const evidence = examined.map(({ outcome, ruleIds }, at) => ({
    score: scores[at] ?? 0,
    ruleIds,
    irregular: outcome?.irregular ?? false,
  }));
  return { fusion: fitFusion(evidence), ...scorerOf(examined, plan, search) };
}

function scorerOf(
  cases: readonly LearningCase[],
  plan: TrainingPlan,
  { candidate, rounds }: FoundSettings,
): Pick<FusedLearning, 'scores' | 'close'> {
  const frame = trainingFrame(cases, plan);
  const fitted = candidate.fit({ frame, rounds, onRound: () => undefined });
  return { scores: (some) => sampleScores(some, { fitted, frame }), close: () => fitted.close() };
}
