import { logOdds, type EvidenceFusion } from '@tidewaiter/risk-model';
import { fitLogistic } from '../replay/fit-logistic.js';

/** An examined declaration as the fusion sees it. */
export interface FusionEvidence {
  /** By a model that had not seen the outcome, or the fusion would trust the score too much. */
  readonly score: number;
  /** Rules that hit it, each once. */
  readonly ruleIds: readonly string[];
  readonly irregular: boolean;
}

/**
 * Logistic regression of the outcome on the score's log odds and the hits. Rules whose weight would be negative are left
 * out and the rest is fitted again, so that no hit ever makes a declaration look more innocent.
 */
export function fitFusion(cases: readonly FusionEvidence[]): EvidenceFusion {
  const labels = cases.map(({ irregular }) => Number(irregular));
  let kept = [...new Set(cases.flatMap(({ ruleIds }) => ruleIds))].sort();
  for (;;) {
    const { intercept, weights } = fitLogistic({ values: valuesOf(cases, kept), labels, columns: 1 + kept.length });
    const [slope = 1, ...own] = weights;
    const positive = kept.filter((_, at) => (own[at] ?? 0) > 0);
    if (positive.length === kept.length) {
      return { intercept, slope, weights: Object.fromEntries(kept.map((id, at) => [id, own[at] ?? 0])) };
    }
    kept = positive;
  }
}

function valuesOf(cases: readonly FusionEvidence[], kept: readonly string[]): Float64Array {
  const [columns, place] = [1 + kept.length, new Map(kept.map((id, at) => [id, at + 1]))];
  const values = new Float64Array(cases.length * columns);
  cases.forEach(({ score, ruleIds }, row) => {
    values[row * columns] = logOdds(score);
    for (const id of ruleIds) {
      const at = place.get(id);
      if (at !== undefined) values[row * columns + at] = 1;
    }
  });
  return values;
}
