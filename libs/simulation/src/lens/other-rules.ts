import { bitsIn } from '@tidewaiter/rule-index';
import { lanesByStrictness, strictnessOf } from '../strictness.js';
import { strictnessAbove, type LensGround, type ReleasedRule } from './lens-ground.js';

/** What the rules of the release beside one rule make of each declaration. */
export interface OtherRules {
  readonly rules: readonly ReleasedRule[];
  /** The rule as the release has it; absent where it is new. */
  readonly released: ReleasedRule | undefined;
  /** By declaration: hits that count of the other rules. */
  readonly hits: Uint16Array;
  /** By declaration: strictness of its lane under the release, and without the rule. */
  readonly before: Uint8Array;
  /** Declarations by strictness before. */
  readonly countsBefore: readonly number[];
  readonly without: Uint8Array;
  /** Strictness of the lane of a declaration that the rule hits, where it asks for this lane and these points. */
  readonly withHit: (at: number, asked: AskedByHit) => number;
}

/** What a hit adds. */
export interface AskedByHit {
  readonly strictness: number;
  readonly points: number;
}

export function otherRules(ground: LensGround, ruleId: string): OtherRules {
  const { columns, floor, release, rules } = ground;
  const size = columns.store.declarations;
  const isOwn = ({ rule }: ReleasedRule): boolean => rule.checked.rule.ruleId === ruleId;
  const others = rules.filter((one) => !isOwn(one));
  const released = rules.find(isOwn);
  const hits = new Uint16Array(size);
  const points = new Float64Array(size);
  const strictest = Uint8Array.from(floor);
  for (const { applied, rule } of others) {
    const asked = askedBy(rule.checked.rule.outcome);
    for (const at of bitsIn(applied)) {
      hits[at] = (hits[at] ?? 0) + 1;
      points[at] = (points[at] ?? 0) + asked.points;
      strictest[at] = Math.max(strictest[at] ?? 0, asked.strictness);
    }
  }
  const withHit = (at: number, asked: AskedByHit): number =>
    Math.max(
      strictest[at] ?? 0,
      asked.strictness,
      strictnessAbove(release.policy.points, (points[at] ?? 0) + asked.points),
    );
  const without = Uint8Array.from({ length: size }, (_, at) => withHit(at, { strictness: 0, points: 0 }));
  const before = without.slice();
  if (released) {
    const asked = askedBy(released.rule.checked.rule.outcome);
    for (const at of bitsIn(released.applied)) before[at] = withHit(at, asked);
  }
  const countsBefore = lanesByStrictness.map(() => 0);
  for (const strictness of before) countsBefore[strictness] = (countsBefore[strictness] ?? 0) + 1;
  return { rules: others, released, hits, before, countsBefore, without, withHit };
}

/** What a rule asks for. */
export function askedBy(outcome: {
  readonly lane?: Parameters<typeof strictnessOf>[0];
  readonly points: number;
}): AskedByHit {
  return { strictness: outcome.lane === undefined ? 0 : strictnessOf(outcome.lane), points: outcome.points };
}
