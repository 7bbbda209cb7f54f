import {
  hits,
  printCondition,
  printExpression,
  sidesOf,
  truthOf,
  valueOf,
  type CheckedRule,
  type FactRow,
  type FactValue,
  type Leaf,
  type ListContents,
  type NormalCondition,
} from '@tidewaiter/rule-language';
import { closenessOf, distanceOf, type Distance } from './distance.js';

/** A test that did not hold and would have to. */
export interface FailingLeaf {
  /** Of the leaf in the rule's condition, derived facts written out. */
  readonly nodeId: string;
  readonly text: string;
  /** The test stands under a `not`: it holds, and would have to be false. */
  readonly negated: boolean;
  /** What it reads, literals left out, and the values; an absent one is missing. */
  readonly operands: readonly { readonly text: string; readonly value?: FactValue }[];
  /** How far the values are from holding; absent where nothing can be measured. */
  readonly distance?: Distance;
}

/** Why a rule did not hit a row that it nearly hit. */
export interface NearMiss {
  /** If all of these came out the other way and all others stayed, the rule would hit. As few as can be. */
  readonly leaves: readonly FailingLeaf[];
  /** 0 and more: what lies nearest first. */
  readonly closeness: number;
}

/**
 * Says by which tests a rule missed a row; undefined where it hits, or misses by more than `most` tests. Of several ways
 * to hit it takes the one with fewest tests, of equals the nearest, then the first written.
 */
export function nearMiss(
  rule: CheckedRule,
  { lists, row }: { readonly row: FactRow; readonly lists: ListContents },
  most = 2,
): NearMiss | undefined {
  if (hits(rule, row, lists)) return undefined;
  const ways = waysOf(rule.normal, { failed: (leaf) => failing(leaf, row, lists), most }).map((leaves) => ({
    leaves,
    closeness: closenessOf(leaves),
  }));
  return ways.reduce<NearMiss | undefined>(
    (best, one) => (best === undefined || compareNearMisses(one, best) < 0 ? one : best),
    undefined,
  );
}

/** Nearest first: fewer tests, then closer values. 0 for equals. */
export function compareNearMisses(a: NearMiss, b: NearMiss): number {
  return a.leaves.length - b.leaves.length || a.closeness - b.closeness;
}

type NormalLeaf = Extract<NormalCondition, { kind: 'leaf' }>;

type Way = readonly FailingLeaf[];

interface Search {
  readonly failed: (leaf: NormalLeaf) => FailingLeaf | undefined;
  readonly most: number;
}

/** Every way for the condition to hold that changes few enough tests; the one that changes none where it holds. */
function waysOf(condition: NormalCondition, search: Search): readonly Way[] {
  if (condition.kind === 'leaf') {
    const leaf = search.failed(condition);
    return [leaf === undefined ? [] : [leaf]];
  }
  const parts = condition.conditions.map((part) => waysOf(part, search));
  if (condition.kind === 'any') {
    const ways = parts.flat();
    return ways.some((way) => way.length === 0) ? [[]] : ways;
  }
  return parts.reduce<readonly Way[]>((ways, part) => together(ways, part, search.most), [[]]);
}

function together(ways: readonly Way[], others: readonly Way[], most: number): Way[] {
  const both = ways.flatMap((way) => others.map((other) => distinct([...way, ...other])));
  return both.filter((way) => way.length <= most);
}

/** A test that is written twice changes in both places. */
function distinct(leaves: readonly FailingLeaf[]): FailingLeaf[] {
  return [...new Map(leaves.map((leaf) => [`${leaf.negated} ${leaf.text}`, leaf])).values()];
}

function failing({ leaf, negated }: NormalLeaf, row: FactRow, lists: ListContents): FailingLeaf | undefined {
  const truth = truthOf(leaf, row, lists);
  if (truth === !negated) return undefined;
  const distance = distanceOf({ leaf, negated }, (expression) => valueOf(expression, row, lists));
  return {
    nodeId: leaf.id,
    text: printCondition(leaf),
    negated,
    operands: operandsOf(leaf, row, lists),
    ...(distance && { distance }),
  };
}

function operandsOf(leaf: Leaf, row: FactRow, lists: ListContents): FailingLeaf['operands'] {
  return sidesOf(leaf)
    .filter((side) => !('value' in side))
    .map((side) => {
      const value = valueOf(side, row, lists);
      return { text: printExpression(side), ...(value !== undefined && { value }) };
    });
}
