import { checkFeatures, type FeatureType } from './feature-columns.js';
import { copyFloats, lend, lendRows, type Out, type Pointer } from './native-memory.js';
import type { Native } from './native.js';
import { Resource } from './resource.js';
import { XGBoostError } from './xgboost-error.js';

/** What is known of rows and columns besides their values. */
export interface MatrixInfo {
  /** One per row. */
  readonly labels?: Float32Array;
  /** One per row, or one per group where there are groups; not negative. */
  readonly weights?: Float32Array;
  /** Margin to start from, row by row, one or as many per row as the model has outputs; replaces the base score. */
  readonly baseMargin?: Float32Array;
  /** For ranking: sizes of the groups of successive rows, adding up to all rows. */
  readonly groups?: Uint32Array;
  /** One per column, no two the same. */
  readonly featureNames?: readonly string[];
  readonly featureTypes?: readonly FeatureType[];
}

/** Data in libxgboost's own form. Freed by `close()`, or when garbage collected. */
export class Matrix extends Resource {
  readonly rows: number;
  readonly columns: number;
  readonly featureNames: readonly string[] | undefined;
  readonly featureTypes: readonly FeatureType[] | undefined;

  /** @internal use `denseMatrix` and `sparseMatrix` of the opened library */
  constructor(native: Native, handle: Pointer, info: MatrixInfo) {
    super(native, handle, 'XGDMatrixFree');
    const size: Out<number> = [0];
    native.call('XGDMatrixNumRow', handle, size);
    this.rows = size[0];
    native.call('XGDMatrixNumCol', handle, size);
    this.columns = size[0];
    this.featureNames = info.featureNames && [...info.featureNames];
    this.featureTypes = info.featureTypes && [...info.featureTypes];
    try {
      this.#describe(info);
    } catch (error) {
      this.close();
      throw error;
    }
  }

  /** Empty when none were given; so are `weights` and `baseMargin`. */
  get labels(): Float32Array {
    return this.#floats('label');
  }

  get weights(): Float32Array {
    return this.#floats('weight');
  }

  get baseMargin(): Float32Array {
    return this.#floats('base_margin');
  }

  /**
   * A new matrix of some rows, in the order given, with their labels, weights and margins; a row may occur repeatedly.
   * @throws XGBoostError `range` for a row that does not exist, `native` when the matrix has groups.
   */
  slice(rows: Iterable<number>): Matrix {
    const wanted = [...rows];
    const outside = wanted.find((row) => !Number.isInteger(row) || row < 0 || row >= this.rows);
    if (outside !== undefined) throw new XGBoostError('range', `row ${outside} of a matrix of ${this.rows} rows`);
    const out: Out<Pointer> = [null];
    this.native.call('XGDMatrixSliceDMatrixEx', this.handle, Int32Array.from(wanted), wanted.length, out, 0);
    return new Matrix(this.native, out[0], {
      ...(this.featureNames && { featureNames: this.featureNames }),
      ...(this.featureTypes && { featureTypes: this.featureTypes }),
    });
  }

  #floats(field: string): Float32Array {
    const [length, out]: [Out<number>, Out<Pointer>] = [[0], [null]];
    this.native.call('XGDMatrixGetFloatInfo', this.handle, field, length, out);
    return copyFloats(out[0], length[0]);
  }

  #describe({ groups, baseMargin, ...info }: MatrixInfo): void {
    this.#setFloats('label', info.labels);
    if (groups !== undefined) {
      lend([groups], (sizes) => this.native.call('XGDMatrixSetInfoFromInterface', this.handle, 'group', sizes));
    }
    this.#setFloats('weight', info.weights);
    if (baseMargin !== undefined && this.rows > 0) {
      lendRows(baseMargin, baseMargin.length / this.rows, (margins) =>
        this.native.call('XGDMatrixSetInfoFromInterface', this.handle, 'base_margin', margins),
      );
    }
    this.#setTexts('feature_name', info.featureNames);
    this.#setTexts('feature_type', info.featureTypes);
  }

  #setFloats(field: string, values: Float32Array | undefined): void {
    if (values !== undefined) this.native.call('XGDMatrixSetFloatInfo', this.handle, field, values, values.length);
  }

  #setTexts(field: string, values: readonly string[] | undefined): void {
    if (values === undefined) return;
    this.native.call('XGDMatrixSetStrFeatureInfo', this.handle, field, [...values], values.length);
  }
}

/** @throws XGBoostError `shape` when something is not one per row, group or column. */
export function checkInfo(info: MatrixInfo, { rows, columns }: { rows: number; columns: number }): void {
  const refuse = (what: string, found: number, wanted: string): never => {
    throw new XGBoostError('shape', `${found} ${what} for ${wanted}`);
  };
  const { labels, weights, baseMargin, groups } = info;
  if (labels && labels.length !== rows) refuse('labels', labels.length, `${rows} rows`);
  if (groups) {
    const total = groups.reduce((sum, size) => sum + size, 0);
    if (total !== rows) refuse('rows in groups', total, `${rows} rows`);
  }
  const weighed = groups ? groups.length : rows;
  if (weights && weights.length !== weighed) {
    refuse('weights', weights.length, `${weighed} ${groups ? 'groups' : 'rows'}`);
  }
  if (baseMargin && (baseMargin.length < rows || baseMargin.length % Math.max(rows, 1) !== 0)) {
    refuse('base margins', baseMargin.length, `${rows} rows`);
  }
  checkFeatures({ columns, featureNames: info.featureNames, featureTypes: info.featureTypes });
}
