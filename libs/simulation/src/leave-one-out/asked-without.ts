import { fusedWith } from '@tidewaiter/risk-model';
import { strictnessAbove, strictnessOf } from '../strictness.js';
import type { Ground } from './ground.js';
import type { Asked } from './lanes-of-day.js';

/** What a declaration asks for as it is. */
export function askedOf({ standings }: Ground, declaration: number): Asked {
  const { byPoints, byRandom, byRule, byScore } = standings;
  return {
    mandatory: Math.max(byRule[declaration] ?? 0, byRandom[declaration] ?? 0),
    wanted: Math.max(byPoints[declaration] ?? 0, byScore[declaration] ?? 0),
  };
}

/** What declarations would ask for if a rule did not count; the random stream stays. */
export function askedWithout({ side, standings }: Ground, without: number): (declaration: number) => Asked {
  const { byRandom, byScore, rules, score, starts } = standings;
  const { policy, release } = side;
  const fusion = policy?.measure === 'fused' ? release?.release.model?.score.metadata.fusion : undefined;
  const outcomes = side.rules.map(({ checked: { rule } }) => ({
    points: rule.outcome.points,
    strictness: strictnessOf(rule.outcome.lane ?? 'green'),
    weight: fusion?.weights[rule.ruleId] ?? 0,
  }));
  return (declaration) => {
    let [points, strictest, evidence] = [0, 0, 0];
    for (const rule of rules.subarray(starts[declaration], starts[declaration + 1])) {
      const outcome = outcomes[rule];
      if (rule === without || outcome === undefined) continue;
      points += outcome.points;
      strictest = Math.max(strictest, outcome.strictness);
      evidence += outcome.weight;
    }
    const own = score[declaration] ?? NaN;
    // Of `NaN` every comparison is false.
    const ofScore = fusion ? strictnessAbove(policy?.score ?? {}, fusedWith(fusion, own, evidence)) : undefined;
    return {
      mandatory: Math.max(strictest, byRandom[declaration] ?? 0),
      wanted: Math.max(strictnessAbove(policy?.points ?? {}, points), ofScore ?? byScore[declaration] ?? 0),
    };
  };
}
