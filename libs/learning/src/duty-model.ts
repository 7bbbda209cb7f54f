import type { Parameters, XGBoost } from '@tidewaiter/xgboost-node';
import { commonParameters, matrixOf } from './boost.js';
import type { HeldOut } from './learner.js';
import type { TrainingFrame } from './training-frame.js';
import type { BoostSettings, TrainingPlan } from './training-plan.js';

/** The second target as part of an artefact. */
export interface DutyModel {
  /** XGBoost's JSON as text. */
  readonly json: string;
  /** Mean duty of the irregular items it was trained on; its trees count in units of this. */
  readonly scale: number;
}

/** With fewer irregular items that duty was recorded of, amounts are too few to learn from. */
const leastItems = 200;
const settings: BoostSettings = { depth: 3, learningRate: 0.05, leastWeight: 5 };

type Items = Pick<TrainingFrame, 'values' | 'labels' | 'duty'>;

/** Whether enough duty was recorded to learn from. */
export function hasDuty({ labels, duty }: Items): boolean {
  return labels.filter((label, row) => label === 1 && (duty[row] ?? 0) > 0).length >= leastItems;
}

interface DutyTask {
  readonly frame: TrainingFrame;
  readonly plan: TrainingPlan;
  readonly xgboost: XGBoost;
}

/** Number of rounds that serve the held-out items best; at least one. */
export function searchDutyRounds({ frame, plan, xgboost }: DutyTask, held: HeldOut): number {
  const scale = meanDuty(frame);
  const [own, later] = [frame, held].map((items) => dutyMatrix({ ...items, names: frame.names }, { xgboost, scale }));
  if (own === undefined || later === undefined) return 1;
  const booster = xgboost.train(own, {
    parameters: parametersOf(plan, frame),
    rounds: plan.rounds,
    evaluations: [{ name: 'later', matrix: later }],
    earlyStoppingRounds: plan.earlyStoppingRounds,
  });
  const { rounds } = booster;
  for (const used of [booster, own, later]) used.close();
  return rounds;
}

/** Trains the second target: duty of the irregular items of the frame. */
export function fitDuty({ frame, plan, xgboost }: DutyTask, rounds: number): DutyModel {
  const scale = meanDuty(frame);
  const matrix = dutyMatrix(frame, { xgboost, scale });
  const booster = xgboost.train(matrix, { parameters: parametersOf(plan, frame), rounds });
  const json = new TextDecoder().decode(booster.save('json'));
  for (const used of [booster, matrix]) used.close();
  return { json, scale };
}

/**
 * Tweedie deviance with a log link: its mean is unbiased for amounts that are skewed and sometimes 0 (B. Jørgensen, "The
 * Theory of Dispersion Models", 1997).
 */
function parametersOf({ seed }: TrainingPlan, { rows }: TrainingFrame): Parameters {
  return {
    ...commonParameters(settings, { seed, rows }),
    objective: 'reg:tweedie',
    tweedie_variance_power: 1.5,
    eval_metric: 'tweedie-nloglik@1.5',
    base_score: 1,
  };
}

function meanDuty({ labels, duty }: Items): number {
  const irregular = labels.reduce((sum, label) => sum + label, 0);
  return duty.reduce((sum, amount) => sum + amount, 0) / irregular;
}

function dutyMatrix(
  items: Items & Pick<TrainingFrame, 'names'>,
  { xgboost, scale }: { xgboost: XGBoost; scale: number },
) {
  const width = items.names.length;
  const rows = Array.from(items.labels.keys()).filter((row) => items.labels[row] === 1);
  const values = new Float32Array(rows.length * width);
  rows.forEach((row, at) => values.set(items.values.subarray(row * width, (row + 1) * width), at * width));
  const labels = Float32Array.from(rows, (row) => (items.duty[row] ?? 0) / scale);
  return matrixOf(xgboost, { values, labels, names: items.names });
}
