import { logistic, type Scorecard } from '@tidewaiter/risk-model';
import type { Candidate, Fitted } from '../learner.js';
import type { TrainingFrame } from '../training-frame.js';
import type { TrainingPlan } from '../training-plan.js';
import { binOf } from './bin-column.js';
import { fitScorecard } from './fit-scorecard.js';
import { scorecardTrees } from './scorecard-trees.js';

/** Scorecards with each of the plan's settings. */
export function scorecardCandidates(plan: TrainingPlan): Candidate[] {
  return plan.scorecards.map((settings): Candidate => {
    const fit = (frame: TrainingFrame): Fitted => fittedScorecard(fitScorecard(frame, settings), frame.names);
    return { settings: { ...settings }, tryOut: ({ frame }) => fit(frame), fit: ({ frame }) => fit(frame) };
  });
}

function fittedScorecard(scorecard: Scorecard, names: readonly string[]): Fitted {
  const { base, characteristics } = scorecard;
  const readers = characteristics.map(({ feature, missing, bins }) => ({
    column: names.indexOf(feature),
    edges: bins.flatMap(({ below }) => below ?? []),
    weights: [missing, ...bins].map(({ weight }) => weight),
  }));
  return {
    rounds: characteristics.length,
    scorecard,
    // Added up in float32 in the order of the trees, as the file will be scored.
    predict: (values) =>
      Float32Array.from({ length: values.length / names.length }, (_, row) => {
        const margin = readers.reduce((sum, { column, edges, weights }) => {
          const value = values[row * names.length + column] ?? Number.NaN;
          return Math.fround(sum + (weights[binOf(edges, value)] ?? 0));
        }, Math.fround(base));
        return logistic(margin);
      }),
    importance: () => importanceOf(scorecard),
    write: (attributes) => scorecardTrees(scorecard, names, attributes),
    close: () => undefined,
  };
}

/** How far a characteristic moves the items apart: sum of the squared weights about their mean. */
function importanceOf({ characteristics }: Scorecard): (readonly [string, number])[] {
  return characteristics
    .map(({ feature, missing, bins }) => {
      const all = [missing, ...bins];
      const n = all.reduce((sum, bin) => sum + bin.n, 0);
      const mean = all.reduce((sum, bin) => sum + bin.n * bin.weight, 0) / n;
      return [feature, all.reduce((sum, bin) => sum + bin.n * (bin.weight - mean) ** 2, 0)] as const;
    })
    .sort(([, a], [, b]) => b - a);
}
