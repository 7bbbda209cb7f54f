import type { Forest } from './forest.js';
import { JsonNode } from './json-node.js';
import { parseForest } from './parse-forest.js';

/** The attribute of the model's file that holds the second model, as JSON text of XGBoost's own. */
export const dutyAttribute = 'tidewaiter_duty';

/**
 * Reads the trees of the second model. It has a log link (`reg:tweedie`) and was trained on duty in units of its mean,
 * with base score 1: its margin begins at 0, as that of a logistic model with base score 0.5, whose reader serves.
 * @throws ModelError
 */
export function parseDuty(json: unknown, columns: number): Forest {
  const attribute = new JsonNode(json).get('learner').get('attributes').get(dutyAttribute);
  let parsed: unknown;
  try {
    parsed = JSON.parse(attribute.text());
  } catch {
    return attribute.refuse('is not JSON');
  }
  const learner = new JsonNode(parsed).get('learner');
  const objective = learner.get('objective').get('name').text();
  if (objective !== 'reg:tweedie') {
    return attribute.refuse(`objective \`${objective}\`; duty is \`reg:tweedie\``, 'objective');
  }
  if (learner.get('learner_model_param').get('base_score').parameter() !== 1) {
    return attribute.refuse('base score must be 1');
  }
  const own = (parsed as { readonly learner: Readonly<Record<string, unknown>> }).learner;
  const parameters = own['learner_model_param'] as Readonly<Record<string, unknown>>;
  const forest = parseForest({
    learner: {
      ...own,
      objective: { name: 'binary:logistic' },
      learner_model_param: { ...parameters, base_score: '5E-1' },
    },
  });
  return forest.columns === columns
    ? forest
    : attribute.refuse(`${forest.columns} columns, not ${columns}`, 'features');
}
