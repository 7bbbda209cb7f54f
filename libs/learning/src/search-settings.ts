import { boostCandidates } from './boost.js';
import { heldOut } from './held-out.js';
import { logLoss, requireBothOutcomes, type Candidate, type Fitted, type HeldOut } from './learner.js';
import { LearningError } from './learning-error.js';
import { scorecardCandidates } from './scorecard/scorecard-candidates.js';
import { trainingFrame, type TrainingFrame } from './training-frame.js';
import type { TrainingPlan, TrainingRun } from './training-plan.js';
import type { TrainingWindows } from './training-windows.js';

/** What one candidate reached on the middle window. */
export interface Tried {
  readonly settings: Readonly<Record<string, number>>;
  readonly rounds: number;
  /** Mean log loss, on items. */
  readonly loss: number;
}

export interface Search extends Tried {
  readonly candidate: Candidate;
  /** What the best candidate made of the earlier window; the caller closes it. */
  readonly fitted: Fitted;
  readonly tried: readonly Tried[];
  /** The frame of the earlier window and the items of the middle one. */
  readonly frame: TrainingFrame;
  readonly held: HeldOut;
  /** What the best candidate says of the middle window, before calibration. */
  readonly predicted: Float32Array;
}

/**
 * Tries the plan's settings on the middle window and keeps the one with the least log loss; the first of equals.
 * @throws LearningError `tooFewCases`, `libraryMissing`; the signal's reason
 */
export function searchSettings(windows: TrainingWindows, plan: TrainingPlan, run: TrainingRun): Search {
  const frame = trainingFrame(windows.earlier, plan);
  const held = heldOut(windows.middle, frame.features);
  requireBothOutcomes(frame.labels, 'earlier');
  requireBothOutcomes(held.labels, 'later');
  const candidates = candidatesOf(plan, run);
  const tried: Tried[] = [];
  let best: Pick<Search, 'candidate' | 'fitted' | 'predicted' | keyof Tried> | undefined;
  for (const [at, candidate] of candidates.entries()) {
    const total = candidates.length * plan.rounds;
    run.onProgress?.({ step: 'search', done: at * plan.rounds, total });
    const onRound = heeding(run, (round) => ({ step: 'search', done: at * plan.rounds + round + 1, total }));
    const fitted = candidate.tryOut({ frame, held, onRound });
    run.signal?.throwIfAborted();
    const predicted = fitted.predict(held.values);
    const reached = { settings: candidate.settings, rounds: fitted.rounds, loss: logLoss(predicted, held.labels) };
    tried.push(reached);
    const better = best === undefined || reached.loss < best.loss;
    (better ? best?.fitted : fitted)?.close();
    if (better) best = { candidate, fitted, predicted, ...reached };
  }
  if (best === undefined) throw new LearningError('plan', 'the plan has no settings to try');
  return { ...best, tried, frame, held };
}

function candidatesOf(plan: TrainingPlan, { xgboost }: TrainingRun): Candidate[] {
  if (plan.kind === 'scorecard') return scorecardCandidates(plan);
  if (xgboost === undefined) throw new LearningError('plan', 'boosted trees need libxgboost');
  return boostCandidates(plan, xgboost);
}

type Step = NonNullable<Parameters<NonNullable<TrainingRun['onProgress']>>[0]>;

/** Says each round, counted from 0, and stops boosting when the training is cancelled; round -1 says that it begins. */
export function heeding(run: TrainingRun, progress: (round: number) => Step): (round: number) => 'stop' | undefined {
  return (round) => {
    run.onProgress?.(progress(round));
    return run.signal?.aborted === true ? 'stop' : undefined;
  };
}
