import type { Evaluation, Measure } from './evaluate.js';
import { XGBoostError } from './xgboost-error.js';

/** What early stopping looks at; what is left out is the last evaluation, its last metric, and no minimum. */
export interface StopOn {
  readonly evaluation?: string;
  readonly metric?: string;
  /** Absent: known for XGBoost's own metrics, all but a few of which are losses. */
  readonly better?: 'less' | 'more';
  /** An improvement of no more than this counts as none. */
  readonly minimum?: number;
}

export interface EarlyStopping {
  readonly rounds: number;
  readonly evaluations: readonly Evaluation[];
  readonly on: StopOn;
}

export interface Best {
  readonly round: number;
  readonly value: number;
}

/** Metrics of which more is better. A trailing `-` is XGBoost's way to score groups without a relevant row as 0. */
const rising = /^(auc|aucpr|pre|map|ndcg|interval-regression-accuracy)(@|-|$)/;

/** @throws XGBoostError `options` when there is nothing to look at. */
export function checkEarlyStopping({ rounds, evaluations, on }: EarlyStopping): void {
  const refuse = (message: string): never => {
    throw new XGBoostError('options', message);
  };
  if (!Number.isInteger(rounds) || rounds < 1) refuse(`early stopping after ${rounds} rounds`);
  if (evaluations.length === 0) refuse('early stopping needs an evaluation');
  if (on.evaluation === undefined || evaluations.some(({ name }) => name === on.evaluation)) return;
  refuse(`early stopping looks at the evaluation \`${on.evaluation}\`, which is not among those given`);
}

/** Keeps the best round; a value that is not a number is never the best. */
export function watchForBest({ rounds, evaluations, on }: EarlyStopping, start: number) {
  const evaluation = on.evaluation ?? evaluations.at(-1)?.name;
  let best: Best | undefined;
  return {
    best: () => best,
    /** Whether to stop after this round. */
    stops(round: number, measures: readonly Measure[]): boolean {
      const value = watched(measures, evaluation, on.metric);
      if (improves(value, best?.value, on)) best = { round, value: value.value };
      return round - (best?.round ?? start - 1) >= rounds;
    },
  };
}

function watched(measures: readonly Measure[], evaluation: string | undefined, metric: string | undefined): Measure {
  const own = measures.filter((measure) => measure.evaluation === evaluation);
  const found = metric === undefined ? own.at(-1) : own.find((measure) => measure.metric === metric);
  if (found !== undefined) return found;
  const known = own.map((measure) => `\`${measure.metric}\``).join(', ');
  throw new XGBoostError('options', `early stopping looks at the metric \`${metric ?? ''}\`; measured are ${known}`);
}

function improves({ metric, value }: Measure, best: number | undefined, { better, minimum = 0 }: StopOn): boolean {
  if (Number.isNaN(value)) return false;
  if (best === undefined) return true;
  const more = better === undefined ? rising.test(metric) : better === 'more';
  return more ? value > best + minimum : value < best - minimum;
}
