import { checkFeatures, checkSameFeatures, type FeatureType } from './feature-columns.js';
import type { Matrix } from './matrix.js';
import { checkModel, saveModel, saveSnapshot, type ModelFormat } from './model-bytes.js';
import { dump, importance, type DumpOptions, type ImportanceKind } from './model-structure.js';
import { copyTexts, type Out, type Pointer } from './native-memory.js';
import type { Native } from './native.js';
import { checkRounds, predict, type Prediction, type PredictOptions } from './predict.js';
import { Resource } from './resource.js';
import { XGBoostError } from './xgboost-error.js';

/** XGBoost's own parameters (https://xgboost.readthedocs.io/en/release_1.7.0/parameter.html); a list sets one name repeatedly. */
export type Parameters = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** A model being trained or used. Freed by `close()`, or when garbage collected. */
export class Booster extends Resource {
  /** @internal use `train`, `loadModel` and `loadSnapshot` of the opened library */
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
    return this.#featureInfo('feature_name');
  }

  /** In column order; empty when the model was trained without types. */
  get featureTypes(): readonly FeatureType[] {
    return this.#featureInfo('feature_type') as FeatureType[];
  }

  #featureInfo(field: string): string[] {
    const [length, out]: [Out<number>, Out<Pointer>] = [[0], [null]];
    this.native.call('XGBoosterGetStrFeatureInfo', this.handle, field, length, out);
    return copyTexts(out[0], length[0]);
  }

  /**
   * Names and types that rows to predict are held against; training takes them from its matrix.
   * @throws XGBoostError `shape` when they are not one per column.
   */
  describeFeatures(names?: readonly string[], types?: readonly FeatureType[]): void {
    checkFeatures({ columns: this.columns, featureNames: names, featureTypes: types });
    for (const [field, values] of [
      ['feature_name', names],
      ['feature_type', types],
    ] as const) {
      if (values) this.native.call('XGBoosterSetStrFeatureInfo', this.handle, field, [...values], values.length);
    }
  }

  /** Takes effect with the next round or prediction. libxgboost ignores a name it does not know. */
  setParameters(parameters: Parameters): void {
    for (const [name, value] of Object.entries(parameters)) {
      for (const one of Array.isArray(value) ? (value as readonly string[]) : [value]) {
        const text = typeof one === 'boolean' ? String(Number(one)) : String(one);
        this.native.call('XGBoosterSetParam', this.handle, name, text);
      }
    }
  }

  /** Every parameter in force, in libxgboost's own nested form, values as texts. */
  configuration(): unknown {
    const [length, out]: [Out<number>, Out<string>] = [[0], ['']];
    this.native.call('XGBoosterSaveJsonConfig', this.handle, length, out);
    return JSON.parse(out[0]);
  }

  /** @throws XGBoostError `shape` when columns, names or types differ from the model's, `range` for rounds it lacks. */
  predict(matrix: Matrix, options: PredictOptions = {}): Prediction {
    this.checkMatrix(matrix, 'the matrix');
    return predict(this.native, { ...options, booster: this.handle, matrix, total: this.rounds });
  }

  /** @internal */
  checkMatrix(matrix: Matrix, who: string): void {
    const [names, types] = [this.featureNames, this.featureTypes];
    const known = {
      featureNames: names.length > 0 ? names : undefined,
      featureTypes: types.length > 0 ? types : undefined,
    };
    checkSameFeatures({ columns: this.columns, ...known }, matrix, who);
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

  /** Sorted. */
  attributeNames(): string[] {
    const [length, out]: [Out<number>, Out<Pointer>] = [[0], [null]];
    this.native.call('XGBoosterGetAttrNames', this.handle, length, out);
    return copyTexts(out[0], length[0]).sort();
  }

  /** Importance of each feature that occurs in a split; `f0`, `f1` … when the model has no names. */
  importance(kind: ImportanceKind = 'gain'): Map<string, number> {
    return importance(this.native, this.handle, kind);
  }

  /** The trees as text for people, JSON or Graphviz, one each; thresholds are rounded: `save` keeps the exact ones. */
  dump(options: DumpOptions = {}): string[] {
    const columns = Array.from({ length: this.columns }, (_, column) => column);
    const [names, types] = [this.featureNames, this.featureTypes];
    return dump(this.native, this.handle, {
      ...options,
      names: columns.map((column) => names[column] ?? `f${column}`),
      types: columns.map((column) => types[column] ?? 'q'),
    });
  }

  /**
   * A new booster of the rounds begin, begin + step … before end, with names and attributes.
   * @throws XGBoostError `range` for rounds that do not exist or do not make whole steps, `native` for linear boosters.
   */
  slice(begin: number, end: number, step = 1): Booster {
    checkRounds({ begin, end }, this.rounds);
    // libxgboost drops what is left after the last whole step.
    if (!(step >= 1 && (end - begin) % step === 0)) {
      throw new XGBoostError('range', `rounds ${begin} .. ${end} are no whole number of steps of ${step}`);
    }
    const out: Out<Pointer> = [null];
    this.native.call('XGBoosterSlice', this.handle, begin, end, step, out);
    const sliced = new Booster(this.native, out[0]);
    for (const name of this.attributeNames()) sliced.setAttribute(name, this.attribute(name));
    const [names, types] = [this.featureNames, this.featureTypes];
    sliced.describeFeatures(names.length > 0 ? names : undefined, types.length > 0 ? types : undefined);
    return sliced;
  }

  /** The model in XGBoost's own format, which other versions and languages read; JSON is UTF-8 text. */
  save(format: ModelFormat = 'json'): Uint8Array {
    return saveModel(this.native, this.handle, format);
  }

  /** The model with parameters and training state, for the same version of libxgboost only. */
  snapshot(): Uint8Array {
    return saveSnapshot(this.native, this.handle);
  }
}

export function createBooster(native: Native, matrices: readonly Matrix[]): Booster {
  const out: Out<Pointer> = [null];
  const handles = matrices.map((matrix) => matrix.handle);
  native.call('XGBoosterCreate', handles, handles.length, out);
  return new Booster(native, out[0]);
}

/**
 * Reads a model saved as JSON or UBJ; the format is recognised.
 * @throws XGBoostError `format` when it is neither, `native` when it is no model.
 */
export function loadBooster(native: Native, bytes: Uint8Array): Booster {
  checkModel(bytes);
  return filled(createBooster(native, []), (booster) =>
    native.call('XGBoosterLoadModelFromBuffer', booster.handle, bytes, bytes.length),
  );
}

/** Reads what `snapshot` wrote; `matrices` are those that it will be trained and measured with. */
export function loadSnapshot(native: Native, bytes: Uint8Array, matrices: readonly Matrix[] = []): Booster {
  checkModel(bytes);
  return filled(createBooster(native, matrices), (booster) =>
    native.call('XGBoosterUnserializeFromBuffer', booster.handle, bytes, bytes.length),
  );
}

function filled(booster: Booster, fill: (booster: Booster) => void): Booster {
  try {
    fill(booster);
    return booster;
  } catch (error) {
    booster.close();
    throw error;
  }
}
