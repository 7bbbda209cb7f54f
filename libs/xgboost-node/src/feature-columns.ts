import { XGBoostError } from './xgboost-error.js';

/** XGBoost's codes of feature types: `q` and `float` numbers, `int` whole numbers, `i` indicator, `c` category codes. */
export type FeatureType = 'q' | 'float' | 'int' | 'i' | 'c';

/** What is known of the columns of a matrix or a model; absent where nothing was said. */
export interface FeatureColumns {
  readonly columns: number;
  readonly featureNames?: readonly string[] | undefined;
  readonly featureTypes?: readonly FeatureType[] | undefined;
}

/** @throws XGBoostError `shape` when names or types are not one per column, or a name is empty or given twice. */
export function checkFeatures({ columns, featureNames, featureTypes }: FeatureColumns): void {
  for (const [what, values] of [
    ['names', featureNames],
    ['types', featureTypes],
  ] as const) {
    if (values === undefined || values.length === columns) continue;
    throw new XGBoostError('shape', `${values.length} feature ${what} for ${columns} columns`);
  }
  if (featureNames === undefined) return;
  // libxgboost accepts both and then adds up the importance of features that share a name.
  const seen = new Set<string>();
  const twice = featureNames.find((name) => seen.size === seen.add(name).size);
  if (twice !== undefined) throw new XGBoostError('shape', `feature name \`${twice}\` is given twice`);
  if (featureNames.includes('')) throw new XGBoostError('shape', 'a feature name is empty');
}

/**
 * libxgboost reads rows of too few columns as if the rest were missing, and never compares names: rows in another order
 * would be mispredicted without a word.
 * @throws XGBoostError `shape` when `given` cannot stand for `expected`; what one side does not know is not compared.
 */
export function checkSameFeatures(expected: FeatureColumns, given: FeatureColumns, who: string): void {
  if (expected.columns !== given.columns) {
    throw new XGBoostError('shape', `${who} has ${given.columns} columns where ${expected.columns} are expected`);
  }
  for (const [what, wanted, found] of [
    ['column', expected.featureNames, given.featureNames],
    ['the type of column', expected.featureTypes, given.featureTypes],
  ] as const) {
    if (wanted === undefined || found === undefined) continue;
    const column = wanted.findIndex((value, at) => value !== found[at]);
    if (column < 0) continue;
    const values = `\`${found[column] ?? ''}\` where \`${wanted[column] ?? ''}\` is expected`;
    throw new XGBoostError('shape', `${what} ${column} of ${who} is ${values}`);
  }
}
