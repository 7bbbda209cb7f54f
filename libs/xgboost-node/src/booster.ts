import type { Matrix } from './matrix.js';
import {
  arrayInterface,
  copyBytes,
  copyFloats,
  copyNumbers,
  copyTexts,
  type Out,
  type Pointer,
} from './native-memory.js';
import type { Native } from './native.js';
import { Resource } from './resource.js';
import { XGBoostError } from './xgboost-error.js';

/** XGBoost's own parameters (https://xgboost.readthedocs.io/en/release_1.7.0/parameter.html); a list sets one name repeatedly. */
export type Parameters = Readonly<Record<string, string | number | boolean | readonly string[]>>;

export type PredictionKind =
  'probability' | 'margin' | 'leaf' | 'contributions' | 'approximateContributions' | 'interactions';

/** XGBoost's numbers for what to predict; `probability` is the objective's own output. */
const predictionCodes = {
  probability: 0,
  margin: 1,
  contributions: 2,
  approximateContributions: 3,
  interactions: 4,
  leaf: 6,
} as const satisfies Record<PredictionKind, number>;

export interface PredictOptions {
  readonly kind?: PredictionKind;
  /** Half-open range of rounds to use; absent means all. */
  readonly rounds?: { readonly begin: number; readonly end: number };
}

/**
 * Values row by row. Shapes: probability and margin [rows, outputs]; leaf [rows, rounds, outputs, parallel trees];
 * contributions [rows, outputs, columns + 1], the last column being the bias; interactions [.., columns + 1, columns + 1].
 */
export interface Prediction {
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

export type ModelFormat = 'json' | 'ubj';
export type ImportanceKind = 'weight' | 'gain' | 'cover' | 'total_gain' | 'total_cover';

/** A model being trained or used. Freed by `close()`, or when garbage collected. */
export class Booster extends Resource {
  /** @internal use `train` and `loadModel` of the opened library */
  constructor(native: Native, handle: Pointer) {
    super(native, handle, 'XGBoosterFree');
  }

  /** Number of columns that rows must have. */
  get columns(): number {
    const out: Out<number> = [0];
    this.native.call('XGBoosterGetNumFeature', this.handle, out);
    return out[0];
  }

  get rounds(): number {
    const out: Out<number> = [0];
    this.native.call('XGBoosterBoostedRounds', this.handle, out);
    return out[0];
  }

  /** In column order; empty when the model was trained without names. */
  get featureNames(): readonly string[] {
    const [length, out]: [Out<number>, Out<Pointer>] = [[0], [null]];
    this.native.call('XGBoosterGetStrFeatureInfo', this.handle, 'feature_name', length, out);
    return copyTexts(out[0], length[0]);
  }

  setFeatureInfo(field: 'feature_name' | 'feature_type', values: readonly string[]): void {
    this.native.call('XGBoosterSetStrFeatureInfo', this.handle, field, [...values], values.length);
  }

  setParameters(parameters: Parameters): void {
    for (const [name, value] of Object.entries(parameters)) {
      for (const one of Array.isArray(value) ? (value as readonly string[]) : [value]) {
        this.native.call(
          'XGBoosterSetParam',
          this.handle,
          name,
          typeof one === 'boolean' ? String(Number(one)) : String(one),
        );
      }
    }
  }

  /** @throws XGBoostError `shape` when columns or feature names differ from those of the training data. */
  predict(matrix: Matrix, options: PredictOptions = {}): Prediction {
    this.#checkColumns(matrix);
    const outs: PredictionOuts = [[null], [0], [null]];
    this.native.call('XGBoosterPredictFromDMatrix', this.handle, matrix.handle, configOf(options), ...outs);
    return predictionIn(outs);
  }

  /**
   * As `predict`, from rows of numbers (NaN is missing) where they lie: for a few rows much cheaper than a matrix.
   * @throws XGBoostError `shape` when the values do not fill rows; `native` for kinds that need a matrix
   */
  predictInPlace(values: Float32Array, options: PredictOptions = {}): Prediction {
    const { columns } = this;
    if (values.length % columns !== 0) {
      throw new XGBoostError('shape', `${values.length} values do not fill rows of ${columns} columns`);
    }
    const outs: PredictionOuts = [[null], [0], [null]];
    const rows = arrayInterface(values, [values.length / columns, columns]);
    const config = configOf(options).replace('}', ',"missing":NaN,"cache_id":0}');
    this.native.call('XGBoosterPredictFromDense', this.handle, rows, config, null, ...outs);
    return predictionIn(outs);
  }

