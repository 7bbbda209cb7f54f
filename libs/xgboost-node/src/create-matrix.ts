import { checkInfo, Matrix, type MatrixInfo } from './matrix.js';
import { lend, type Out, type Pointer } from './native-memory.js';
import type { Native } from './native.js';
import { XGBoostError } from './xgboost-error.js';

interface Building extends MatrixInfo {
  readonly columns: number;
  /** This value is missing too, besides NaN. */
  readonly missing?: number;
  /** Threads for building the matrix; 0, the default, means all. */
  readonly threads?: number;
}

/** Rows × columns, row by row; NaN is missing. Infinite values are refused by libxgboost. */
export interface DenseInput extends Building {
  readonly values: Float32Array;
}

/**
 * Compressed sparse rows: row i has entries offsets[i] .. offsets[i+1] - 1. What is not stored is missing, and not zero;
 * a stored zero is zero.
 */
export interface SparseInput extends Building {
  /** Rows + 1 of them, rising from 0 to the number of values. */
  readonly offsets: Uint32Array;
  /** Column of each value. */
  readonly indices: Uint32Array;
  readonly values: Float32Array;
}

/** @throws XGBoostError `shape` when lengths do not fit. */
export function denseMatrix(native: Native, input: DenseInput): Matrix {
  checkColumnCount(input.columns);
  const rows = input.values.length / input.columns;
  if (!Number.isInteger(rows)) {
    throw new XGBoostError('shape', `${input.values.length} values do not fill rows of ${input.columns} columns`);
  }
  checkInfo(input, { rows, columns: input.columns });
  const out: Out<Pointer> = [null];
  const { values, columns, missing = Number.NaN, threads = 0 } = input;
  native.call('XGDMatrixCreateFromMat_omp', values, rows, columns, missing, out, threads);
  return new Matrix(native, out[0], input);
}

/** @throws XGBoostError `shape` when offsets, indices and values do not fit together. */
export function sparseMatrix(native: Native, input: SparseInput): Matrix {
  checkColumnCount(input.columns);
  checkSparse(input);
  checkInfo(input, { rows: input.offsets.length - 1, columns: input.columns });
  const { columns, missing = Number.NaN, threads = 0 } = input;
  // libxgboost reads offsets as size_t whatever the interface says, on some versions: give them as such.
  const offsets = BigUint64Array.from(input.offsets, BigInt);
  // Its JSON has a literal NaN, which JSON.stringify does not write.
  const config = `{"missing":${missing},"nthread":${threads}}`;
  const out: Out<Pointer> = [null];
  lend([offsets, input.indices, input.values], (...arrays) =>
    native.call('XGDMatrixCreateFromCSR', ...arrays, columns, config, out),
  );
  return new Matrix(native, out[0], input);
}

function checkColumnCount(columns: number): void {
  if (!Number.isInteger(columns) || columns < 1) throw new XGBoostError('shape', `a matrix of ${columns} columns`);
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
