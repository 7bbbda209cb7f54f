import type { Forest } from '../forest.js';
import { once, oncePer } from '../once.js';
import { addByPattern } from './add-contributions.js';
import { addApproximately, meansOf } from './approximate.js';
import type { CoveredForest } from './leaf-paths.js';
import { patternTables, type TreePart } from './pattern-tables.js';
import { greatestBlock, RowBlock } from './row-block.js';
import { addByWalk, canWalk, treeWalk } from './tree-walk.js';

/**
 * How much each column moved the margins of rows. Row after row: one number per column, in margin (log odds), then the
 * margin that is expected where nothing is known; a row's numbers add up to its margin.
 */
export interface Contributions {
  readonly method: 'exact' | 'approximate';
  readonly columns: number;
  readonly values: Float64Array;
}

export interface Explainer {
  /** Shapley values (path-dependent TreeSHAP), the numbers libxgboost calls `pred_contribs`; within 1e-5 of its float32. */
  readonly exact: (features: Float32Array) => Contributions;
  /** Sooner, and only roughly right: say so wherever they are shown. */
  readonly approximate: (features: Float32Array) => Contributions;
}

/** 64 MB. A model of 300 trees of depth 6 takes about half of it. */
const greatestTables = 8_388_608;

/** Fewer rows than these are sooner explained by walks through the trees than by filling tables first. */
const fewRows = 64;

/**
 * The explainer of a forest, always the same one. Undefined where the model does not say how many training rows came
 * through its nodes (`sum_hessian`), or where more than 32 features decide a leaf.
 */
export const explainerOf = oncePer((forest: Forest): Explainer | undefined => {
  const { cover } = forest;
  if (cover === undefined || !canWalk(forest)) return undefined;
  const covered = { ...forest, cover };
  const byWalk = once(() => walkMethod(covered));
  const byPattern = once(() => patternMethod(covered));
  const approximate = once(() => approximateMethod(covered));
  return {
    exact: (features) => {
      const method = features.length / forest.columns < fewRows ? byWalk : byPattern;
      return explain(covered, features, method());
    },
    approximate: (features) => explain(covered, features, approximate()),
  };
});

interface Method {
  readonly method: Contributions['method'];
  readonly expected: number;
  readonly add: (block: RowBlock) => void;
}

function explain(forest: CoveredForest, features: Float32Array, { method, expected, add }: Method): Contributions {
  const { columns } = forest;
  const rows = features.length / columns;
  const values = new Float64Array(rows * (columns + 1));
  for (let first = 0; first < rows; first += greatestBlock) {
    const block = new RowBlock(forest, features, { first, rows: Math.min(greatestBlock, rows - first) });
    add(block);
    block.write(values, first, expected);
  }
  return { method, columns, values };
}

function walkMethod(forest: CoveredForest): Method {
  const walk = treeWalk(forest);
  const roots = [...forest.roots];
  const add = (block: RowBlock): void => addByWalk(walk, roots, block);
  return { method: 'exact', expected: expectedMargin(forest, meansOf(forest)), add };
}

function patternMethod(forest: CoveredForest): Method {
  const budget = { numbers: greatestTables };
  const parts: TreePart[] = [];
  const walked: number[] = [];
  for (const root of forest.roots) {
    const part = patternTables(forest, root, budget);
    if (part === undefined) walked.push(root);
    else parts.push(part);
  }
  const walk = treeWalk(forest);
  const add = (block: RowBlock): void => {
    for (const part of parts) addByPattern(part, block);
    if (walked.length > 0) addByWalk(walk, walked, block);
  };
  return { method: 'exact', expected: expectedMargin(forest, meansOf(forest)), add };
}

function expectedMargin({ baseMargin, roots }: CoveredForest, means: Float64Array): number {
  return roots.reduce((sum, root) => sum + (means[root] ?? 0), baseMargin);
}

function approximateMethod(forest: CoveredForest): Method {
  const means = meansOf(forest);
  const add = (block: RowBlock): void => {
    for (const root of forest.roots) addApproximately(forest, { root, means }, block);
  };
  return { method: 'approximate', expected: expectedMargin(forest, means), add };
}
