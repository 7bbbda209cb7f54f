import type { FactRow } from '@tidewaiter/rule-language';
import { describe, expect, it } from '@jest/globals';

import {
  factsOfFeature,
  featuresOf,
  percentileOf,
  readModel,
  scoreFeatures,
  scoreRow,
  scoreRows,
} from '../src/index.js';
import { changed, smallMetadata, smallModel } from './model-for-tests.js';

const model = readModel(smallModel());
const probability = (margin: number) => 1 / (1 + Math.exp(-margin));

describe('features', () => {
  it.each<[string, FactRow, [number, number]]>([
    [
      'all there',
      { 'item.customs_value': 6, 'item.net_mass': 4, 'item.commodity_code': '610910', 'item.origin': 'CN' },
      [1.5, 0.7],
    ],
    ['a key never seen has the prior', { 'item.commodity_code': '610910', 'item.origin': 'VN' }, [Number.NaN, 0.2]],
    ['a key with a missing part is missing', { 'item.commodity_code': '610910' }, [Number.NaN, Number.NaN]],
    ['division by zero is missing', { 'item.customs_value': 6, 'item.net_mass': 0 }, [Number.NaN, Number.NaN]],
  ])('%s', (_, row, expected) => {
    expect(featuresOf(model, row)).toEqual(Float32Array.from(expected));
  });

  it('counts a boolean as 1 or 0, and text as missing', () => {
    const [, rate] = smallMetadata.features;
    if (rate === undefined) throw new Error('the model has two features');
    const text = (name: string) =>
      readModel(smallModel({ features: [{ kind: 'expression', name: 'x', text: name }, rate] }));
    expect(featuresOf(text('container'), { container: true })[0]).toBe(1);
    expect(featuresOf(text('container'), { container: false })[0]).toBe(0);
    expect(featuresOf(text('container'), {})[0]).toBeNaN();
    expect(featuresOf(text('office'), { office: 'A' })[0]).toBeNaN();
    const presence = text('if item.preference is present then 1 else 0');
    expect([{}, { 'item.preference': 'P' }].map((row) => featuresOf(presence, row)[0])).toEqual([0, 1]);
  });

  it('says which facts it reads', () => {
    expect(smallMetadata.features.map(factsOfFeature)).toEqual([
      ['item.customs_value', 'item.net_mass'],
      ['item.commodity_code', 'item.origin'],
    ]);
    const conditional = { kind: 'expression', name: 'x', text: 'if office = "A" then invoice_value else 0' } as const;
    expect(factsOfFeature(conditional)).toEqual(['invoice_value', 'office']);
  });
});

describe('scoring', () => {
  // Tree 0 by hand, plus the single leaf 0.125 of tree 1.
  it.each([
    ['below the threshold goes left', [0.05, 0.9], -0.25],
    ['the threshold is float32: 0.1 is not below it', [0.1, 0.4], 0.75],
    ['missing goes where the node says, left', [Number.NaN, 0.9], -0.25],
    ['missing goes where the node says, right', [2, Number.NaN], 1.5],
    ['equal to the threshold goes right', [2, 0.5], 1.5],
  ])('%s', (_, features, leaf) => {
    expect(scoreFeatures(model, Float32Array.from(features))).toBeCloseTo(probability(leaf + 0.125), 6);
  });

  it('starts from the base score, also as version 3 of XGBoost writes it', () => {
    for (const base of ['2E-1', '[2E-1]']) {
      const based = readModel(changed(smallModel(), 'learner.learner_model_param.base_score', base));
      expect(scoreFeatures(based, Float32Array.of(0, 0))).toBeCloseTo(probability(Math.log(0.25) - 0.125), 6);
    }
  });

  it('scores rows one by one and together alike', () => {
    const rows: FactRow[] = [{}, { 'item.customs_value': 6, 'item.net_mass': 4 }];
    expect([...scoreRows(model, rows)]).toEqual(rows.map((row) => scoreRow(model, row)));
  });

  it('leaves out nodes that pruning left behind', () => {
    const trees = 'learner.gradient_booster.model.trees.1';
    const pruned = [
      'left_children',
      'right_children',
      'split_indices',
      'split_conditions',
      'default_left',
      'split_type',
    ].reduce(
      (json: unknown, list) =>
        changed(
          json,
          `${trees}.${list}`,
          list.endsWith('children') ? [-1, -1] : [0.125, 7].map((value) => (list === 'split_conditions' ? value : 0)),
        ),
      smallModel(),
    );
    expect(readModel(pruned).forest.value).toHaveLength(6);
    expect(scoreRow(readModel(pruned), {})).toBe(scoreRow(model, {}));
  });
});

describe('percentile', () => {
  it.each([
    [0, 0],
    [0.1, 0],
    [0.15, 0.125],
    [0.2, 0.25],
    [0.4, 0.625],
    [0.9, 1],
    [0.95, 1],
  ])('of %f is %f', (score, share) => {
    expect(percentileOf(model, score)).toBeCloseTo(share, 12);
  });
});