  #checkColumns(matrix: Matrix): void {
    if (matrix.columns !== this.columns) {
      throw new XGBoostError('shape', `the model takes ${this.columns} columns and the matrix has ${matrix.columns}`);
    }
    const names = this.featureNames;
    const differing = names.findIndex(
      (name, i) => matrix.featureNames !== undefined && matrix.featureNames[i] !== name,
    );
    if (differing < 0) return;
    const given = matrix.featureNames?.[differing] ?? '';
    throw new XGBoostError(
      'shape',
      `column ${differing} is \`${given}\` where the model has \`${names[differing] ?? ''}\``,
    );
  }

  /** Text kept with the model; a missing attribute is undefined. */
  attribute(name: string): string | undefined {
    const [out, found]: [Out<string | null>, Out<number>] = [[null], [0]];
    this.native.call('XGBoosterGetAttr', this.handle, name, out, found);
    return found[0] === 1 ? (out[0] ?? undefined) : undefined;
  }

  /** `undefined` removes the attribute. */
  setAttribute(name: string, value: string | undefined): void {
    this.native.call('XGBoosterSetAttr', this.handle, name, value ?? null);
  }

  attributeNames(): string[] {
    const [length, out]: [Out<number>, Out<Pointer>] = [[0], [null]];
    this.native.call('XGBoosterGetAttrNames', this.handle, length, out);
    return copyTexts(out[0], length[0]).sort();
  }

  /** Importance of each feature that occurs in a split; `f0`, `f1` … when the model has no names. */
  importance(kind: ImportanceKind = 'gain'): Map<string, number> {
    const [length, names]: [Out<number>, Out<Pointer>] = [[0], [null]];
    const [dimensions, shape, scores]: [Out<number>, Out<Pointer>, Out<Pointer>] = [[0], [null], [null]];
    const config = JSON.stringify({ importance_type: kind });
    const outs = [length, names, dimensions, shape, scores];
    this.native.call('XGBoosterFeatureScore', this.handle, config, ...outs);
    const values = copyFloats(scores[0], length[0]);
    return new Map(copyTexts(names[0], length[0]).map((name, i) => [name, values[i] ?? 0]));
  }

  /** A new booster of the rounds begin .. end - 1. */
  slice(begin: number, end: number): Booster {
    const out: Out<Pointer> = [null];
    this.native.call('XGBoosterSlice', this.handle, begin, end, 1, out);
    const sliced = new Booster(this.native, out[0]);
    for (const name of this.attributeNames()) sliced.setAttribute(name, this.attribute(name));
    if (this.featureNames.length > 0) sliced.setFeatureInfo('feature_name', this.featureNames);
    return sliced;
  }

  /** The model in XGBoost's own format; JSON is UTF-8 text. */
  save(format: ModelFormat = 'json'): Uint8Array {
    const [length, out]: [Out<number>, Out<Pointer>] = [[0], [null]];
    this.native.call('XGBoosterSaveModelToBuffer', this.handle, JSON.stringify({ format }), length, out);
    return copyBytes(out[0], length[0]);
  }
}

type PredictionOuts = [shape: Out<Pointer>, dimensions: Out<number>, values: Out<Pointer>];

function configOf({ kind = 'probability', rounds }: PredictOptions): string {
  return JSON.stringify({
    type: predictionCodes[kind],
    training: false,
    iteration_begin: rounds?.begin ?? 0,
    iteration_end: rounds?.end ?? 0,
    strict_shape: true,
  });
}

function predictionIn([shape, dimensions, values]: PredictionOuts): Prediction {
  const sizes = copyNumbers(shape[0], dimensions[0]);
  const length = sizes.reduce((product, size) => product * size, 1);
  return { shape: sizes, values: copyFloats(values[0], length) };
}

export function createBooster(native: Native, matrices: readonly Matrix[]): Booster {
  const out: Out<Pointer> = [null];
  const handles = matrices.map((matrix) => matrix.handle);
  native.call('XGBoosterCreate', handles, handles.length, out);
  return new Booster(native, out[0]);
}

/** Reads a model saved as JSON or UBJ; the format is recognised. @throws XGBoostError `native` when it is neither. */
export function loadBooster(native: Native, bytes: Uint8Array): Booster {
  const booster = createBooster(native, []);
  try {
    native.call('XGBoosterLoadModelFromBuffer', booster.handle, bytes, bytes.length);
  } catch (error) {
    booster.close();
    throw error;
  }
  return booster;
}
