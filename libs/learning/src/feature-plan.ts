import { factNamed } from '@tidewaiter/declaration';
import { factsOfFeature, type Feature, type KeyPart } from '@tidewaiter/risk-model';
import { LearningError } from './learning-error.js';

/** A feature before training: a rate has no table yet. */
export type FeaturePlan =
  | { readonly kind: 'expression'; readonly name: string; readonly text: string }
  | { readonly kind: 'rate'; readonly name: string; readonly key: readonly KeyPart[] };

/** The feature with an empty table; what remains is filled from examined cases. */
export function plannedFeature(plan: FeaturePlan): Feature {
  if (plan.kind === 'expression') return { ...plan };
  return { ...plan, key: [...plan.key], table: {}, prior: 0, weight: 0 };
}

/** Names of the facts a feature reads. @throws ModelError `features` when its expression cannot be parsed */
export function factsOfPlan(plan: FeaturePlan): string[] {
  return factsOfFeature(plannedFeature(plan));
}

/**
 * Refuses features that would make the model dishonest or useless online: facts known only after the inspection, facts
 * the product does not have, the score and the draw.
 * @throws LearningError `feature`, naming every such fact; ModelError `features` when an expression cannot be parsed
 */
export function checkFeatures(plans: readonly FeaturePlan[]): void {
  const faults = plans.flatMap((plan) =>
    factsOfPlan(plan).flatMap((name) => {
      const fault = faultOf(name);
      return fault === undefined ? [] : [`\`${plan.name}\` reads \`${name}\`, ${fault}`];
    }),
  );
  const names = plans.map(({ name }) => name);
  const repeated = names.filter((name, i) => names.indexOf(name) !== i);
  faults.push(...repeated.map((name) => `\`${name}\` is planned twice`));
  if (faults.length > 0) throw new LearningError('feature', faults.join('; '));
}

function faultOf(name: string): string | undefined {
  const fact = factNamed(name);
  if (fact === undefined) return 'which is not a fact';
  if (!fact.knownBeforeInspection) return 'which is known only after the inspection';
  if (fact.source === 'score' || fact.source === 'draw') return 'which a model may not learn from';
  return undefined;
}
