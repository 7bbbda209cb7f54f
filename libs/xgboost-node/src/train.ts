import { createBooster, loadSnapshot, type Booster, type Parameters } from './booster.js';
import { checkEarlyStopping, watchForBest, type Best, type StopOn } from './early-stopping.js';
import { evaluate, type Evaluation, type Measure } from './evaluate.js';
import { checkSameFeatures } from './feature-columns.js';
import type { Matrix } from './matrix.js';
import type { Native } from './native.js';
import { XGBoostError } from './xgboost-error.js';

export interface Round {
  /** Starting at 0, or at the number of rounds of the booster that training continues from. */
  readonly round: number;
  /** One per evaluation and metric, in the order given. */
  readonly measures: readonly Measure[];
}

export interface TrainOptions {
  readonly parameters: Parameters;
  /** Greatest number of rounds to add. */
  readonly rounds: number;
  readonly evaluations?: readonly Evaluation[];
  /** Stop when what `stopOn` names has not improved for so many rounds, and keep the rounds up to the best. */
  readonly earlyStoppingRounds?: number;
  readonly stopOn?: StopOn;
  /** Called after each round; answering `stop` ends training there, throwing ends it without a booster. */
  readonly onRound?: (round: Round) => 'stop' | undefined;
  /** Adds rounds to a copy of this booster, which stays as it is. Its parameters hold unless given anew. */
  readonly from?: Booster;
}

/**
 * Trains a booster. With early stopping only the rounds up to the best one are kept, and the attributes
 * `best_iteration` and `best_score` say which it was, as in XGBoost's Python package.
 * @throws XGBoostError `shape` when evaluations or the booster to continue have other columns, `options` for options
 * that mean nothing, `native` for a bad parameter.
 */
export function train(native: Native, matrix: Matrix, options: TrainOptions): Booster {
  checkOptions(matrix, options);
  const matrices = [matrix, ...(options.evaluations ?? []).map((evaluation) => evaluation.matrix)];
  const snapshot = options.from?.snapshot();
  const booster = snapshot ? loadSnapshot(native, snapshot, matrices) : createBooster(native, matrices);
  try {
    booster.setParameters(options.parameters);
    const best = boost(native, { booster, matrix, options });
    booster.describeFeatures(matrix.featureNames, matrix.featureTypes);
    return best === undefined ? booster : keepBest(booster, best);
  } catch (error) {
    booster.close();
    throw error;
  }
}

function checkOptions(matrix: Matrix, options: TrainOptions): void {
  const { rounds, evaluations = [], earlyStoppingRounds, stopOn, from } = options;
  if (!Number.isInteger(rounds) || rounds < 1) throw new XGBoostError('options', `training for ${rounds} rounds`);
  if (earlyStoppingRounds !== undefined)
    checkEarlyStopping({ rounds: earlyStoppingRounds, evaluations, on: stopOn ?? {} });
  else if (stopOn) throw new XGBoostError('options', '`stopOn` says nothing without `earlyStoppingRounds`');
  for (const [i, { name, matrix: held }] of evaluations.entries()) {
    checkSameFeatures(matrix, held, `the evaluation \`${name}\``);
    if (evaluations.findIndex((other) => other.name === name) === i) continue;
    throw new XGBoostError('options', `two evaluations are called \`${name}\``);
  }
  from?.checkMatrix(matrix, 'the matrix');
}

interface Job {
  readonly booster: Booster;
  readonly matrix: Matrix;
  readonly options: TrainOptions;
}

function boost(native: Native, { booster, matrix, options }: Job): Best | undefined {
  const { evaluations = [], earlyStoppingRounds, onRound } = options;
  const start = options.from?.rounds ?? 0;
  const watch =
    earlyStoppingRounds === undefined
      ? undefined
      : watchForBest({ rounds: earlyStoppingRounds, evaluations, on: options.stopOn ?? {} }, start);
  for (let round = start; round < start + options.rounds; round += 1) {
    native.call('XGBoosterUpdateOneIter', booster.handle, round, matrix.handle);
    const measures = evaluate(native, { booster: booster.handle, evaluations, round });
    const stops = watch?.stops(round, measures);
    if (onRound?.({ round, measures }) === 'stop' || stops === true) break;
  }
  return watch?.best();
}

function keepBest(booster: Booster, best: Best): Booster {
  booster.setAttribute('best_iteration', String(best.round));
  booster.setAttribute('best_score', String(best.value));
  if (best.round + 1 === booster.rounds) return booster;
  const kept = booster.slice(0, best.round + 1);
  booster.close();
  return kept;
}
