import type { PreparedRelease } from '@tidewaiter/decision';
import type { PastColumns } from '@tidewaiter/history';
import { valueIn } from '@tidewaiter/rule-index';
import { fusedWith } from '@tidewaiter/risk-model';
import { strictnessAbove } from '../strictness.js';

/**
 * Strictness of the lane that the policy's thresholds of the score ask for a declaration, by its place and the sum of the
 * weights of the rules that hit it; the latter counts only where the policy holds both together against them.
 */
export type ScoreLane = (at: number, evidence: number) => number;

/** The scores are loaded; without any nothing is asked for. */
export function scoreLane({ outcomes, store }: PastColumns, { model, policy }: PreparedRelease): ScoreLane {
  const scores = new Float64Array(store.declarations).fill(Number.NaN);
  const column = store.column('score');
  for (let at = 0; column && at < scores.length; at++) {
    const score = valueIn(column, outcomes.starts[at] ?? 0);
    if (typeof score === 'number') scores[at] = score;
  }
  const fusion = policy.measure === 'fused' ? model?.score.metadata.fusion : undefined;
  if (fusion !== undefined) {
    return (at, evidence) => strictnessAbove(policy.score, fusedWith(fusion, scores[at] ?? Number.NaN, evidence));
  }
  const asked = new Uint8Array(scores.length);
  scores.forEach((score, at) => (asked[at] = strictnessAbove(policy.score, score)));
  return (at) => asked[at] ?? 0;
}
