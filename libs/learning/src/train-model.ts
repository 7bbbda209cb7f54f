import { readModel, type EvidenceFusion, type ModelMetadata } from '@tidewaiter/risk-model';
import { collectCases } from './collect-cases.js';
import { fitDuty } from './duty-model.js';
import { withDutyProxy } from './duty-proxy.js';
import { evaluate } from './evaluate.js';
import type { Evaluation } from './evaluation.js';
import { checkFeatures } from './feature-plan.js';
import { fuseRules } from './fusion/fuse-rules.js';
import { goodsOf } from './goods-key.js';
import type { LearningCase, LearningCases } from './learning-case.js';
import { rehearse, type Rehearsal } from './rehearse.js';
import { heeding, searchSettings, type Search, type Tried } from './search-settings.js';
import { spreadsOf } from './spreads-of.js';
import { trainingFrame } from './training-frame.js';
import type { Period, TrainingPlan, TrainingRun } from './training-plan.js';
import { periodOf, trainedOn, trainingWindows } from './training-windows.js';
import { quantilesOf, writeArtefact } from './write-artefact.js';

export interface TrainedModel {
  /** The artefact: XGBoost's own JSON, with our metadata as an attribute. */
  readonly json: string;
  readonly kind: TrainingPlan['kind'];
  /** Trees; of a scorecard, characteristics. */
  readonly rounds: number;
  /** Rounds of the second target; absent where too little duty was recorded to learn from. */
  readonly dutyRounds?: number;
  /** Expression that stood for the duty where inspections recorded none: revenue is then of the proxy. */
  readonly dutyProxy?: string;
  readonly trainedOn: ModelMetadata['trainedOn'];
  /** The days settings were chosen on, trained on those before; and those the figures are of. */
  readonly windows: { readonly search: Period; readonly test: Period };
  readonly tried: readonly Tried[];
  readonly settings: Tried['settings'];
  /** Log loss on the search window of the settings chosen, on items. */
  readonly validationLoss: number;
  /** Total gain by feature, greatest first. */
  readonly importance: readonly (readonly [name: string, gain: number])[];
  /** On the test window, by a model made like this one without that window. */
  readonly evaluation: Evaluation;
  /** What hits of rules add to its scores; absent where the cases do not tell what hit them. */
  readonly fusion?: EvidenceFusion;
  /** Of this model, on the cases of a later period, when such were given. */
  readonly later?: Evaluation;
}

/** Declarations drawn to know how scores are spread. */
const sampleSize = 20_000;

/**
 * Trains a model of whether an examined item is irregular. Settings and number of trees are chosen on the last part of
 * the period but one; calibration and figures come from models that had not seen what they are measured on; then the
 * model is trained on all of it.
 * @throws LearningError `feature`, `tooFewCases`, `plan`, `disagreement`; the signal's reason
 */
export async function trainModel(cases: LearningCases, plan: TrainingPlan, run: TrainingRun): Promise<TrainedModel> {
  const { signal, onProgress } = run;
  checkFeatures(plan.features);
  const withDuty = (some: LearningCases): LearningCases =>
    plan.dutyProxy === undefined ? some : withDutyProxy(some, plan.dutyProxy);
  const { examined, sample } = await collectCases(withDuty(cases), {
    seed: plan.seed,
    sampleSize,
    onProgress: (done) => onProgress?.({ step: 'read', done }),
    ...(signal && { signal }),
  });
  const windows = trainingWindows(examined, plan);
  const search = searchSettings(windows, plan, run);
  const rehearsal = await rehearse({ windows, search, sample }, plan, run).finally(() => search.fitted.close());
  const { calibration } = rehearsal;
  const fusion = fuseRules(examined, { plan, found: search, calibration }, run);
  const finished = finish({ examined, search, rehearsal, fusion }, plan, run);
  const later = run.later && (await evaluateLater(finished.json, { examined, plan, later: withDuty(run.later) }));
  return {
    ...finished,
    ...(fusion && { fusion }),
    kind: plan.kind,
    ...(rehearsal.dutyRounds !== undefined && { dutyRounds: rehearsal.dutyRounds }),
    ...(plan.dutyProxy !== undefined && { dutyProxy: plan.dutyProxy }),
    windows: { search: periodOf(windows.middle), test: periodOf(windows.latest) },
    tried: search.tried,
    settings: search.settings,
    validationLoss: search.loss,
    evaluation: rehearsal.evaluation,
    ...(later && { later }),
  };
}

interface Prepared {
  readonly examined: readonly LearningCase[];
  readonly search: Search;
  readonly rehearsal: Rehearsal;
  readonly fusion: EvidenceFusion | undefined;
}

/** Trains on all examined cases as rehearsed. */
function finish({ examined, fusion, search, rehearsal }: Prepared, plan: TrainingPlan, run: TrainingRun) {
  const { calibration, dutyRounds, unseenScores } = rehearsal;
  const frame = trainingFrame(examined, plan);
  const onRound = heeding(run, (round) => ({ step: 'fit', done: round + 1, total: search.rounds }));
  onRound(-1);
  const fitted = search.candidate.fit({ frame, rounds: search.rounds, onRound });
  try {
    run.signal?.throwIfAborted();
    run.onProgress?.({ step: 'write', done: 0, total: 1 });
    const { xgboost } = run;
    const duty = dutyRounds !== undefined && xgboost && fitDuty({ frame, plan, xgboost }, dutyRounds);
    const period = trainedOn(examined, frame);
    const json = writeArtefact(
      { fitted, frame, plan, trainedOn: period, ...(duty && { duty }) },
      {
        quantiles: quantilesOf(rehearsal.sampleScores),
        spreads: spreadsOf(frame, unseenScores),
        ...(calibration && { calibration }),
        ...(fusion && { fusion }),
      },
    );
    run.onProgress?.({ step: 'write', done: 1, total: 1 });
    return { json, rounds: fitted.rounds, trainedOn: period, importance: fitted.importance() };
  } finally {
    fitted.close();
  }
}

interface LaterPeriod {
  readonly examined: readonly LearningCase[];
  readonly plan: TrainingPlan;
  readonly later: LearningCases;
}

async function evaluateLater(json: string, { examined, plan, later }: LaterPeriod): Promise<Evaluation> {
  const goods = { key: plan.guardKey, seen: goodsOf(examined, plan.guardKey) };
  return evaluate(readModel(JSON.parse(json)), later, goods);
}
