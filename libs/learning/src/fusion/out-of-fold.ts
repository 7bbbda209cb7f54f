import type { Candidate } from '../learner.js';
import type { LearningCase } from '../learning-case.js';
import { sampleScores } from '../sample-scores.js';
import { heeding } from '../search-settings.js';
import { trainingFrame } from '../training-frame.js';
import type { TrainingPlan, TrainingRun } from '../training-plan.js';

/** Settings and number of trees. */
export interface FoundSettings {
  readonly candidate: Candidate;
  readonly rounds: number;
}

/** Parts the cases are cut into to be scored by models that have not seen them: as many trainings. */
export const fusionFolds = 5;

/**
 * What a model trained on four fifths of the cases says of the other one, for each fifth: the declarations' scores before
 * calibration, in the order of the cases.
 * @throws the signal's reason
 */
export function outOfFoldScores(
  examined: readonly LearningCase[],
  { plan, found }: { readonly plan: TrainingPlan; readonly found: FoundSettings },
  run: TrainingRun,
): number[] {
  const scores = examined.map(() => 0);
  const total = fusionFolds * found.rounds;
  for (let fold = 0; fold < fusionFolds; fold += 1) {
    const frame = trainingFrame(
      examined.filter((_, at) => at % fusionFolds !== fold),
      plan,
    );
    const onRound = heeding(run, (round) => ({ step: 'fuse', done: fold * found.rounds + round + 1, total }));
    onRound(-1);
    const fitted = found.candidate.fit({ frame, rounds: found.rounds, onRound });
    const own = examined.flatMap((one, at) => (at % fusionFolds === fold ? [{ one, at }] : []));
    const said = sampleScores(
      own.map(({ one }) => one),
      { fitted, frame },
    );
    fitted.close();
    run.signal?.throwIfAborted();
    own.forEach(({ at }, place) => (scores[at] = said[place] ?? 0));
  }
  return scores;
}
