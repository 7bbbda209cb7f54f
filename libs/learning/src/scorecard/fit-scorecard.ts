import type { Scorecard } from '@tidewaiter/risk-model';
import type { TrainingFrame } from '../training-frame.js';
import type { ScorecardSettings } from '../training-plan.js';
import { binColumn, binOf, evidenceOf, type BinnedColumn } from './bin-column.js';
import { logisticRegression } from './logistic-regression.js';

interface Characteristic extends BinnedColumn {
  readonly feature: string;
  readonly evidence: readonly number[];
  /** Evidence of each row. */
  readonly column: Float64Array;
}

/**
 * A logistic scorecard: each feature cut into bins, each bin given its weight of evidence, the evidence weighed by logistic
 * regression. A feature whose evidence would count the wrong way round, because others say it already, is left
 * out, so that every line of the card can be read by itself.
 */
export function fitScorecard(frame: TrainingFrame, settings: ScorecardSettings): Scorecard {
  const rate = frame.labels.reduce((sum, label) => sum + label, 0) / frame.rows;
  let kept = frame.names
    .map((feature, at) => characteristic(frame, { feature, at, rate, bins: settings.bins }))
    .filter(({ evidence, counts }) => evidence.some((value, bin) => (counts[bin]?.n ?? 0) > 0 && value !== 0));
  for (;;) {
    const [base = 0, ...coefficients] = logisticRegression({
      columns: kept.map(({ column }) => column),
      labels: frame.labels,
    });
    const counting = kept.filter((_, i) => (coefficients[i] ?? 0) > 0);
    if (counting.length === kept.length) {
      return { base, characteristics: kept.map((one, i) => lines(one, coefficients[i] ?? 0)) };
    }
    kept = counting;
  }
}

interface ColumnPlan extends ScorecardSettings {
  readonly feature: string;
  /** Column of the frame. */
  readonly at: number;
  readonly rate: number;
}

function characteristic(frame: TrainingFrame, { feature, at, rate, bins }: ColumnPlan): Characteristic {
  const width = frame.names.length;
  const values = Float32Array.from({ length: frame.rows }, (_, row) => frame.values[row * width + at] ?? Number.NaN);
  const binned = binColumn(values, frame.labels, bins);
  const evidence = evidenceOf(binned, rate);
  const column = Float64Array.from(values, (value) => evidence[binOf(binned.edges, value)] ?? 0);
  return { ...binned, feature, evidence, column };
}

function lines({ feature, edges, counts, evidence }: Characteristic, coefficient: number) {
  const [missing = { weight: 0, n: 0, irregular: 0 }, ...bins] = counts.map(({ n, irregular }, bin) => ({
    weight: Math.fround(coefficient * (evidence[bin] ?? 0)),
    n,
    irregular,
  }));
  return {
    feature,
    missing,
    bins: bins.map((bin, at) => {
      const below = edges[at];
      return { ...(below !== undefined && { below }), ...bin };
    }),
  };
}
