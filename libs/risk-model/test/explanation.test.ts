import { describe, expect, it } from '@jest/globals';

import {
  explainFeatures,
  explanationInWords,
  readModel,
  type ContributionGroup,
  type Explanation,
  type ExplanationLanguage,
  type Feature,
} from '../src/index.js';
import { contributionGroup } from '../src/explain/contribution-group.js';
import { changed, smallModel } from './model-for-tests.js';

const trees = 'learner.gradient_booster.model.trees';
const covered = [
  ['0', [10, 4, 6, 2, 4]],
  ['1', [10]],
].reduce(
  (json: unknown, [tree, covers]) => changed(json, `${trees}.${String(tree)}.sum_hessian`, covers),
  smallModel(),
);
const model = readModel(covered);

describe('the group of a feature', () => {
  it.each<[string, ContributionGroup]>([
    ['item.customs_value / item.net_mass / reference.unit_value_median', 'value'],
    ['days_between(importer.registered_on, lodged_on)', 'trader'],
    ['if courier.id is present then 1 else 0', 'trader'],
    ['if departure_country != exporter.country then 1 else 0', 'origin'],
    ['if item.preference is present then 1 else 0', 'documents'],
    ['item.licence', 'documents'],
    ['item.tax_rate', 'commodity'],
    ['gross_mass / packages', 'quantity'],
    ['item_count', 'quantity'],
    ['if office = "A" then 1 else 0', 'other'],
  ])('%s: %s', (text, group) => {
    expect(contributionGroup({ kind: 'expression', name: 'x', text })).toBe(group);
  });

  it.each<[Feature & { kind: 'rate' }, ContributionGroup]>(
    (
      [
        [['importer.id', { fact: 'item.commodity_code', prefix: 2 }], 'trader'],
        [[{ fact: 'item.commodity_code', prefix: 4 }, 'item.origin'], 'origin'],
        [[{ fact: 'item.commodity_code', prefix: 6 }, 'item.tax_type'], 'commodity'],
        [['office'], 'other'],
      ] as const
    ).map(([key, group]) => [{ kind: 'rate', name: 'x', key: [...key], table: {}, prior: 0, weight: 1 }, group]),
  )('of rates: $key', (feature, group) => {
    expect(contributionGroup(feature)).toBe(group);
  });
});

describe('an explanation', () => {
  it('adds contributions up by group, what moved the score most first', () => {
    // By hand: unknown 0.4 · -0.25 + 0.6 · (0.75 / 3 + 1.5 · 2 / 3) + 0.125 = 0.775; the row is at 1.5 + 0.125.
    const explanation = explainFeatures(model, Float32Array.of(2, 0.9));
    expect(explanation?.expected).toBeCloseTo(1 / (1 + Math.exp(-0.775)), 6);
    expect(explanation?.probability).toBeCloseTo(1 / (1 + Math.exp(-1.625)), 6);
    const sums = explanation?.groups.map(({ contribution }) => contribution) ?? [];
    expect(sums.reduce((sum, one) => sum + one, 0)).toBeCloseTo(0.85, 6);
    expect(explanation?.groups.map(({ group }) => group)).toEqual(['value', 'origin']);
    expect(explanation?.features.map(({ name }) => name)).toEqual(['value', 'rate']);
  });

  it('keeps missing values missing', () => {
    const explanation = explainFeatures(model, Float32Array.of(NaN, 0.9), 'approximate');
    const named = new Map(explanation?.features.map((feature) => [feature.name, feature]));
    expect(named.get('value')).not.toHaveProperty('value');
    expect(named.get('rate')?.value).toBeCloseTo(0.9, 6);
    expect(explanation?.method).toBe('approximate');
  });

  it('is not given where the model does not keep what it needs', () => {
    expect(explainFeatures(readModel(smallModel()), Float32Array.of(2, 0.9))).toBeUndefined();
  });
});

describe('an explanation in words', () => {
  const explanation: Explanation = {
    method: 'exact',
    probability: 0.314,
    expected: 0.0764,
    groups: [
      { group: 'origin', contribution: 1.2 },
      { group: 'documents', contribution: -0.4 },
      { group: 'trader', contribution: 0.1 },
      { group: 'other', contribution: -0.01 },
    ],
    features: [],
  };

  it.each<[ExplanationLanguage, string[]]>([
    [
      'en',
      [
        'The model gives a probability of 31%; where nothing is known it starts from 7.6%.',
        'Raised by: origin and route (strongly), trader history (slightly).',
        'Lowered by: documents (clearly).',
      ],
    ],
    [
      'fr',
      [
        'Le modèle donne une probabilité de 31\u00a0% ; quand rien n’est connu, il part de 7,6\u00a0%.',
        'À la hausse : origine et itinéraire (fortement), antécédents des opérateurs (légèrement).',
        'À la baisse : documents (nettement).',
      ],
    ],
    [
      'ar',
      [
        'يقدّر النموذج الاحتمال بـ 31%، وينطلق من 7.6% حين لا يُعرف شيء.',
        'ما يرفعه: المنشأ والمسار (بشدة)، سوابق المتعاملين (قليلاً).',
        'ما يخفضه: المستندات (بوضوح).',
      ],
    ],
  ])('in %s', (language, sentences) => {
    expect(explanationInWords(explanation, language)).toEqual(sentences);
  });

  it('says so when nothing stands out, and when the numbers are approximate', () => {
    const quiet: Explanation = { ...explanation, method: 'approximate', groups: explanation.groups.slice(-1) };
    expect(explanationInWords(quiet, 'en').slice(1)).toEqual([
      'No group of facts moves it noticeably.',
      'These shares are approximate.',
    ]);
  });
});
