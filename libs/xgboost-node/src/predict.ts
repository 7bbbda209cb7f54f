import type { Matrix } from './matrix.js';
import { copyFloats, copyNumbers, type Out, type Pointer } from './native-memory.js';
import type { Native } from './native.js';
import { XGBoostError } from './xgboost-error.js';

/**
 * What to predict. `probability` is the objective's own output (for regression the value); `contributions` are exact
 * TreeSHAP values (Lundberg et al., 2020, https://doi.org/10.1038/s42256-019-0138-9), `approximateContributions`
 * Saabas' faster ones, which also add up to the margin but depend on the order of splits.
 */
export type PredictionKind =
  | 'probability'
  | 'margin'
  | 'leaf'
  | 'contributions'
  | 'approximateContributions'
  | 'interactions'
  | 'approximateInteractions';

/** XGBoost's numbers for them, and whether rounds may be left out at the beginning. */
const kinds = {
  probability: { code: 0, begins: 'anywhere' },
  margin: { code: 1, begins: 'anywhere' },
  contributions: { code: 2, begins: 'first' },
  approximateContributions: { code: 3, begins: 'first' },
  interactions: { code: 4, begins: 'first' },
  approximateInteractions: { code: 5, begins: 'first' },
  leaf: { code: 6, begins: 'first' },
} as const satisfies Record<PredictionKind, { code: number; begins: 'anywhere' | 'first' }>;

/** Half-open range of rounds. */
export interface RoundRange {
  readonly begin: number;
  readonly end: number;
}

export interface PredictOptions {
  /** Default `probability`. */
  readonly kind?: PredictionKind;
  /** Rounds to use; absent means all. Only probability and margin can begin later than 0: slice the booster otherwise. */
  readonly rounds?: RoundRange;
}

/**
 * Values row by row. Shapes: probability and margin [rows, outputs]; leaf [rows, rounds, outputs, parallel trees], each
 * the number of a node in its tree; contributions [rows, outputs, columns + 1], in units of the margin, the last column
 * being the bias; interactions [rows, outputs, columns + 1, columns + 1].
 */
export interface Prediction {
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

interface Predicting extends PredictOptions {
  readonly booster: Pointer;
  readonly matrix: Matrix;
  /** Of the booster. */
  readonly total: number;
}

/** @throws XGBoostError `range` for rounds that the booster does not have. */
export function predict(
  native: Native,
  { booster, matrix, total, kind = 'probability', rounds }: Predicting,
): Prediction {
  if (rounds !== undefined) checkRounds(rounds, total);
  if (rounds !== undefined && rounds.begin > 0 && kinds[kind].begins === 'first') {
    throw new XGBoostError('range', `${kind} must begin with round 0: slice the booster to leave rounds out`);
  }
  const config = {
    type: kinds[kind].code,
    training: false,
    iteration_begin: rounds?.begin ?? 0,
    iteration_end: rounds?.end ?? 0,
    strict_shape: true,
  };
  const [shape, dimensions, out]: [Out<Pointer>, Out<number>, Out<Pointer>] = [[null], [0], [null]];
  const text = JSON.stringify(config);
  native.call('XGBoosterPredictFromDMatrix', booster, matrix.handle, text, shape, dimensions, out);
  const sizes = copyNumbers(shape[0], dimensions[0]);
  const length = sizes.reduce((product, size) => product * size, 1);
  return { shape: sizes, values: copyFloats(out[0], length) };
}

/** libxgboost takes an end of 0 for all rounds, and answers other ranges with a text about trees or none at all. */
export function checkRounds({ begin, end }: RoundRange, total: number): void {
  if (Number.isInteger(begin) && Number.isInteger(end) && begin >= 0 && begin < end && end <= total) return;
  throw new XGBoostError('range', `rounds ${begin} .. ${end} of a booster of ${total} rounds`);
}
