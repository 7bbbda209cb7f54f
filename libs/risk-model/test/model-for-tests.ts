import type { ModelMetadata } from '../src/index.js';

/**
 * A model small enough to work by hand: base score 0.5 (margin 0); tree 0 tests `value` (missing goes left), its right
 * child tests `rate` (missing goes right); tree 1 is a single leaf.
 */
export function smallModel(metadata: Partial<ModelMetadata> = {}): Record<string, unknown> {
  return {
    version: [1, 7, 4],
    learner: {
      attributes: { tidewaiter: JSON.stringify({ ...smallMetadata, ...metadata }) },
      feature_names: ['value', 'rate'],
      gradient_booster: {
        name: 'gbtree',
        model: {
          gbtree_model_param: { num_trees: '2' },
          tree_info: [0, 0],
          trees: [
            tree({
              left_children: [1, -1, 3, -1, -1],
              right_children: [2, -1, 4, -1, -1],
              split_indices: [0, 0, 1, 0, 0],
              split_conditions: [0.1, -0.25, 0.5, 0.75, 1.5],
              default_left: [1, 0, 0, 0, 0],
            }),
            tree({
              left_children: [-1],
              right_children: [-1],
              split_indices: [0],
              split_conditions: [0.125],
              default_left: [0],
            }),
          ],
        },
      },
      learner_model_param: { base_score: '5E-1', num_class: '0', num_feature: '2', num_target: '1' },
      objective: { name: 'binary:logistic' },
    },
  };
}

function tree(lists: Record<string, number[]>): Record<string, unknown> {
  return { ...lists, split_type: lists['split_indices']?.map(() => 0), tree_param: { size_leaf_vector: '0' } };
}

export const smallMetadata: ModelMetadata = {
  name: 'small',
  version: 1,
  target: 'irregular',
  features: [
    { kind: 'expression', name: 'value', text: 'item.customs_value / item.net_mass' },
    {
      kind: 'rate',
      name: 'rate',
      key: [{ fact: 'item.commodity_code', prefix: 4 }, 'item.origin'],
      table: { '6109|CN': [6, 5] },
      prior: 0.2,
      weight: 5,
    },
  ],
  quantiles: [0.1, 0.2, 0.2, 0.6, 0.9],
  trainedOn: { from: '2024-01-01', to: '2024-06-30', rows: 100, positives: 20 },
  seed: 1,
};

/** Sets the value at a path such as `learner.objective.name` in a fresh copy. */
export function changed(model: unknown, path: string, value: unknown): unknown {
  const copy: unknown = structuredClone(model);
  const names = path.split('.');
  const last = names.pop() ?? '';
  let at = copy as Record<string, unknown>;
  for (const name of names) at = at[name] as Record<string, unknown>;
  at[last] = value;
  return copy;
}
