import { describe, expect, it } from '@jest/globals';
import { featuresOf, pointsOf, readModel, scoreRow, uncalibrated } from '@tidewaiter/risk-model';
import { defaultTraining, evaluate, trainModel, type FeaturePlan, type TrainingPlan } from '../src/index.js';
import { binColumn, binOf, evidenceOf } from '../src/scorecard/bin-column.js';
import { logisticRegression } from '../src/scorecard/logistic-regression.js';
import { seededRandom } from '../src/seeded-random.js';
import { generatedCases } from './cases-for-tests.js';
import { xgboostForTests } from './xgboost-for-tests.js';

const features: readonly FeaturePlan[] = [
  { kind: 'expression', name: 'unit_value', text: 'item.customs_value / item.net_mass' },
  { kind: 'expression', name: 'value_to_median', text: 'item.customs_value / reference.unit_value_median' },
  { kind: 'rate', name: 'rate_origin', key: ['item.origin'] },
  { kind: 'rate', name: 'rate_importer', key: ['importer.id'] },
];
const plan: TrainingPlan = { ...defaultTraining, name: 'card', version: 1, kind: 'scorecard', features };

describe('bins', () => {
  it('cut at quantiles; missing values and equal values have their place', () => {
    const column = Float32Array.of(1, 1, 1, 2, 3, 4, Number.NaN, 5);
    const { edges, counts } = binColumn(column, Float32Array.of(0, 1, 0, 0, 1, 1, 1, 1), 4);
    expect(edges).toEqual([2, 4]);
    expect(counts).toEqual([
      { n: 1, irregular: 1 },
      { n: 3, irregular: 1 },
      { n: 2, irregular: 1 },
      { n: 2, irregular: 2 },
    ]);
    expect([Number.NaN, 1.99, 2, 3.99, 4, 100].map((value) => binOf(edges, value))).toEqual([0, 1, 2, 2, 3, 3]);
  });

  it('have the evidence of their odds, smoothed by five cases of the overall rate', () => {
    const counts = [
      { n: 0, irregular: 0 },
      { n: 20, irregular: 15 },
    ];
    const [empty, full] = evidenceOf({ edges: [], counts }, 0.2);
    expect(empty).toBeCloseTo(0, 12);
    expect(full).toBeCloseTo(Math.log(16 / 9) - Math.log(0.2 / 0.8), 12);
  });
});

describe('logistic regression', () => {
  it('finds the coefficients that made the outcomes', () => {
    const random = seededRandom(4);
    const columns = [0, 1].map(() => Float64Array.from({ length: 30_000 }, () => random() * 4 - 2));
    const labels = Float32Array.from({ length: 30_000 }, (_, i) => {
      const margin = -1 + 0.8 * (columns[0]?.[i] ?? 0) - 1.5 * (columns[1]?.[i] ?? 0);
      return Number(random() < 1 / (1 + Math.exp(-margin)));
    });
    const [base, first, second] = logisticRegression({ columns, labels });
    expect(base).toBeCloseTo(-1, 1);
    expect(first).toBeCloseTo(0.8, 1);
    expect(second).toBeCloseTo(-1.5, 1);
  });

  it('is where the slope of the likelihood is nil: the mean of the outcomes is that of the probabilities', () => {
    const columns = [Float64Array.of(0, 1, 2, 3, 4, 5)];
    const labels = Float32Array.of(0, 0, 1, 0, 1, 1);
    const [base = 0, slope = 0] = logisticRegression({ columns, labels });
    const p = [0, 1, 2, 3, 4, 5].map((x) => 1 / (1 + Math.exp(-(base + slope * x))));
    expect(p.reduce((sum, value) => sum + value, 0)).toBeCloseTo(3, 6);
    expect(slope).toBeGreaterThan(0);
  });
});

describe('a scorecard', () => {
  it('is trained without libxgboost, finds what is irregular, and can be read line by line', async () => {
    const trained = await trainModel(generatedCases(1500), plan, {});
    const model = readModel(JSON.parse(trained.json));
    const { all } = await evaluate(model, generatedCases(900, 12));
    expect(all.auc?.value).toBeGreaterThan(0.85);
    const { characteristics = [] } = model.metadata.scorecard ?? {};
    const value = characteristics.find(({ feature }) => feature === 'unit_value');
    expect(characteristics).toHaveLength(trained.rounds);
    // Cheap goods, the first bin, cost points; dear ones, the last, bring them back.
    expect(pointsOf(value?.bins[0]?.weight ?? 0)).toBeGreaterThan(5);
    expect(pointsOf(value?.bins.at(-1)?.weight ?? 0)).toBeLessThan(0);
    expect(value?.bins.reduce((sum, { n }) => sum + n, value.missing.n)).toBe(trained.trainedOn.rows);
  });

  it('scores a row as the sum of its lines', async () => {
    const model = readModel(JSON.parse((await trainModel(generatedCases(900), plan, {})).json));
    const { base = 0, characteristics = [] } = model.metadata.scorecard ?? {};
    for (const row of generatedCases(60, 13).flatMap((one) => one.rows)) {
      const values = featuresOf(model, row);
      const margin = characteristics.reduce((sum, { feature, missing, bins }) => {
        const value = values[model.metadata.features.findIndex(({ name }) => name === feature)] ?? Number.NaN;
        const line = Number.isNaN(value) ? missing : bins.find(({ below }) => below === undefined || value < below);
        return sum + (line?.weight ?? 0);
      }, base);
      expect(uncalibrated(model, values)).toBeCloseTo(1 / (1 + Math.exp(-margin)), 5);
      expect(scoreRow(model, row)).toBeGreaterThan(0);
    }
  });

  it('gives the same bytes again', async () => {
    const [one, two] = [
      await trainModel(generatedCases(600), plan, {}),
      await trainModel(generatedCases(600), plan, {}),
    ];
    expect(one.json).toBe(two.json);
  });
});

const library = await xgboostForTests();
const when = library === undefined ? describe.skip : describe;

when('a scorecard in libxgboost', () => {
  it('scores and explains alike, missing values included', async () => {
    if (library === undefined) return;
    const { json } = await trainModel(generatedCases(900), plan, {});
    const model = readModel(JSON.parse(json));
    const rows = generatedCases(400, 14).flatMap((one) => one.rows);
    const values = Float32Array.from(rows.flatMap((row) => [...featuresOf(model, row)]));
    const columns = features.length;
    const booster = library.loadModel(new TextEncoder().encode(json));
    const matrix = library.denseMatrix({ values, columns, featureNames: booster.featureNames });
    const expected = booster.predict(matrix).values;
    const shares = booster.predict(matrix, { kind: 'contributions' }).values;
    const margins = booster.predict(matrix, { kind: 'margin' }).values;
    rows.forEach((_, i) => {
      const own = values.subarray(i * columns, (i + 1) * columns);
      expect(Math.abs(uncalibrated(model, own) - (expected[i] ?? 0))).toBeLessThanOrEqual(1e-6);
      const parts = shares.subarray(i * (columns + 1), (i + 1) * (columns + 1));
      expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(margins[i] ?? Number.NaN, 4);
    });
    expect(values.filter(Number.isNaN).length).toBeGreaterThan(20);
    for (const used of [booster, matrix]) used.close();
  });
});
