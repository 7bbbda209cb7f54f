import { batchScorer, type BatchScorer } from './batch-scorer.js';
import { completeTrees, fillSlots, marginOfSlots } from './complete-trees.js';
import { marginOf, type Forest } from './forest.js';
import { once, oncePer } from './once.js';
import { rankedTrees } from './ranked-trees.js';
import { rowKernel } from './wasm/row-kernel.js';

/** The fastest ways there are here to the margins of a forest. All give the same float32 sums as `marginOf`. */
export interface Predictor {
  /** Margin of the row that starts at `offset`; NaN is missing. */
  readonly margin: (features: Float32Array, offset?: number) => number;
  /** Margins of rows, row by row. */
  readonly margins: (features: Float32Array) => Float32Array;
}

/** Fewer rows than these are sooner scored one by one. */
const fewRows = 16;

/** The predictor of a forest, always the same one. Nothing is prepared before the first score. */
export const predictorOf = oncePer((forest: Forest): Predictor => {
  const margin = once(() => rowScorer(forest));
  const batch = once(() => batchScorerOf(forest));
  return {
    margin: (features, offset = 0) => margin()(features, offset),
    margins: (features) => {
      const rows = features.length / forest.columns;
      const scorer = rows < fewRows ? undefined : batch();
      if (scorer !== undefined) return scorer.margins(features);
      return new Float32Array(rows).map((_, row) => margin()(features, row * forest.columns));
    },
  };
});

/** As vectors of rows; undefined where trees are too deep or WebAssembly has no vectors. */
export function batchScorerOf(forest: Forest): BatchScorer | undefined {
  const complete = completeTrees(forest);
  const ranked = complete && rankedTrees(complete);
  return ranked && batchScorer(ranked);
}

type RowScorer = (features: Float32Array, offset: number) => number;

function rowScorer(forest: Forest): RowScorer {
  const complete = completeTrees(forest);
  if (complete === undefined) return (features, offset) => marginOf(forest, features, offset);
  const kernel = rowKernel(complete);
  const slots = kernel?.slots ?? new Float32Array(2 * forest.columns);
  const margin = kernel?.margin ?? (() => marginOfSlots(complete, slots));
  return (features, offset) => {
    fillSlots(slots, features, offset);
    return margin();
  };
}
