import { describe, expect, it } from '@jest/globals';
import { dutyAttribute, dutyOfFeatures, expectedYield, parseModel, readModel, scoreRow } from '../src/index.js';
import { changed, smallModel } from './model-for-tests.js';

/** The small model's trees once more, with the link and the base score of the second target. */
const second = changed(
  changed(smallModel(), 'learner.objective', { name: 'reg:tweedie', tweedie_regression_param: {} }),
  'learner.learner_model_param.base_score',
  '1E0',
);

function withDuty(duty: unknown, scale = 1000): unknown {
  const model = smallModel({ duty: { scale } });
  const attributes = (model['learner'] as { attributes: Record<string, string> }).attributes;
  return changed(model, 'learner.attributes', { ...attributes, [dutyAttribute]: JSON.stringify(duty) });
}

describe('the second target', () => {
  it('is the exponential of its margin, in units of its scale', () => {
    const model = readModel(withDuty(second));
    // Left of tree 0 and the single leaf of tree 1: -0.25 + 0.125.
    expect(dutyOfFeatures(model, Float32Array.of(0.05, 0.9))).toBeCloseTo(1000 * Math.exp(-0.125), 3);
  });

  it('makes the expected yield with the probability, summed over the items', () => {
    const model = readModel(withDuty(second));
    const rows = [{}, { 'item.customs_value': 8, 'item.net_mass': 4, 'item.commodity_code': '610910' }];
    // The second item goes right twice, its rate being missing: 1.5 + 0.125.
    const each = rows.map((row, i) => scoreRow(model, row) * 1000 * Math.exp(i === 0 ? -0.125 : 1.625));
    expect(expectedYield(model, rows)).toBeCloseTo((each[0] ?? 0) + (each[1] ?? 0), 2);
  });

  it('may be absent', () => {
    const model = readModel(smallModel());
    expect(expectedYield(model, [{}])).toBeUndefined();
    expect(dutyOfFeatures(model, Float32Array.of(0, 0))).toBeUndefined();
  });

  it.each<[string, string, unknown]>([
    ['objective', 'another objective', smallModel()],
    ['malformed', 'another base score', changed(second, 'learner.learner_model_param.base_score', '5E-1')],
    ['features', 'another number of columns', changed(second, 'learner.learner_model_param.num_feature', '3')],
    ['malformed', 'broken trees', changed(second, 'learner.gradient_booster.model.trees.1.left_children', [])],
    ['malformed', 'what is no model', 7],
  ])('is refused, as %s, with %s', (code, _, duty) => {
    expect(parseModel(withDuty(duty)).problem?.code).toBe(code);
  });

  it('is refused when it is announced and not there', () => {
    expect(parseModel(smallModel({ duty: { scale: 1 } })).problem?.code).toBe('malformed');
  });
});
