import { describe, expect, it } from '@jest/globals';
import { readModel, type Feature, type ScoreModel } from '@tidewaiter/risk-model';
import { vocabularyOf } from '@tidewaiter/declaration';
import { check, parse, type FactRow } from '@tidewaiter/rule-language';
import type { Examined } from '../src/mine/examined.js';
import { writtenTest } from '../src/mine/path-tests.js';
import { treeCandidates } from '../src/mine/tree-candidates.js';
import { highPaths } from '../src/mine/tree-paths.js';
import { seededRandom } from '../src/seeded-random.js';

const features: readonly Feature[] = [
  { kind: 'expression', name: 'gross_to_net_mass', text: 'item.gross_mass / item.net_mass' },
  { kind: 'expression', name: 'licence', text: 'item.licence' },
  { kind: 'expression', name: 'indirect', text: 'if departure_country != item.origin then 1 else 0' },
  { kind: 'expression', name: 'rate', text: 'item.tax_rate' },
  { kind: 'rate', name: 'rate_origin', key: ['item.origin'], table: {}, prior: 0.1, weight: 5 },
];

/**
 * One tree: gross to net < 1.5 goes to a low leaf; else the rate of the origin below 0.3, else a rate of duty below 10; the
 * highest leaf is that of heavy packing, whatever the other two say.
 */
function model(): ScoreModel {
  const nodes = {
    left_children: [1, -1, 3, -1, 5, -1, -1],
    right_children: [2, -1, 4, -1, 6, -1, -1],
    split_indices: [0, 0, 4, 0, 3, 0, 0],
    split_conditions: [1.5, -0.4, 0.3, 0.8, 10, 0.9, 1],
    default_left: [1, 0, 1, 0, 1, 0, 0],
  };
  const metadata = {
    name: 'm',
    version: 1,
    target: 'irregular',
    features,
    quantiles: [0, 1],
    trainedOn: { from: '2024-01-01', to: '2024-03-31', rows: 10, positives: 5 },
    seed: 1,
  };
  const tree = { ...nodes, split_type: nodes.left_children.map(() => 0), tree_param: { size_leaf_vector: '0' } };
  return readModel({
    version: [1, 7, 4],
    learner: {
      attributes: { tidewaiter: JSON.stringify(metadata) },
      feature_names: features.map(({ name }) => name),
      gradient_booster: {
        name: 'gbtree',
        model: { gbtree_model_param: { num_trees: '1' }, tree_info: [0], trees: [tree] },
      },
      learner_model_param: { base_score: '5E-1', num_class: '0', num_feature: '5', num_target: '1' },
      objective: { name: 'binary:logistic' },
    },
  });
}

/** Items of one declaration each; those with heavy packing are irregular nine times of ten. */
function examined(count: number): Examined {
  const random = seededRandom(4);
  const rows = Array.from({ length: count }, (): FactRow => {
    const heavy = random() < 0.1;
    return {
      'item.origin': random() < 0.5 ? 'CN' : 'DE',
      'item.gross_mass': heavy ? 20 : 11,
      'item.net_mass': 10,
      'item.tax_rate': 20 * random(),
    };
  });
  const findings = rows.map((row) => Number(random() < (row['item.gross_mass'] === 20 ? 0.9 : 0.05)));
  return {
    rows,
    declarations: rows.map((_, at) => ({
      reference: `R${at}`,
      day: '2024-01-01',
      irregular: findings[at] === 1,
      random: false,
      propensity: 1,
      alreadyHit: false,
    })),
    owners: Int32Array.from(rows, (_, at) => at),
    weights: new Float64Array(count).fill(1),
    findings: Int32Array.from(findings),
    heldOutFrom: count,
  };
}

describe('paths of trees', () => {
  it('lead to the leaves that add most, highest first', () => {
    const paths = highPaths(model(), 0.5);
    expect(
      paths.map(({ value, tests }) => [value, tests.map(({ column, below }) => `${column}${below ? '<' : '>='}`)]),
    ).toEqual([
      [1, ['0>=', '4>=', '3>=']],
      [0.8999999761581421, ['0>=', '4>=', '3<']],
    ]);
  });

  it('become rules of what carries them alone: no rate, no idle test', () => {
    const candidates = treeCandidates(model(), examined(2000), 0.2);
    expect(candidates.map(({ condition, seenUntil }) => [condition, seenUntil])).toEqual([
      ['item.gross_mass / item.net_mass >= 1.5', '2024-03-31'],
    ]);
  });

  it('become nothing where the threshold is higher than what they find', () => {
    expect(treeCandidates(model(), examined(2000), 0.95)).toEqual([]);
  });
});

describe('a test of a path', () => {
  it.each([
    [0, { below: false, threshold: 1.23456, missingToo: true }, 'item.gross_mass / item.net_mass >= 1.23'],
    [0, { below: true, threshold: 0.5, missingToo: false }, 'item.gross_mass / item.net_mass < 0.5'],
    [1, { below: true, threshold: 0.5, missingToo: true }, '(item.licence = false or item.licence is missing)'],
    [1, { below: false, threshold: 0.5, missingToo: false }, 'item.licence = true'],
    [2, { below: false, threshold: 0.5, missingToo: false }, 'departure_country != item.origin'],
    [2, { below: true, threshold: 0.5, missingToo: false }, 'not (departure_country != item.origin)'],
    [3, { below: false, threshold: 12.5, missingToo: true }, '(item.tax_rate >= 12.5 or item.tax_rate is missing)'],
  ])('on column %d reads %j as %s, which checks', (column, test, condition) => {
    const feature = features[column];
    const written = feature && writtenTest(feature, { column, ...test });
    expect(written?.condition).toBe(condition);
    const { document } = parse(`rule A "b"\nwhen ${condition}\nthen points 1\n`);
    expect(check(document, vocabularyOf([])).diagnostics).toEqual([]);
  });

  it('on a rate is none', () => {
    const feature = features[4];
    expect(
      feature && writtenTest(feature, { column: 4, below: false, threshold: 0.3, missingToo: false }),
    ).toBeUndefined();
  });
});
