import { createBooster, type Booster, type Parameters } from './booster.js';
import type { Matrix } from './matrix.js';
import type { Out } from './native-memory.js';
import type { Native } from './native.js';
import { XGBoostError } from './xgboost-error.js';

/** Data on which the model is measured after each round; the last one decides early stopping. */
export interface Evaluation {
  readonly name: string;
  readonly matrix: Matrix;
}

export interface Round {
  /** Starting at 0. */
  readonly round: number;
  /** One per evaluation and metric, in the order given. */
  readonly measures: readonly { readonly evaluation: string; readonly metric: string; readonly value: number }[];
}

export interface TrainOptions {
  readonly parameters: Parameters;
  /** Greatest number of rounds. */
  readonly rounds: number;
  readonly evaluations?: readonly Evaluation[];
  /** Stop when the last metric of the last evaluation has not improved for so many rounds, and keep the best rounds. */
  readonly earlyStoppingRounds?: number;
  /** Called after each round; answering `stop` ends training there. */
  readonly onRound?: (round: Round) => 'stop' | undefined;
}

/** Metrics of which more is better; all others are errors or losses. */
const rising = /^(auc|aucpr|pre|map|ndcg|interval-regression-accuracy)(@|$)/;

interface Best {
  readonly round: number;
  readonly value: number;
}

/**
 * Trains a booster. With early stopping only the rounds up to the best one are kept, and the attributes
 * `best_iteration` and `best_score` say which it was, as in XGBoost's Python package.
 * @throws XGBoostError `shape` when an evaluation has other columns, `native` for a bad parameter.
 */
export function train(native: Native, matrix: Matrix, options: TrainOptions): Booster {
  const evaluations = options.evaluations ?? [];
  checkEvaluations(matrix, options);
  const booster = createBooster(native, [matrix, ...evaluations.map((evaluation) => evaluation.matrix)]);
  try {
    booster.setParameters(options.parameters);
    const best = boost(native, { booster, matrix, options });
    if (matrix.featureNames !== undefined) booster.setFeatureInfo('feature_name', matrix.featureNames);
    return best === undefined ? booster : keepBest(booster, best);
  } catch (error) {
    booster.close();
    throw error;
  }
}

function checkEvaluations(matrix: Matrix, { evaluations = [], earlyStoppingRounds }: TrainOptions): void {
  if (earlyStoppingRounds !== undefined && evaluations.length === 0) {
    throw new XGBoostError('shape', 'early stopping needs an evaluation');
  }
  for (const evaluation of evaluations) {
    if (evaluation.matrix.columns === matrix.columns) continue;
    const sizes = `${evaluation.matrix.columns} columns where training has ${matrix.columns}`;
    throw new XGBoostError('shape', `evaluation \`${evaluation.name}\` has ${sizes}`);
  }
}

interface Job {
  readonly booster: Booster;
  readonly matrix: Matrix;
  readonly options: TrainOptions;
}

function boost(native: Native, { booster, matrix, options }: Job): Best | undefined {
  const { evaluations = [], earlyStoppingRounds, onRound } = options;
  let best: Best | undefined;
  for (let round = 0; round < options.rounds; round += 1) {
    native.call('XGBoosterUpdateOneIter', booster.handle, round, matrix.handle);
    const measures = evaluate(native, { booster, evaluations, round });
    const last = measures.at(-1);
    if (earlyStoppingRounds !== undefined && last !== undefined) {
      const better =
        best === undefined || (rising.test(last.metric) ? last.value > best.value : last.value < best.value);
      if (better) best = { round, value: last.value };
    }
    if (onRound?.({ round, measures }) === 'stop') break;
    if (best !== undefined && earlyStoppingRounds !== undefined && round - best.round >= earlyStoppingRounds) break;
  }
  return best;
}

interface Measured {
  readonly booster: Booster;
  readonly evaluations: readonly Evaluation[];
  readonly round: number;
}

function evaluate(native: Native, { booster, evaluations, round }: Measured): Round['measures'] {
  if (evaluations.length === 0) return [];
  const out: Out<string> = [''];
  const handles = evaluations.map((evaluation) => evaluation.matrix.handle);
  // libxgboost joins name and metric by a hyphen, which both may contain: pass numbers for names.
  const names = evaluations.map((_, i) => String(i));
  native.call('XGBoosterEvalOneIter', booster.handle, round, handles, names, handles.length, out);
  return out[0]
    .split('\t')
    .slice(1)
    .map((part) => {
      const [, index, metric, value] = /^(\d+)-(.*):([^:]*)$/.exec(part) ?? [];
      return { evaluation: evaluations[Number(index)]?.name ?? '', metric: metric ?? '', value: Number(value) };
    });
}

function keepBest(booster: Booster, best: Best): Booster {
  booster.setAttribute('best_iteration', String(best.round));
  booster.setAttribute('best_score', String(best.value));
  if (best.round + 1 === booster.rounds) return booster;
  const kept = booster.slice(0, best.round + 1);
  booster.close();
  return kept;
}
