import type { Forest, ScoreModel } from '@tidewaiter/risk-model';

/** A test on a column of the model on the way to a leaf: the column's value is below the threshold, or not. */
export interface PathTest {
  readonly column: number;
  readonly below: boolean;
  readonly threshold: number;
  /** A row without the value goes the same way. */
  readonly missingToo: boolean;
}

export interface TreePath {
  readonly tests: readonly PathTest[];
  /** Of the leaf: what it adds to the margin. */
  readonly value: number;
}

/** Paths to the leaves of a model that add most to the score, highest first; each column is tested once a side. */
export function highPaths({ forest }: ScoreModel, share: number): TreePath[] {
  const paths = [...forest.roots].flatMap((root) => pathsBelow(forest, root, []));
  const rising = paths.filter(({ value }) => value > 0).sort((a, b) => b.value - a.value);
  return rising.slice(0, Math.ceil(paths.length * share));
}

function pathsBelow(forest: Forest, node: number, tests: readonly PathTest[]): TreePath[] {
  const column = forest.column[node] ?? -1;
  const value = forest.value[node] ?? 0;
  if (column < 0) return [{ tests, value }];
  const [left, right, missing] = [forest.left[node] ?? 0, forest.right[node] ?? 0, forest.missing[node]];
  return [
    ...pathsBelow(
      forest,
      left,
      narrowed(tests, { column, below: true, threshold: value, missingToo: missing === left }),
    ),
    ...pathsBelow(
      forest,
      right,
      narrowed(tests, { column, below: false, threshold: value, missingToo: missing === right }),
    ),
  ];
}

/** With a further test; of two on one side of a column, the narrower says both. */
function narrowed(tests: readonly PathTest[], next: PathTest): PathTest[] {
  const same = tests.find(({ below, column }) => column === next.column && below === next.below);
  const others = tests.filter((test) => test !== same);
  return [...others, same === undefined ? next : { ...next, missingToo: same.missingToo && next.missingToo }];
}
