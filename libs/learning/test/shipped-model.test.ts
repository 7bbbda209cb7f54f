import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { auc, featuresOf, percentileOf, precisionAt, readModel, scoreRow, uncalibrated } from '@tidewaiter/risk-model';
import type { FactRow } from '@tidewaiter/rule-language';
import { defaultPeriod, defaultSeed, generateHistory, referenceTable } from '@tidewaiter/sample-history';
import { caseOf, defaultFeatures } from '../src/index.js';
import { seededRandom } from '../src/seeded-random.js';
import { xgboostForTests } from './xgboost-for-tests.js';

const file = 'rules/models/irregularity.json';
const model = readModel(JSON.parse(readFileSync(file, 'utf8')));
const references = new Map(
  referenceTable(defaultSeed).map((row) => [
    row.commodity_code,
    { median: row.unit_value_median, low: row.unit_value_low },
  ]),
);
// Another number of declarations than the model was trained on gives the same traders and other declarations.
const declarations = 9_000;

/** Declarations of the sample administration with the truth about them, which only tests may see. */
const past = [...generateHistory({ ...defaultPeriod, seed: defaultSeed, declarations })].map((one) => ({
  ...caseOf(one.declaration, references, one.act),
  irregular: Number(one.truth.irregular),
}));

describe('the shipped model', () => {
  it('is small, and looks at what the product says it looks at', () => {
    expect(statSync(file).size).toBeLessThan(3_000_000);
    expect(model.metadata.features.map(({ name, kind }) => [name, kind])).toEqual(
      defaultFeatures.map(({ name, kind }) => [name, kind]),
    );
  });

  it('comes with a report that speaks of it, measured after its training', () => {
    const report = JSON.parse(readFileSync(file.replace('.json', '.report.json'), 'utf8'));
    expect(report.model).toBe(`sha256:${createHash('sha256').update(readFileSync(file)).digest('hex')}`);
    const { all, from, guard, contributions, drift } = report.report.evaluation;
    expect(from > model.metadata.trainedOn.to).toBe(true);
    expect(all.budgets.map(({ budget }: { budget: number }) => budget)).toEqual([0.01, 0.02, 0.05, 0.1]);
    for (const { fusedPrecision } of all.budgets) expect(fusedPrecision.low).toBeLessThan(fusedPrecision.value);
    expect(guard.n).toBeLessThanOrEqual(all.n);
    for (const features of [contributions.features, drift.features])
      expect(features).toHaveLength(defaultFeatures.length);
  });

  it('ranks declarations of the last three months, which it never saw, by their hidden truth', () => {
    const later = past.filter(({ day }) => day > model.metadata.trainedOn.to);
    const outcomes = {
      scores: later.map(({ rows }) => Math.max(...rows.map((row) => scoreRow(model, row)))),
      labels: later.map(({ irregular }) => irregular),
    };
    const prevalence = outcomes.labels.reduce((sum, label) => sum + label, 0) / later.length;
    expect(later.length).toBeGreaterThan(800);
    expect(auc(outcomes)).toBeGreaterThan(0.85);
    expect(precisionAt(outcomes, 0.05).precision).toBeGreaterThan(5 * prevalence);
  });

  it('knows the spread of its scores', () => {
    const shares = past.map(({ rows }) => percentileOf(model, Math.max(...rows.map((row) => scoreRow(model, row)))));
    const upper = shares.filter((share) => share > 0.95).length / shares.length;
    expect(upper).toBeGreaterThan(0.03);
    expect(upper).toBeLessThan(0.07);
  });
});

const library = await xgboostForTests();
const when = library === undefined ? describe.skip : describe;

when('the shipped model in libxgboost', () => {
  it('scores 10,000 items alike, a fifth of their facts missing in every second one', () => {
    if (library === undefined) return;
    const random = seededRandom(5);
    const thinned = (row: FactRow): FactRow => Object.fromEntries(Object.entries(row).filter(() => random() > 0.2));
    const rows = past.flatMap((one) => one.rows).slice(0, 10_000);
    const features = rows.map((row, i) => featuresOf(model, i % 2 === 0 ? row : thinned(row)));
    const columns = model.readers.length;
    const values = new Float32Array(rows.length * columns);
    features.forEach((some, row) => values.set(some, row * columns));
    const booster = library.loadModel(readFileSync(file));
    const matrix = library.denseMatrix({ values, columns, featureNames: booster.featureNames });
    const expected = booster.predict(matrix).values;
    const differences = features.map((some, row) =>
      Math.abs(uncalibrated(model, some) - (expected[row] ?? Number.NaN)),
    );
    booster.close();
    matrix.close();
    expect(rows).toHaveLength(10_000);
    expect(Math.max(...differences)).toBeLessThanOrEqual(1e-6);
    expect(values.filter(Number.isNaN).length).toBeGreaterThan(10_000);
  });
});
