import type { Scorecard } from '@tidewaiter/risk-model';

type Characteristic = Scorecard['characteristics'][number];

/** A node as XGBoost's file has it, all fields at once. */
interface Node {
  readonly left: number;
  readonly right: number;
  readonly parent: number;
  /** Threshold, or the value of a leaf. */
  readonly condition: number;
  readonly cover: number;
  readonly mean: number;
}

/** What stands for "no parent" in XGBoost's file. */
const noParent = 2_147_483_647;
/** Below every float32 there is: only missing values go left. */
const leastFloat = -3.4028234663852886e38;

interface Branch {
  readonly below?: number | undefined;
  readonly weight: number;
  readonly n: number;
}

/**
 * A scorecard as XGBoost's JSON: the base as a tree of one leaf, then a tree per characteristic whose leaves are its bins.
 * So one reader, one scorer and one explanation serve scorecards and boosted trees alike, libxgboost's included.
 */
export function scorecardTrees(
  { base, characteristics }: Scorecard,
  names: readonly string[],
  attributes: Readonly<Record<string, string>>,
): string {
  const items = characteristics[0] === undefined ? 1 : coverOf(branchesOf(characteristics[0]));
  const trees = [
    tree([leaf({ weight: base, n: items }, noParent)], { column: 0, columns: names.length, id: 0 }),
    ...characteristics.map((one, at) =>
      tree(grow(branchesOf(one)), { column: names.indexOf(one.feature), columns: names.length, id: at + 1 }),
    ),
  ];
  const model = {
    gbtree_model_param: { num_parallel_tree: '1', num_trees: String(trees.length), size_leaf_vector: '0' },
    tree_info: trees.map(() => 0),
    trees,
  };
  const learner = {
    attributes,
    feature_names: names,
    feature_types: [],
    gradient_booster: { model, name: 'gbtree' },
    learner_model_param: { base_score: '5E-1', num_class: '0', num_feature: String(names.length), num_target: '1' },
    objective: { name: 'binary:logistic', reg_loss_param: { scale_pos_weight: '1' } },
  };
  return fileText({ learner, version: [1, 7, 4] });
}

function branchesOf({ missing, bins }: Characteristic): Branch[] {
  return [missing, ...bins];
}

function leaf({ weight, n }: Branch, parent: number): Node {
  return { left: -1, right: -1, parent, condition: weight, cover: n, mean: weight };
}

function coverOf(branches: readonly Branch[]): number {
  return branches.reduce((sum, { n }) => sum + n, 0);
}

/**
 * A balanced tree over neighbouring bins, missing values apart at its root. Siblings are neighbours, the left one first:
 * libxgboost takes the right child to be the one after the left.
 */
function grow(bins: readonly Branch[]): Node[] {
  const nodes: Node[] = [];
  const waiting: { readonly bins: readonly Branch[]; readonly parent: number }[] = [{ bins, parent: noParent }];
  for (let at = 0; at < waiting.length; at += 1) {
    const { bins: own, parent } = waiting[at] ?? { bins: [], parent: noParent };
    const [only = { weight: 0, n: 0 }, ...more] = own;
    if (more.length === 0) {
      nodes.push(leaf(only, parent));
      continue;
    }
    const cut = parent === noParent ? 1 : own.length >> 1;
    const condition = parent === noParent ? leastFloat : (own[cut - 1]?.below ?? 0);
    const cover = coverOf(own);
    const mean = cover === 0 ? 0 : own.reduce((sum, { n, weight }) => sum + n * weight, 0) / cover;
    nodes.push({ left: waiting.length, right: waiting.length + 1, parent, condition, cover, mean });
    for (const half of [own.slice(0, cut), own.slice(cut)]) waiting.push({ bins: half, parent: at });
  }
  return nodes;
}

interface TreePlan {
  readonly column: number;
  readonly columns: number;
  readonly id: number;
}

function tree(nodes: readonly Node[], { column, columns, id }: TreePlan) {
  return {
    base_weights: Float32Array.from(nodes, ({ mean }) => mean),
    categories: [],
    categories_nodes: [],
    categories_segments: [],
    categories_sizes: [],
    // Only at the root does a missing value ask its way, and there it goes left.
    default_left: nodes.map(({ left, parent }) => Number(left !== -1 && parent === noParent)),
    id,
    left_children: nodes.map(({ left }) => left),
    loss_changes: new Float32Array(nodes.length),
    parents: nodes.map(({ parent }) => parent),
    right_children: nodes.map(({ right }) => right),
    split_conditions: Float32Array.from(nodes, ({ condition }) => condition),
    split_indices: nodes.map(({ left }) => (left === -1 ? 0 : column)),
    split_type: nodes.map(() => 0),
    sum_hessian: Float32Array.from(nodes, ({ cover }) => cover),
    tree_param: {
      num_deleted: '0',
      num_feature: String(columns),
      num_nodes: String(nodes.length),
      size_leaf_vector: '0',
    },
  };
}

/** JSON in which the numbers of a Float32Array have an exponent: XGBoost reads `1` as no float. */
function fileText(value: unknown): string {
  if (value instanceof Float32Array) return `[${Array.from(value, (number) => number.toExponential()).join(',')}]`;
  if (Array.isArray(value)) return `[${value.map(fileText).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([name, member]) => `${JSON.stringify(name)}:${fileText(member)}`)
    .join(',')}}`;
}
