import { loadBooster, loadSnapshot, type Booster } from './booster.js';
import { denseMatrix, sparseMatrix, type DenseInput, type SparseInput } from './create-matrix.js';
import { howToGetLibrary } from './fetch-library.js';
import { locateLibrary, type LocateOptions } from './locate-library.js';
import type { Matrix } from './matrix.js';
import { loadNative, type Native } from './native.js';
import { train, type TrainOptions } from './train.js';
import { XGBoostError } from './xgboost-error.js';

/**
 * An opened libxgboost. All calls block the thread: train in a child process. The library keeps caches per thread, so
 * use matrices and boosters on the thread that made them.
 */
export interface XGBoost {
  /** Of the library, for example `1.7.4`. */
  readonly version: string;
  /** File that was loaded. */
  readonly path: string;
  readonly denseMatrix: (input: DenseInput) => Matrix;
  readonly sparseMatrix: (input: SparseInput) => Matrix;
  readonly train: (matrix: Matrix, options: TrainOptions) => Booster;
  /** Reads a model saved as JSON or UBJ, whoever made it. */
  readonly loadModel: (bytes: Uint8Array) => Booster;
  /** Reads what `Booster.snapshot` wrote with this version of the library. */
  readonly loadSnapshot: (bytes: Uint8Array) => Booster;
}

const loaded = new Map<string, Native>();

/**
 * Finds and loads libxgboost; a library file is loaded once per process.
 * @throws XGBoostError `libraryMissing`, one sentence saying how to get it.
 */
export function openXGBoost(options: LocateOptions = {}): XGBoost {
  const files = locateLibrary(options);
  if (files === undefined) throw new XGBoostError('libraryMissing', `libxgboost was not found; ${howToGetLibrary}`);
  const native = loaded.get(files.path) ?? loadNative(files);
  loaded.set(files.path, native);
  return {
    version: native.version,
    path: native.path,
    denseMatrix: (input) => denseMatrix(native, input),
    sparseMatrix: (input) => sparseMatrix(native, input),
    train: (matrix, trainOptions) => train(native, matrix, trainOptions),
    loadModel: (bytes) => loadBooster(native, bytes),
    loadSnapshot: (bytes) => loadSnapshot(native, bytes),
  };
}
