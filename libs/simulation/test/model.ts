import type { EvidenceFusion } from '@tidewaiter/risk-model';

/** XGBoost's JSON of one stump on the declared value per kilogram: missing or below `threshold` scores high. */
export function stumpModel(threshold: number, fusion?: EvidenceFusion): unknown {
  const metadata = {
    name: 'stump',
    version: 1,
    target: 'irregular',
    features: [
      { kind: 'expression', name: 'unit value', text: 'item.customs_value / item.net_mass' },
      { kind: 'expression', name: 'against reference', text: 'item.customs_value / reference.unit_value_median' },
    ],
    quantiles: [0, 1],
    trainedOn: { from: '2025-01-01', to: '2025-12-31', rows: 1, positives: 1 },
    seed: 1,
    ...(fusion && { fusion }),
  };
  const tree = {
    left_children: [1, 3, -1, -1, -1],
    right_children: [2, 4, -1, -1, -1],
    split_indices: [0, 1, 0, 0, 0],
    split_conditions: [threshold, 100, -2, 2, 0.5],
    default_left: [1, 1, 0, 0, 0],
    split_type: [0, 0, 0, 0, 0],
    tree_param: { size_leaf_vector: '0' },
  };
  return {
    version: [1, 7, 4],
    learner: {
      attributes: { tidewaiter: JSON.stringify(metadata) },
      feature_names: ['unit value', 'against reference'],
      gradient_booster: {
        name: 'gbtree',
        model: { gbtree_model_param: { num_trees: '1' }, tree_info: [0], trees: [tree] },
      },
      learner_model_param: { base_score: '5E-1', num_class: '0', num_feature: '2', num_target: '1' },
      objective: { name: 'binary:logistic' },
    },
  };
}
