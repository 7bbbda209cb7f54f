import { betterCalibration, calibrate, fitCalibration, readModel, type Calibration } from '@tidewaiter/risk-model';
import { fitDuty, hasDuty, searchDutyRounds } from './duty-model.js';
import { evaluate } from './evaluate.js';
import type { Evaluation } from './evaluation.js';
import { fuseRules, tellHits } from './fusion/fuse-rules.js';
import { fusionFolds } from './fusion/out-of-fold.js';
import { goodsOf } from './goods-key.js';
import { heldOut } from './held-out.js';
import { requireBothOutcomes } from './learner.js';
import type { LearningCase } from './learning-case.js';
import { sampleScores } from './sample-scores.js';
import { heeding, type Search } from './search-settings.js';
import { spreadsOf } from './spreads-of.js';
import { trainingFrame } from './training-frame.js';
import type { TrainingPlan, TrainingProgress, TrainingRun } from './training-plan.js';
import { trainedOn, type TrainingWindows } from './training-windows.js';
import { writeArtefact } from './write-artefact.js';

/** What the final model takes from its rehearsal. */
export interface Rehearsal {
  readonly evaluation: Evaluation;
  /** From the items of both held-out windows, each scored by a model that had not seen them. */
  readonly calibration: Calibration | undefined;
  /** Their scores after it. */
  readonly unseenScores: readonly number[];
  /** Scores, after calibration, of declarations drawn from the days of both windows, examined or not. */
  readonly sampleScores: readonly number[];
  /** Rounds of the second target; undefined where too little duty was recorded. */
  readonly dutyRounds: number | undefined;
}

interface Stage {
  readonly windows: TrainingWindows;
  readonly search: Search;
  /** Drawn from all declarations. */
  readonly sample: readonly LearningCase[];
}

/**
 * Does once, without the latest window, all that the final training does with it, and measures the outcome on that window:
 * the figures are of a model made like the final one, which never saw what it is measured on.
 * @throws LearningError `tooFewCases`, `disagreement`; the signal's reason
 */
export async function rehearse(stage: Stage, plan: TrainingPlan, run: TrainingRun): Promise<Rehearsal> {
  const { windows, search, sample } = stage;
  const known = [...windows.earlier, ...windows.middle];
  const frame = trainingFrame(known, plan);
  const held = heldOut(windows.latest, frame.features);
  requireBothOutcomes(held.labels, 'latest');
  const dutyRounds = dutyRoundsOf(search, plan, run);
  const ran = { rounds: search.rounds, fits: tellHits(known) ? 1 + fusionFolds : 1 };
  const onRound = heeding(run, (round) => stepOf(ran, round + 1));
  onRound(-1);
  const fitted = search.candidate.fit({ frame, rounds: search.rounds, onRound });
  try {
    run.signal?.throwIfAborted();
    const middleItems = { scores: search.predicted, labels: search.held.labels };
    const kind = betterCalibration(middleItems);
    const first = fitCalibration(middleItems, kind);
    const within: TrainingRun = { ...run, onProgress: ({ done }) => run.onProgress?.(stepOf(ran, ran.rounds + done)) };
    const fusion = fuseRules(known, { plan, found: search, calibration: first }, within);
    const { xgboost } = run;
    const duty = dutyRounds !== undefined && xgboost && fitDuty({ frame, plan, xgboost }, dutyRounds);
    const spreads = spreadsOf(
      frame,
      Array.from(search.predicted, (score) => calibrate(first, score)),
    );
    const json = writeArtefact(
      { fitted, frame, plan, trainedOn: trainedOn(known, frame), ...(duty && { duty }) },
      { quantiles: [0, 1], spreads, ...(first && { calibration: first }), ...(fusion && { fusion }) },
    );
    const goods = { key: plan.guardKey, seen: goodsOf(known, plan.guardKey) };
    const evaluation = await evaluate(readModel(JSON.parse(json)), windows.latest, goods);
    const raw = [...search.predicted, ...fitted.predict(held.values)];
    const calibration = fitCalibration({ scores: raw, labels: [...search.held.labels, ...held.labels] }, kind);
    const [middle, latest] = inWindows(sample, windows);
    const drawn = [...sampleScores(middle, search), ...sampleScores(latest, { fitted, frame })];
    const calibrated = (scores: readonly number[]): number[] => scores.map((score) => calibrate(calibration, score));
    return { evaluation, calibration, unseenScores: calibrated(raw), sampleScores: calibrated(drawn), dutyRounds };
  } finally {
    fitted.close();
  }
}

/** How far the rehearsal is, its fits having so many rounds each. */
function stepOf({ rounds, fits }: { readonly rounds: number; readonly fits: number }, done: number): TrainingProgress {
  return { step: 'rehearse', done, total: rounds * fits };
}

function dutyRoundsOf({ frame, held }: Search, plan: TrainingPlan, { xgboost }: TrainingRun): number | undefined {
  if (plan.kind !== 'xgboost' || xgboost === undefined || !hasDuty(frame)) return undefined;
  return searchDutyRounds({ frame, plan, xgboost }, held);
}

function inWindows(
  sample: readonly LearningCase[],
  { middle, latest }: TrainingWindows,
): [middle: LearningCase[], latest: LearningCase[]] {
  const [start, cut] = [middle[0]?.day ?? '', latest[0]?.day ?? ''];
  return [sample.filter(({ day }) => day >= start && day < cut), sample.filter(({ day }) => day >= cut)];
}
