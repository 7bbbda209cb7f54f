import type { PreparedRelease, PreparedRule } from '@tidewaiter/decision';
import { strictnessOf } from '../strictness.js';

/** What a hit adds. */
export interface AskedByHit {
  readonly strictness: number;
  readonly points: number;
  /** What it adds to the score, in log odds. */
  readonly evidence: number;
}

/** What a rule asks for under a release. */
export function askedBy({ checked }: PreparedRule, { model }: PreparedRelease): AskedByHit {
  const { outcome, ruleId } = checked.rule;
  return {
    strictness: outcome.lane === undefined ? 0 : strictnessOf(outcome.lane),
    points: outcome.points,
    evidence: model?.score.metadata.fusion?.weights[ruleId] ?? 0,
  };
}
