import { fusedProbability, type EvidenceFusion } from '@tidewaiter/risk-model';
import { itemsOf } from './items-of.js';
import type { Optimism } from './optimism.js';
import type { ReplayLearner } from './replay-learner.js';
import type { ReplayPolicy } from './replay-policy.js';
import type { ReplayTable } from './replay-table.js';
import type { RevealedMemory } from './revealed-memory.js';

/** What a policy knows when it ranks the cases of a week. */
export interface Standing {
  readonly table: ReplayTable;
  readonly policy: ReplayPolicy;
  readonly learners: { readonly boosted: ReplayLearner; readonly scorecard: ReplayLearner };
  readonly memory: RevealedMemory;
  readonly bonus: Optimism | undefined;
  /** What hits of rules add to the scores; only where the policy fuses them. */
  readonly fusion: EvidenceFusion | undefined;
}

/** Ranks by case, higher being chosen first. A case ranks as the worst of its items. */
export function rankCases(standing: Standing, candidates: readonly number[], seed: number): Float64Array {
  const { table, policy, learners, memory, bonus, fusion } = standing;
  if (policy.kind === 'rules') return Float64Array.from(candidates, (which) => table.rules?.[which]?.strength ?? 0);
  const items = candidates.flatMap((which) => itemsOf(table, which));
  bonus?.declared(items);
  const seesRules = policy.kind === 'rulesAndModel' && policy.by === 'feature';
  const learner = learners[policy.kind === 'scorecard' ? 'scorecard' : 'boosted'];
  const scores = learner({ ...memory.frame(items, { rules: seesRules ? 'with' : 'without' }), seed });
  let row = 0;
  const ranks = Float64Array.from(candidates, (which) =>
    itemsOf(table, which).reduce(
      (worst, item) => Math.max(worst, (scores[row++] ?? 0) + (bonus?.of(item) ?? 0)),
      -Infinity,
    ),
  );
  if (fusion === undefined) return ranks;
  return ranks.map((score, place) =>
    fusedProbability(fusion, score, table.rules?.[candidates[place] ?? 0]?.ruleIds ?? []),
  );
}
