import { fusedProbability, type EvidenceFusion } from '@tidewaiter/risk-model';
import type { Hit } from './hits-of.js';
import type { SelectionPolicy } from './policy.js';

/** What a model says of a declaration. */
export interface Scored {
  /** The score; absent without a model. */
  readonly probability?: number | undefined;
  /** Of the model, where it carries one. */
  readonly fusion?: EvidenceFusion | undefined;
}

/** The score with the hits as evidence beside it; undefined without a score, or where the model carries no fusion. */
export function fusedOf({ fusion, probability }: Scored, hits: readonly Hit[]): number | undefined {
  if (fusion === undefined || probability === undefined) return undefined;
  return fusedProbability(
    fusion,
    probability,
    hits.map(({ ruleId }) => ruleId),
  );
}

/** What the policy holds against its thresholds of the score: where nothing can be fused, the score itself. */
export function measureOf(policy: SelectionPolicy, scored: Scored, hits: readonly Hit[]): number | undefined {
  const fused = policy.measure === 'fused' ? fusedOf(scored, hits) : undefined;
  return fused ?? scored.probability;
}
