import { describe, expect, it } from '@jest/globals';
import { LearningError, outcomeOf, trainingFrame, type FeaturePlan, type LearningCase } from '../src/index.js';
import { generatedCases, oneItem } from './cases-for-tests.js';

const rate = (name: string, ...key: string[]): FeaturePlan => ({ kind: 'rate', name, key });
const frameOf = (cases: readonly LearningCase[], features: readonly FeaturePlan[], leastCount = 1) =>
  trainingFrame(cases, { features, seed: 3, leastCount });

describe('labels', () => {
  const rows = [{ 'item.tax_rate': 1 }, { 'item.tax_rate': 2 }, { 'item.tax_rate': 3 }];
  const features: FeaturePlan[] = [{ kind: 'expression', name: 'tax_rate', text: 'item.tax_rate' }];
  const labelsOf = (items: readonly number[], irregular = true) => [
    ...frameOf([{ day: '2024-01-01', rows, outcome: { irregular, items, additionalDuty: 0 } }], features).labels,
  ];

  it('mark the items that findings name, and all when they name none', () => {
    expect(labelsOf([2])).toEqual([0, 1, 0]);
    expect(labelsOf([])).toEqual([1, 1, 1]);
    expect(labelsOf([], false)).toEqual([0, 0, 0]);
  });

  it('mark all when findings name an item that is not there', () => {
    expect(labelsOf([7])).toEqual([1, 1, 1]);
  });

  it('pass over declarations whose goods nobody examined', () => {
    const frame = frameOf([oneItem({ 'item.tax_rate': 5 }), oneItem({ 'item.tax_rate': 6 }, true)], features);
    expect([frame.rows, frame.values[0], frame.cases[0]]).toEqual([1, 6, 1]);
  });

  it('come from acts that examined something, by item unless a finding is about the whole', () => {
    const finding = { type: 'valuation', severity: 'minor' } as const;
    const act = { inspected_on: '2024-01-02', result: 'irregular' } as const;
    const named = {
      ...act,
      findings: [
        { ...finding, item: 2, additional_duty: '10.50' },
        { ...finding, item: 3 },
      ],
    };
    expect(outcomeOf(named)).toEqual({ irregular: true, items: [2, 3], additionalDuty: 10.5 });
    expect(outcomeOf({ ...named, findings: [...named.findings, finding] })?.items).toEqual([]);
    expect(outcomeOf({ ...act, result: 'notExamined', findings: [] })).toBeUndefined();
  });
});

describe('rates', () => {
  it('never let a row see its own label: a key of one declaration has the prior', () => {
    const cases = generatedCases(200).map((one, i) => ({
      ...one,
      rows: one.rows.map((row) => ({ ...row, 'importer.id': `only-${i}` })),
    }));
    const frame = frameOf(cases, [rate('own', 'importer.id')]);
    const prior = frame.labels.reduce((sum, label) => sum + label, 0) / frame.rows;
    expect(new Set(frame.values)).toEqual(new Set([Math.fround(prior)]));
  });

  it('count only the other folds: another label of its own moves a row no more than the prior does', () => {
    const cases = Array.from({ length: 40 }, (_, i) => oneItem({ office: i < 20 ? 'A' : 'B' }, i % 4 === 0));
    const changed = cases.map((one, i) => (i === 5 ? oneItem({ office: 'A' }, true) : one));
    const [before, after] = [cases, changed].map((some) => frameOf(some, [rate('office', 'office')]).values);
    // Smoothing: 5 cases of prior, which rose by 1/40, among at least 5.
    expect(Math.abs((after?.[5] ?? 0) - (before?.[5] ?? 0))).toBeLessThanOrEqual((5 * (1 / 40)) / (5 + 8) + 1e-6);
    const others = Array.from({ length: 20 }, (_, i) => (after?.[i] ?? 0) - (before?.[i] ?? 0));
    expect(Math.max(...others)).toBeGreaterThan(0.03);
  });

  it('are full in the model, by hand: 2 of 4 from A, 0 of 1 from B', () => {
    const offices: [string, boolean][] = [
      ['A', true],
      ['A', true],
      ['A', false],
      ['A', false],
      ['B', false],
    ];
    const frame = frameOf(
      offices.map(([office, irregular]) => oneItem({ office }, irregular)),
      [rate('office', 'office')],
    );
    expect(frame.features[0]).toEqual({
      kind: 'rate',
      name: 'office',
      key: ['office'],
      table: { A: [2, 4], B: [0, 1] },
      prior: expect.closeTo(0.4, 6),
      weight: 5,
    });
  });

  it('forget keys seen too rarely, in the table as in the model', () => {
    const cases = Array.from({ length: 30 }, (_, i) => oneItem({ office: i < 27 ? 'A' : 'B' }, i % 2 === 0));
    const frame = frameOf(cases, [rate('office', 'office')], 5);
    const [feature] = frame.features;
    expect(feature?.kind === 'rate' && Object.keys(feature.table)).toEqual(['A']);
    expect(frame.values[29]).toBeCloseTo(0.5, 6);
  });

  it('are missing where a part of the key is missing', () => {
    const frame = frameOf([oneItem({}, true), oneItem({ office: 'A' }, false)], [rate('office', 'office')]);
    expect(frame.values[0]).toBeNaN();
  });
});

describe('features', () => {
  it.each<[string, FeaturePlan[], RegExp]>([
    [
      'what only the inspection tells',
      [{ kind: 'expression', name: 'x', text: 'item.adjusted_value / item.customs_value' }],
      /`item.adjusted_value`, which is known only after/,
    ],
    ['the same in a key', [rate('x', 'item.additional_duty')], /known only after/],
    ['the score', [{ kind: 'expression', name: 'x', text: 'score' }], /may not learn from/],
    [
      'the draw inside a test',
      [{ kind: 'expression', name: 'x', text: 'if draw < 0.5 then 1 else 0' }],
      /may not learn from/,
    ],
    ['what is not a fact', [rate('x', 'importer.colour')], /not a fact/],
    ['two of one name', [rate('x', 'office'), rate('x', 'item.origin')], /planned twice/],
  ])('may not be %s', (_, features, message) => {
    expect(() => frameOf(generatedCases(10), features)).toThrow(LearningError);
    expect(() => frameOf(generatedCases(10), features)).toThrow(message);
  });
});
