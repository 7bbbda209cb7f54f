import { logit, type Forest } from './forest.js';
import { JsonNode } from './json-node.js';

const greatestColumns = 10_000;
const greatestNodes = 5_000_000;

/** One tree as the file has it, its arrays of one checked length. */
interface FileTree {
  readonly at: JsonNode;
  readonly left: readonly number[];
  readonly right: readonly number[];
  readonly columns: readonly number[];
  readonly conditions: readonly number[];
  readonly defaultLeft: readonly number[];
  readonly covers: readonly number[] | undefined;
}

/** A tree's nodes in the order of a walk from its root. */
interface Layout {
  readonly tree: FileTree;
  /** Number in the file by new number within the tree. */
  readonly order: readonly number[];
  /** New number within the tree by number in the file; -1 for nodes that pruning left behind. */
  readonly numbers: Int32Array;
}

/**
 * Reads the trees of XGBoost's JSON (https://xgboost.readthedocs.io/en/stable/tutorials/saving_model.html). No size in
 * the file is trusted: arrays are measured, and every child, column and path is checked before anything is laid out.
 * @throws ModelError
 */
export function parseForest(json: unknown): Forest {
  const learner = new JsonNode(json).get('learner');
  const columns = checkKind(learner);
  const booster = learner.get('gradient_booster').get('model');
  const layouts: Layout[] = [];
  let nodes = 0;
  for (const at of booster.get('trees').nodes()) {
    const layout = layOut(readTree(at), columns);
    nodes += layout.order.length;
    if (nodes > greatestNodes) at.refuse(`the model has more than ${greatestNodes} nodes`, 'shape');
    layouts.push(layout);
  }
  const trees = booster.get('tree_info').numbers();
  if (trees.length !== layouts.length) booster.refuse(`tree_info has ${trees.length} entries`);
  if (trees.some((output) => output !== 0)) booster.refuse('trees of more than one output', 'shape');
  return flatten(layouts, { columns, nodes, baseMargin: baseMarginOf(learner) });
}

/** Refuses what is not one logistic output of plain trees; answers the number of columns. */
function checkKind(learner: JsonNode): number {
  const booster = learner.get('gradient_booster');
  const name = booster.get('name').text();
  if (name !== 'gbtree') booster.refuse(`booster \`${name}\`; only \`gbtree\` is scored`, 'booster');
  const objective = learner.get('objective');
  const goal = objective.get('name').text();
  if (goal !== 'binary:logistic')
    objective.refuse(`objective \`${goal}\`; only \`binary:logistic\` is scored`, 'objective');
  const parameters = learner.get('learner_model_param');
  for (const count of ['num_class', 'num_target']) {
    const node = parameters.get(count);
    if (node.exists && node.parameter() > 1) node.refuse('more than one output', 'shape');
  }
  const columns = parameters.get('num_feature').parameter();
  if (!Number.isInteger(columns) || columns < 1 || columns > greatestColumns) {
    parameters.refuse(`num_feature must be a whole number from 1 to ${greatestColumns}`, 'shape');
  }
  return columns;
}

function baseMarginOf(learner: JsonNode): number {
  const node = learner.get('learner_model_param').get('base_score');
  const score = node.parameter();
  return score > 0 && score < 1 ? logit(score) : node.refuse('base score must lie between 0 and 1');
}

function readTree(at: JsonNode): FileTree {
  const kinds = at.get('split_type');
  if (kinds.exists && kinds.numbers().some((kind) => kind !== 0)) at.refuse('a split on categories', 'shape');
  const left = at.get('left_children').numbers();
  const tree: FileTree = {
    at,
    left,
    right: at.get('right_children').numbers(),
    columns: at.get('split_indices').numbers(),
    conditions: at.get('split_conditions').numbers(),
    defaultLeft: at.get('default_left').numbers(),
    covers: at.get('sum_hessian').exists ? at.get('sum_hessian').numbers() : undefined,
  };
  const lists = [tree.right, tree.columns, tree.conditions, tree.defaultLeft, tree.covers ?? left];
  const lengths = lists.map((list) => list.length);
  if (left.length === 0 || lengths.some((length) => length !== left.length)) at.refuse('its lists differ in length');
  // Nothing is greater than an infinite threshold, which scoring without branches relies on.
  const wide = tree.conditions.find((condition) => !Number.isFinite(Math.fround(condition)));
  if (wide !== undefined) at.refuse(`${wide} is not a float32 number`);
  const vector = at.get('tree_param').get('size_leaf_vector');
  if (vector.exists && vector.parameter() > 1) at.refuse('leaves of several values', 'shape');
  return tree;
}

/**
 * Walks from the root: each node may be reached once only, so there are no cycles. Nodes that pruning left behind are
 * never reached, nor checked: what they hold means nothing.
 */
function layOut(tree: FileTree, columns: number): Layout {
  const size = tree.left.length;
  const numbers = new Int32Array(size).fill(-1);
  const order: number[] = [0];
  numbers[0] = 0;
  for (let at = 0; at < order.length; at += 1) {
    const node = order[at] ?? 0;
    const [left, right] = [tree.left[node] ?? -1, tree.right[node] ?? -1];
    if (left === -1 && right === -1) continue;
    const column = tree.columns[node] ?? -1;
    if (!Number.isInteger(column) || column < 0 || column >= columns) {
      tree.at.refuse(`node ${node} tests column ${column} of ${columns}`);
    }
    for (const child of [left, right]) {
      if (!Number.isInteger(child) || child < 0 || child >= size) tree.at.refuse(`node ${node} has no child ${child}`);
      if (numbers[child] !== -1) tree.at.refuse(`node ${child} is reached twice`);
      numbers[child] = order.push(child) - 1;
    }
  }
  return { tree, order, numbers };
}

interface Whole {
  readonly columns: number;
  readonly nodes: number;
  readonly baseMargin: number;
}

function flatten(layouts: readonly Layout[], { columns, nodes, baseMargin }: Whole): Forest {
  const covered = layouts.every(({ tree }) => tree.covers !== undefined);
  const cover = new Float32Array(covered ? nodes : 0);
  const forest = {
    columns,
    baseMargin,
    roots: new Int32Array(layouts.length),
    column: new Int32Array(nodes).fill(-1),
    value: new Float32Array(nodes),
    left: new Int32Array(nodes),
    right: new Int32Array(nodes),
    missing: new Int32Array(nodes),
    ...(covered && { cover }),
  };
  let start = 0;
  layouts.forEach(({ tree, order, numbers }, which) => {
    forest.roots[which] = start;
    order.forEach((node, at) => {
      const number = start + at;
      forest.value[number] = tree.conditions[node] ?? 0;
      if (covered) cover[number] = tree.covers?.[node] ?? 0;
      const child = tree.left[node] ?? -1;
      if (child === -1) return;
      forest.column[number] = tree.columns[node] ?? 0;
      forest.left[number] = start + (numbers[child] ?? 0);
      forest.right[number] = start + (numbers[tree.right[node] ?? 0] ?? 0);
      const side = tree.defaultLeft[node] === 0 ? forest.right : forest.left;
      forest.missing[number] = side[number] ?? 0;
    });
    start += order.length;
  });
  return forest;
}
