import { parseForest, type Forest } from '../src/index.js';
import { smallModel } from './model-for-tests.js';

/** A seeded stream of numbers from 0 to 1 (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export interface ForestPlan {
  readonly seed: number;
  readonly trees: number;
  readonly depth: number;
  readonly columns: number;
  /** Chance that a node above the greatest depth is a leaf already. */
  readonly early?: number;
  /** Where thresholds come from; by default from the values that rows take, so that equal ones occur. */
  readonly threshold?: (random: () => number) => number;
}

interface TreeLists {
  readonly left_children: number[];
  readonly right_children: number[];
  readonly split_indices: number[];
  readonly split_conditions: number[];
  readonly default_left: number[];
  readonly sum_hessian: number[];
}

/** Random trees in XGBoost's JSON, with the weight of the rows that came through each node. */
export function randomForest(plan: ForestPlan): Forest {
  const random = seeded(plan.seed);
  const trees = Array.from({ length: plan.trees }, () => randomTree(plan, random));
  const json = structuredClone(smallModel()) as { learner: Record<string, Record<string, unknown>> };
  const { learner } = json;
  learner['gradient_booster'] = { name: 'gbtree', model: { tree_info: trees.map(() => 0), trees } };
  learner['learner_model_param'] = { base_score: '2E-1', num_class: '0', num_feature: String(plan.columns) };
  return parseForest(json);
}

function randomTree(plan: ForestPlan, random: () => number) {
  const lists: TreeLists = {
    left_children: [],
    right_children: [],
    split_indices: [],
    split_conditions: [],
    default_left: [],
    sum_hessian: [],
  };
  grow(lists, { plan, random, level: 0, cover: 100 });
  return { ...lists, tree_param: { size_leaf_vector: '0' } };
}

interface Growth {
  readonly plan: ForestPlan;
  readonly random: () => number;
  readonly level: number;
  readonly cover: number;
}

function grow(lists: TreeLists, { plan, random, level, cover }: Growth): number {
  const node = lists.left_children.length;
  const leaf = level === plan.depth || random() < (plan.early ?? 0);
  const threshold = (plan.threshold ?? valueOf)(random);
  lists.split_conditions.push(leaf ? random() - 0.5 : threshold);
  lists.split_indices.push(leaf ? 0 : Math.floor(random() * plan.columns));
  lists.default_left.push(random() < 0.5 ? 1 : 0);
  lists.sum_hessian.push(cover);
  lists.left_children.push(-1);
  lists.right_children.push(-1);
  if (leaf) return node;
  const share = Math.fround(0.1 + 0.8 * random());
  lists.left_children[node] = grow(lists, { plan, random, level: level + 1, cover: cover * share });
  lists.right_children[node] = grow(lists, { plan, random, level: level + 1, cover: cover * (1 - share) });
  return node;
}

/** Few distinct numbers of both signs, with 0 and −0. */
function valueOf(random: () => number): number {
  const whole = Math.round((random() - 0.5) * 12);
  return whole / 4;
}

/** Rows of such numbers, a share of them missing and some infinite. */
export function randomRows({ columns, seed }: { columns: number; seed: number }, rows: number): Float32Array {
  const random = seeded(seed);
  return Float32Array.from({ length: rows * columns }, () => {
    const kind = random();
    if (kind < 0.2) return NaN;
    if (kind < 0.22) return Infinity;
    return kind < 0.24 ? -Infinity : valueOf(random);
  });
}
