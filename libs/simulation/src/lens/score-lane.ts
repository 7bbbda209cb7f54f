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
  const column = store.column('score');
  const scores = Float64Array.from({ length: store.declarations }, (_, at) => {
    const score = column && valueIn(column, outcomes.starts[at] ?? 0);
    return typeof score === 'number' ? score : Number.NaN;
  });
  const fusion = policy.measure === 'fused' ? model?.score.metadata.fusion : undefined;
  if (fusion !== undefined) {
    return (at, evidence) => strictnessAbove(policy.score, fusedWith(fusion, scores[at] ?? Number.NaN, evidence));
  }
  const asked = Uint8Array.from(scores, (score) => strictnessAbove(policy.score, score));
  return (at) => asked[at] ?? 0;
}
