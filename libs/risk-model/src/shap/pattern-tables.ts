import { childOf, leafPaths, passed, type CoveredForest, type LeafPath, type PathFeature } from './leaf-paths.js';
import { pathSpace, playPath } from './path-contributions.js';

/**
 * Which way a row goes at each of a few tests is a pattern, and the pattern alone decides what the leaves below
 * contribute: with seven tests there are 128 of them, so contributions are worked out once per pattern and looked up per
 * row (the idea of J. Yang, "Fast TreeSHAP", arXiv:2109.09847, version 2, here for several leaves at once).
 *
 * A tree is split into its top, where each test adds a bit to a row's pattern, and groups of up to four leaves.
 */
export type TreePart = Branch | LeafGroup;

export interface Branch {
  readonly kind: 'branch';
  readonly node: number;
  readonly left: TreePart;
  readonly right: TreePart;
}

export interface LeafGroup {
  readonly kind: 'group';
  /** Tests below the top; their bits come after those of the way to the group, the first test having the highest bit. */
  readonly nodes: readonly number[];
  /** Columns that contribute, and for each of them its contribution by pattern. */
  readonly columns: readonly number[];
  readonly tables: readonly Float64Array[];
}

/** Tests of a pattern at most: tables double with each. */
const greatestTests = 10;
/** Levels of tests that a group has; with one more the tables of a tree of depth 6 would take six times the space. */
const groupLevels = 2;

/** Numbers that tables may still take. */
export interface TableBudget {
  numbers: number;
}

/** The tree as tables; undefined, with the budget as it was, when they would take more than is left. */
export function patternTables(forest: CoveredForest, root: number, budget: TableBudget): TreePart | undefined {
  const left = { ...budget };
  const part = partOf(forest, { node: root, above: [], way: [] }, left);
  if (part !== undefined) budget.numbers = left.numbers;
  return part;
}

interface Place {
  readonly node: number;
  readonly above: readonly PathFeature[];
  /** Nodes tested on the way here. */
  readonly way: readonly number[];
}

function partOf(forest: CoveredForest, place: Place, budget: TableBudget): TreePart | undefined {
  const { above, node, way } = place;
  const nodes = testsBelow(forest, node, groupLevels);
  if (nodes !== undefined) return groupOf(forest, { ...place, nodes }, budget);
  const below = (side: 'left' | 'right'): TreePart | undefined => {
    const known = passed(forest, above, { node, side });
    return partOf(forest, { node: childOf(forest, node, side), above: known, way: [...way, node] }, budget);
  };
  const left = below('left');
  const right = left && below('right');
  return left && right && { kind: 'branch', node, left, right };
}

/** Tests from a node down, each before those below it; undefined when there are more levels of them. */
function testsBelow(forest: CoveredForest, node: number, levels: number): number[] | undefined {
  if ((forest.column[node] ?? -1) < 0) return [];
  if (levels === 0) return undefined;
  const [left, right] = (['left', 'right'] as const).map((side) =>
    testsBelow(forest, childOf(forest, node, side), levels - 1),
  );
  return left && right && [node, ...left, ...right];
}

function groupOf(
  forest: CoveredForest,
  { node, above, way, nodes }: Place & { readonly nodes: readonly number[] },
  budget: TableBudget,
): LeafGroup | undefined {
  const order = [...way, ...nodes];
  const paths = leafPaths(forest, node, above);
  const columns = [...new Set(paths.flatMap(({ features }) => features.map(({ column }) => column)))];
  budget.numbers -= columns.length << order.length;
  if (order.length > greatestTests || budget.numbers < 0) return undefined;
  const bits = new Map(order.map((one, at) => [one, 1 << (order.length - 1 - at)]));
  const tables = columns.map(() => new Float64Array(1 << order.length));
  const tableOf = new Map(columns.map((column, at) => [column, tables[at]]));
  for (const path of paths) addPath(path, bits, tableOf);
  return { kind: 'group', nodes, columns, tables };
}

/** Adds what a leaf contributes to each pattern. */
function addPath(
  path: LeafPath,
  bits: ReadonlyMap<number, number>,
  tables: ReadonlyMap<number, Float64Array | undefined>,
): void {
  const sets = setsByPattern(path.features, bits);
  const n = path.features.length;
  const bySet = contributionsBySet(path);
  path.features.forEach(({ column }, i) => {
    const table = tables.get(column);
    if (table === undefined) return;
    for (let pattern = 0; pattern < table.length; pattern += 1) {
      table[pattern] = (table[pattern] as number) + (bySet[(sets[pattern] as number) * n + i] as number);
    }
  });
}

/** Which features each pattern reaches, as a bit for each of them. A pattern's bit is 1 where a row goes right. */
function setsByPattern(features: readonly PathFeature[], bits: ReadonlyMap<number, number>): Uint16Array {
  const sets = new Uint16Array(1 << bits.size);
  features.forEach(({ tests }, i) => {
    let [mask, wanted] = [0, 0];
    for (const { node, side } of tests) {
      const bit = bits.get(node) ?? 0;
      mask |= bit;
      if (side === 'right') wanted |= bit;
    }
    for (let pattern = 0; pattern < sets.length; pattern += 1) {
      sets[pattern] = (sets[pattern] as number) | (Number((pattern & mask) === wanted) << i);
    }
  });
  return sets;
}

/** Contributions of the path's features for every set of them that a row may reach, set after set. */
function contributionsBySet({ shares, value }: LeafPath): Float64Array {
  const n = shares.length;
  const bySet = new Float64Array(n << n);
  const space = pathSpace(n);
  for (let set = 0; set < 1 << n; set += 1) {
    for (let i = 0; i < n; i += 1) space.reached[i] = (set >> i) & 1;
    playPath({ shares, value }, space);
    bySet.set(space.contributions, set * n);
  }
  return bySet;
}
