import type { Forest } from '../forest.js';

/** A test on the way to a leaf: the node that makes it, and on which side the leaf lies. */
export interface PathTest {
  readonly node: number;
  readonly side: 'left' | 'right';
}

/** All tests of one feature on the way to a leaf. A row *reaches* the feature when it passes every one of them. */
export interface PathFeature {
  readonly column: number;
  /** Share of the training rows that pass, of those that come to the tests: what is expected where nothing is known. */
  readonly share: number;
  readonly tests: readonly PathTest[];
}

/** A leaf with the features that decide whether a row comes to it, in the order in which they are first tested. */
export interface LeafPath {
  readonly value: number;
  readonly features: readonly PathFeature[];
  /** Of the features. */
  readonly shares: Float64Array;
}

export type CoveredForest = Forest & { readonly cover: Float32Array };

/** Paths from a node to the leaves below it, from left to right, where the features above it are known. */
export function leafPaths(forest: CoveredForest, node: number, above: readonly PathFeature[] = []): LeafPath[] {
  const column = forest.column[node] ?? -1;
  if (column < 0) {
    const shares = Float64Array.from(above, ({ share }) => share);
    return [{ value: forest.value[node] ?? 0, features: above, shares }];
  }
  return sides.flatMap((side) => leafPaths(forest, childOf(forest, node, side), passed(forest, above, { node, side })));
}

const sides = ['left', 'right'] as const;

export function childOf(forest: Forest, node: number, side: PathTest['side']): number {
  return forest[side][node] ?? node;
}

/** The features after one more test. */
export function passed(forest: CoveredForest, above: readonly PathFeature[], test: PathTest): readonly PathFeature[] {
  const column = forest.column[test.node] ?? 0;
  const share = shareOf(forest, test);
  const known = above.find((feature) => feature.column === column);
  if (known === undefined) return [...above, { column, share, tests: [test] }];
  const both = { column, share: known.share * share, tests: [...known.tests, test] };
  return above.map((feature) => (feature === known ? both : feature));
}

function shareOf(forest: CoveredForest, { node, side }: PathTest): number {
  const all = forest.cover[node] ?? 0;
  // Where no training row came by, as `min_child_weight` 0 allows, neither side is likelier.
  return all > 0 ? (forest.cover[childOf(forest, node, side)] ?? 0) / all : 0.5;
}
