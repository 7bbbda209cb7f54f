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
}

/** Weeks from one learning of the rules' weights to the next: it costs five trainings, and they change slowly. */
const weeksBetween = 4;

/** What rules add in a week, learnt anew every fourth week. @param week counted from 0; asked in order */
export function revealedFusion(revealing: Revealing): (week: number, seed: number) => EvidenceFusion {
  let known: EvidenceFusion | undefined;
  return (week, seed) => {
    if (known === undefined || week % weeksBetween === 0) known = fuseRevealed(revealing, seed);
    return known;
  };
}

/**
 * What the hits of each rule add to the scores, from the inspected cases alone: each is scored by a model of the other folds,
 * as `fuseRules` does in a training. The regression's own slope and intercept stand for the calibration.
 */
function fuseRevealed({ table, memory, learner }: Revealing, seed: number): EvidenceFusion {
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
