import { vocabularyOf } from '@tidewaiter/declaration';
import {
  expandExpression,
  hasErrors,
  parse,
  parseExpression,
  printExpression,
  withDefinitions,
} from '@tidewaiter/rule-language';
import type { FeaturePlan } from './feature-plan.js';
import { LearningError } from './learning-error.js';

/**
 * Features with every derived fact they name written out, so that the model is complete in itself: a definition that is
 * changed later changes no model. Without definitions the features are as they were.
 * @param definitions rule text; only its derived facts are read
 * @throws LearningError `feature` when a definition or a feature is at fault
 */
export function resolveFeatures(plans: readonly FeaturePlan[], definitions = ''): readonly FeaturePlan[] {
  const { diagnostics, document } = parse(definitions);
  if (document.facts.length === 0) return plans;
  const defined = withDefinitions(vocabularyOf([]), document.facts);
  refuseFaults('the definitions of derived facts', [...diagnostics, ...defined.diagnostics]);
  return plans.map((plan) => {
    if (plan.kind !== 'expression') return plan;
    const parsed = parseExpression(plan.text);
    refuseFaults(`\`${plan.name}\``, parsed.diagnostics);
    const { expression } = parsed;
    return expression === undefined
      ? plan
      : { ...plan, text: printExpression(expandExpression(expression, defined.vocabulary)) };
  });
}

function refuseFaults(what: string, diagnostics: Parameters<typeof hasErrors>[0]): void {
  if (!hasErrors(diagnostics)) return;
  const fault = diagnostics.find(({ severity }) => severity === 'error');
  throw new LearningError('feature', `${what}: ${fault?.message ?? 'cannot be read'}`);
}
