import { describe, expect, it } from '@jest/globals';

import { ModelError, parseModel, readModel } from '../src/index.js';
import { changed, smallMetadata, smallModel } from './model-for-tests.js';

const trees = 'learner.gradient_booster.model.trees';

describe('reading a model', () => {
  it('accepts a good one', () => {
    expect(readModel(smallModel()).metadata).toEqual(smallMetadata);
  });

  it.each<[string, string, string, unknown]>([
    ['booster', 'dart', 'learner.gradient_booster.name', 'dart'],
    ['booster', 'a linear model', 'learner.gradient_booster.name', 'gblinear'],
    ['objective', 'another objective', 'learner.objective.name', 'reg:squarederror'],
    ['shape', 'several classes', 'learner.learner_model_param.num_class', '3'],
    ['shape', 'several targets', 'learner.learner_model_param.num_target', '2'],
    ['shape', 'an absurd number of columns', 'learner.learner_model_param.num_feature', '1e9'],
    ['shape', 'a split on categories', `${trees}.0.split_type`, [1, 0, 0, 0, 0]],
    ['shape', 'vector leaves', `${trees}.0.tree_param.size_leaf_vector`, '4'],
    ['shape', 'trees of another output', 'learner.gradient_booster.model.tree_info', [0, 1]],
    ['malformed', 'a base score of 0', 'learner.learner_model_param.base_score', '0'],
    ['malformed', 'a base score that is no number', 'learner.learner_model_param.base_score', 'half'],
    ['malformed', 'trees that are no list', trees, {}],
    ['malformed', 'a missing tree_info entry', 'learner.gradient_booster.model.tree_info', [0]],
    ['malformed', 'lists of different length', `${trees}.0.default_left`, [1]],
    ['malformed', 'an empty tree', `${trees}.1.left_children`, []],
    ['malformed', 'a child outside the tree', `${trees}.0.left_children`, [9, -1, 3, -1, -1]],
    ['malformed', 'only one child', `${trees}.0.left_children`, [-1, -1, 3, -1, -1]],
    ['malformed', 'a cycle', `${trees}.0.left_children`, [1, -1, 0, -1, -1]],
    ['malformed', 'a node with two parents', `${trees}.0.left_children`, [4, -1, 3, -1, -1]],
    ['malformed', 'a fractional child', `${trees}.0.left_children`, [1.5, -1, 3, -1, -1]],
    ['malformed', 'a column outside the model', `${trees}.0.split_indices`, [2, 0, 1, 0, 0]],
    ['malformed', 'a threshold that is text', `${trees}.0.split_conditions`, ['0.1', 0, 0, 0, 0]],
    ['malformed', 'a threshold beyond float32', `${trees}.0.split_conditions`, [1e39, 0, 0, 0, 0]],
    ['malformed', 'weights of other nodes', `${trees}.0.sum_hessian`, [1, 2]],
    ['malformed', 'no learner', 'learner', undefined],
    ['metadata', 'no metadata', 'learner.attributes', {}],
    ['metadata', 'metadata that is not JSON', 'learner.attributes.tidewaiter', '{'],
    ['metadata', 'metadata of another form', 'learner.attributes.tidewaiter', '{"name":"x"}'],
  ])('refuses, as %s, %s', (code, _, path, value) => {
    expect(parseModel(changed(smallModel(), path, value)).problem?.code).toBe(code);
  });

  it.each([null, 7, 'text', [], {}])('refuses %j', (json) => {
    expect(parseModel(json).problem?.code).toBe('malformed');
  });

  it('refuses features that do not fit the columns or do not parse', () => {
    const [first, second] = smallMetadata.features;
    if (first === undefined || second === undefined) throw new Error('the model has two features');
    expect(parseModel(smallModel({ features: [first] })).problem?.code).toBe('features');
    const broken = { kind: 'expression', name: 'value', text: 'item.customs_value /' } as const;
    expect(parseModel(smallModel({ features: [broken, second] })).problem).toMatchObject({
      code: 'features',
      path: 'value',
    });
  });

  it('names the place of the fault, and throws it where a value is not wanted', () => {
    const bad = changed(smallModel(), `${trees}.1.left_children`, 'x');
    expect(parseModel(bad).problem?.path).toBe(`${trees.replace('.trees', '')}.trees[1].left_children`);
    expect(() => readModel(bad)).toThrow(ModelError);
  });
});
