import { featureReaders, type Feature } from '@tidewaiter/risk-model';
import { checkFeatures, plannedFeature, type FeaturePlan } from './feature-plan.js';
import { dutyOf, isIrregular, type LearningCase } from './learning-case.js';
import { encodeRate } from './rate-tables.js';
import { seededRandom } from './seeded-random.js';

/** Folds of the out-of-fold rates. */
const folds = 5;

export interface FrameOptions {
  readonly features: readonly FeaturePlan[];
  readonly seed: number;
  /** Keys seen less often in examined items have the prior. */
  readonly leastCount: number;
}

/** Examined items as a table: one row per item, in the order of the cases. */
export interface TrainingFrame {
  readonly names: readonly string[];
  readonly rows: number;
  /** Row by row; NaN is missing. */
  readonly values: Float32Array;
  /** 1 irregular, 0 not. */
  readonly labels: Float32Array;
  /** Duty each item was short of, in the currency of the administration; 0 for conform ones. */
  readonly duty: Float32Array;
  /** Index into the cases given. */
  readonly cases: Int32Array;
  /** With full rate tables: what scores rows outside this frame. */
  readonly features: readonly Feature[];
}

/**
 * The training table of the examined cases; others are passed over, since nothing is known of them. Rates are out of
 * fold in the table and full in `features`.
 * @throws LearningError `feature`
 */
export function trainingFrame(cases: readonly LearningCase[], options: FrameOptions): TrainingFrame {
  checkFeatures(options.features);
  const examined = cases.flatMap((one, which) =>
    one.outcome === undefined
      ? []
      : one.rows.map((row, item) => ({ row, which, label: Number(isIrregular(one, item)), duty: dutyOf(one, item) })),
  );
  const foldOfCase = assignFolds(cases.length, options.seed);
  const input = {
    rows: examined.map(({ row }) => row),
    labels: Float32Array.from(examined, ({ label }) => label),
    folds: Int32Array.from(examined, ({ which }) => foldOfCase[which] ?? 0),
    leastCount: options.leastCount,
  };
  const columns = options.features.map((plan) => {
    if (plan.kind === 'rate') {
      const { feature, outOfFold } = encodeRate(plan, input);
      return { feature, values: outOfFold };
    }
    const feature = plannedFeature(plan);
    const [read] = featureReaders([feature]);
    return { feature, values: Float32Array.from(input.rows, (row) => read?.(row) ?? Number.NaN) };
  });
  return {
    names: options.features.map(({ name }) => name),
    rows: examined.length,
    values: interleave(columns.map(({ values }) => values)),
    labels: input.labels,
    duty: Float32Array.from(examined, ({ duty }) => duty),
    cases: Int32Array.from(examined, ({ which }) => which),
    features: columns.map(({ feature }) => feature),
  };
}

function assignFolds(cases: number, seed: number): Int32Array {
  const random = seededRandom(seed);
  return Int32Array.from({ length: cases }, () => Math.floor(random() * folds));
}

function interleave(columns: readonly Float32Array[]): Float32Array {
  const rows = columns[0]?.length ?? 0;
  const values = new Float32Array(rows * columns.length);
  columns.forEach((column, at) => column.forEach((value, row) => (values[row * columns.length + at] = value)));
  return values;
}
