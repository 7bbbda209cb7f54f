import { arrayInterface, type Out, type Pointer } from './native-memory.js';
import type { Native } from './native.js';
import { Resource } from './resource.js';
import { XGBoostError } from './xgboost-error.js';

/** XGBoost's codes of feature types: `q` and `float` numbers, `int` whole numbers, `i` indicator, `c` category codes. */
export type FeatureType = 'q' | 'float' | 'int' | 'i' | 'c';

interface MatrixInfo {
  /** One per row. */
  readonly labels?: Float32Array;
  /** One per row, not negative. */
  readonly weights?: Float32Array;
  /** Margin to start from, one per row; replaces the model's base score. */
  readonly baseMargin?: Float32Array;
  /** One per column. */
  readonly featureNames?: readonly string[];
  readonly featureTypes?: readonly FeatureType[];
  /** Threads for building the matrix; 0 means all. */
  readonly threads?: number;
}

/** Rows × columns, row by row; NaN is missing. */
export interface DenseInput extends MatrixInfo {
  readonly values: Float32Array;
  readonly columns: number;
}

/** Compressed sparse rows: row i has entries offsets[i] .. offsets[i+1] - 1; what is not stored is missing. */
export interface SparseInput extends MatrixInfo {
  readonly offsets: Uint32Array;
  readonly indices: Uint32Array;
  readonly values: Float32Array;
  readonly columns: number;
}

/** Data in libxgboost's own form. Freed by `close()`, or when garbage collected. */
export class Matrix extends Resource {
  readonly rows: number;
  readonly columns: number;
  readonly featureNames: readonly string[] | undefined;

  /** @internal use `denseMatrix` and `sparseMatrix` of the opened library */
  constructor(native: Native, handle: Pointer, info: MatrixInfo) {
    super(native, handle, 'XGDMatrixFree');
    const size: Out<number> = [0];
    native.call('XGDMatrixNumRow', handle, size);
    this.rows = size[0];
    native.call('XGDMatrixNumCol', handle, size);
    this.columns = size[0];
    this.featureNames = info.featureNames;
    this.#describe(info);
  }

  #describe(info: MatrixInfo): void {
    this.#setFloats('label', info.labels);
    this.#setFloats('weight', info.weights);
    this.#setFloats('base_margin', info.baseMargin);
    this.#setTexts('feature_name', info.featureNames);
    this.#setTexts('feature_type', info.featureTypes);
  }

  #setFloats(field: string, values: Float32Array | undefined): void {
    if (values === undefined) return;
    if (values.length !== this.rows) this.#refuse(`${field} has ${values.length} values for ${this.rows} rows`);
    this.native.call('XGDMatrixSetFloatInfo', this.handle, field, values, values.length);
  }

  #setTexts(field: string, values: readonly string[] | undefined): void {
    if (values === undefined) return;
    if (values.length !== this.columns)
      this.#refuse(`${field} has ${values.length} values for ${this.columns} columns`);
    this.native.call('XGDMatrixSetStrFeatureInfo', this.handle, field, [...values], values.length);
  }

  #refuse(message: string): never {
    this.close();
    throw new XGBoostError('shape', message);
  }
}

/** @throws XGBoostError `shape` when lengths do not fit. */
export function denseMatrix(native: Native, input: DenseInput): Matrix {
  const rows = input.values.length / input.columns;
  if (!Number.isInteger(rows) || input.columns < 1) {
    throw new XGBoostError('shape', `${input.values.length} values do not fill rows of ${input.columns} columns`);
  }
  const out: Out<Pointer> = [null];
  const threads = input.threads ?? 0;
  native.call('XGDMatrixCreateFromMat_omp', input.values, rows, input.columns, Number.NaN, out, threads);
  return new Matrix(native, out[0], input);
}

/** @throws XGBoostError `shape` when offsets, indices and values do not fit together. */
export function sparseMatrix(native: Native, input: SparseInput): Matrix {
  checkSparse(input);
  // libxgboost reads offsets as size_t whatever the interface says, on some versions: give them as such.
  const offsets = BigUint64Array.from(input.offsets, BigInt);
  const config = JSON.stringify({ missing: 'NaN', nthread: input.threads ?? 0 }).replace('"NaN"', 'NaN');
  const out: Out<Pointer> = [null];
  const arrays = [arrayInterface(offsets), arrayInterface(input.indices), arrayInterface(input.values)];
  native.call('XGDMatrixCreateFromCSR', ...arrays, input.columns, config, out);
  return new Matrix(native, out[0], input);
}

function checkSparse({ offsets, indices, values, columns }: SparseInput): void {
  if (indices.length !== values.length) {
    throw new XGBoostError('shape', `${indices.length} column indices for ${values.length} values`);
  }
  if (offsets[0] !== 0 || offsets.at(-1) !== values.length || offsets.some((at, i) => at < (offsets[i - 1] ?? 0))) {
    throw new XGBoostError('shape', `offsets must rise from 0 to ${values.length}`);
  }
  const outside = indices.find((index) => index >= columns);
  if (outside !== undefined) throw new XGBoostError('shape', `column ${outside} of a matrix of ${columns} columns`);
}
