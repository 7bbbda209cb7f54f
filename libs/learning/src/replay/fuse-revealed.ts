import type { EvidenceFusion } from '@tidewaiter/risk-model';
import { fitFusion, type FusionEvidence } from '../fusion/fit-fusion.js';
import { itemsOf } from './items-of.js';
import type { ReplayLearner } from './replay-learner.js';
import type { ReplayTable } from './replay-table.js';
import type { RevealedMemory } from './revealed-memory.js';
import { folds } from './revealed-rates.js';

interface Revealing {
  readonly table: ReplayTable;
  readonly memory: RevealedMemory;
  readonly learner: ReplayLearner;
  readonly seed: number;
}

/**
 * What the hits of each rule add to the scores, from the inspected cases alone: each is scored by a model of the other folds,
 * as `fuseRules` does in a training. The regression's own slope and intercept stand for the calibration.
 */
export function fuseRevealed({ table, memory, learner, seed }: Revealing): EvidenceFusion {
  const evidence = Array.from({ length: folds }, (_, fold): FusionEvidence[] => {
    const { frame, cases } = memory.without(fold);
    const scores = learner({ ...frame, seed });
    let row = 0;
    return cases.map(({ which, irregular }) => ({
      score: Math.max(...itemsOf(table, which).map(() => scores[row++] ?? 0)),
      ruleIds: table.rules?.[which]?.ruleIds ?? [],
      irregular,
    }));
  });
  return fitFusion(evidence.flat());
}
