import type { EvidenceFusion } from '@tidewaiter/risk-model';
import type { Candidate } from '../learner.js';
import type { LearningCase } from '../learning-case.js';
import { sampleScores } from '../sample-scores.js';
import { searchSettings } from '../search-settings.js';
import { trainingFrame } from '../training-frame.js';
import type { TrainingPlan, TrainingRun } from '../training-plan.js';
import { trainingWindows } from '../training-windows.js';
import { fitFusion } from './fit-fusion.js';

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

/** Parts the cases are cut into to be scored by models that have not seen them. */
const folds = 5;

/**
 * Trains a model as `trainModel` does (settings and number of trees are searched in the same way) and learns what hits of
 * rules add to its scores, from the same examined declarations: each is scored by a model trained on four other fifths.
 * @param examined by day, all with an outcome
 * @throws LearningError `feature`, `tooFewCases`, `plan`
 */
export function learnFusion(examined: readonly FusionCase[], plan: TrainingPlan, run: TrainingRun): FusedLearning {
  const search = searchSettings(trainingWindows(examined, plan), plan, run);
  search.fitted.close();
  const scores = outOfFold(examined, plan, search);
  const evidence = examined.map(({ outcome, ruleIds }, at) => ({
    score: scores[at] ?? 0,
    ruleIds,
    irregular: outcome?.irregular ?? false,
  }));
  return { fusion: fitFusion(evidence), ...scorerOf(examined, plan, search) };
}

/** What a model trained on four fifths of the cases says of the other one, for each fifth. */
function outOfFold(examined: readonly LearningCase[], plan: TrainingPlan, found: Found): number[] {
  const scores = examined.map(() => 0);
  for (let fold = 0; fold < folds; fold += 1) {
    const known = examined.filter((_, at) => at % folds !== fold);
    const own = examined.flatMap((one, at) => (at % folds === fold ? [{ one, at }] : []));
    const scorer = scorerOf(known, plan, found);
    scorer.scores(own.map(({ one }) => one)).forEach((score, place) => {
      const at = own[place]?.at;
      if (at !== undefined) scores[at] = score;
    });
    scorer.close();
  }
  return scores;
}

/** Settings and number of trees. */
interface Found {
  readonly candidate: Candidate;
  readonly rounds: number;
}

function scorerOf(
  cases: readonly LearningCase[],
  plan: TrainingPlan,
  { candidate, rounds }: Found,
): Pick<FusedLearning, 'scores' | 'close'> {
  const frame = trainingFrame(cases, plan);
  const fitted = candidate.fit({ frame, rounds, onRound: () => undefined });
  return { scores: (some) => sampleScores(some, { fitted, frame }), close: () => fitted.close() };
}
