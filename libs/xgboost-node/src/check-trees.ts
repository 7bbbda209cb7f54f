import { XGBoostError } from './xgboost-error.js';

/**
 * Holds the trees of a model, read from XGBoost's JSON or UBJ, to what libxgboost takes for granted: as many trees as are
 * stated, and nodes that form a tree over columns there are. It follows children wherever they point, which ends the
 * process. What this does not know (a linear booster, a part that a later version adds) is left to libxgboost.
 * (https://xgboost.readthedocs.io/en/release_1.7.0/tutorials/saving_model.html#json-schema)
 * @throws XGBoostError `format`
 */
export function checkTrees(model: unknown): void {
  const learner = part(part(model, 'Model') ?? model, 'learner');
  const booster = part(learner, 'gradient_booster');
  const forest = part(part(booster, 'gbtree') ?? booster, 'model');
  const trees = part(forest, 'trees');
  if (!Array.isArray(trees)) return;
  const stated = Number(part(part(forest, 'gbtree_model_param'), 'num_trees'));
  const groups = part(forest, 'tree_info');
  if (stated !== trees.length || !Array.isArray(groups) || groups.length !== stated) {
    throw new XGBoostError('format', `the model holds ${trees.length} trees where ${stated} are stated`);
  }
  const shape = part(learner, 'learner_model_param');
  const [columns = 0, ...outputs] = ['num_feature', 'num_class', 'num_target'].map((n) => Number(part(shape, n) ?? 0));
  const ids = trees.map((tree, i) => part(tree, 'id') ?? i);
  if (new Set(ids).size < stated || !ids.every((id) => isIndex(id, stated))) {
    throw new XGBoostError('format', `the trees of the model are not numbered from 0 to ${stated - 1}`);
  }
  if (!groups.every((group) => isIndex(group, Math.max(1, ...outputs)))) {
    throw new XGBoostError('format', 'a tree of the model belongs to an output that is not there');
  }
  for (const [tree, value] of trees.entries()) {
    const fault = faultOf(value, columns);
    if (fault !== undefined) throw new XGBoostError('format', `tree ${tree} of the model is broken: ${fault}`);
  }
}

const structure = ['left_children', 'right_children', 'parents', 'split_indices', 'split_conditions'];
/** Read up to the number of nodes too. Where leaves hold several values, later versions leave some out or have more. */
const beside = ['default_left', 'base_weights', 'loss_changes', 'sum_hessian'];

function faultOf(tree: unknown, columns: number): string | undefined {
  const nodes = Number(part(part(tree, 'tree_param'), 'num_nodes'));
  const lists = structure.map((field) => part(tree, field));
  const odd = structure.find((_, i) => lengthOf(lists[i]) !== nodes);
  if (odd !== undefined) return `\`${odd}\` is not a list of ${nodes}`;
  const short = beside.find((field) => part(tree, field) !== undefined && lengthOf(part(tree, field)) < nodes);
  if (short !== undefined) return `\`${short}\` is no list of ${nodes}`;
  const [left = [], right = [], parents = [], splits = []] = lists as number[][];
  const isRoot = parents[0] === 2 ** 31 - 1 || parents[0] === -1;
  if (!isRoot) return 'its first node is not the root';
  const open = [0];
  const seen = new Uint8Array(nodes);
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const children = [left[node], right[node]];
    if (children.every((child) => child === -1)) continue;
    if (!isIndex(splits[node], columns)) return `node ${node} splits by a column that is not there`;
    for (const child of children) {
      if (!isIndex(child, nodes) || child === 0 || seen[child] === 1) return `node ${node} leads to no node of its own`;
      if (parents[child] !== node) return `node ${child} has another parent than ${node}`;
      seen[child] = 1;
      open.push(child);
    }
  }
  return undefined;
}

function isIndex(value: unknown, end: number): value is number {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) < end;
}

function lengthOf(list: unknown): number {
  return Array.isArray(list) ? list.length : -1;
}

function part(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
