import type { PreparedRelease, PreparedRule } from '@tidewaiter/decision';
import { lanesByStrictness, strictnessAbove, strictnessOf } from '../strictness.js';
import type { LensGround, ReleasedRule } from './lens-ground.js';
import { placesIn } from './places-in.js';

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
  /** What it adds to the score, in log odds. */
  readonly evidence: number;
}

export function otherRules(ground: LensGround, ruleId: string): OtherRules {
  const { columns, floor, release, rules, scoreLane } = ground;
  const size = columns.store.declarations;
  const isOwn = ({ rule }: ReleasedRule): boolean => rule.checked.rule.ruleId === ruleId;
  const others = rules.filter((one) => !isOwn(one));
  const released = rules.find(isOwn);
  const hits = new Uint16Array(size);
  const [points, evidence] = [new Float64Array(size), new Float64Array(size)];
  const strictest = Uint8Array.from(floor);
  for (const { applied, rule } of others) {
    const asked = askedBy(rule, release);
    for (const at of placesIn(applied)) {
      hits[at] = (hits[at] ?? 0) + 1;
      points[at] = (points[at] ?? 0) + asked.points;
      evidence[at] = (evidence[at] ?? 0) + asked.evidence;
      strictest[at] = Math.max(strictest[at] ?? 0, asked.strictness);
    }
  }
  const withHit = (at: number, asked: AskedByHit): number =>
    Math.max(
      strictest[at] ?? 0,
      asked.strictness,
      strictnessAbove(release.policy.points, (points[at] ?? 0) + asked.points),
      scoreLane(at, (evidence[at] ?? 0) + asked.evidence),
    );
  const without = new Uint8Array(size);
  for (let at = 0; at < size; at++) without[at] = withHit(at, nothing);
  const before = without.slice();
  if (released) {
    const asked = askedBy(released.rule, release);
    for (const at of placesIn(released.applied)) before[at] = withHit(at, asked);
  }
  const countsBefore = lanesByStrictness.map(() => 0);
  for (const strictness of before) countsBefore[strictness] = (countsBefore[strictness] ?? 0) + 1;
  return { rules: others, released, hits, before, countsBefore, without, withHit };
}

const nothing: AskedByHit = { strictness: 0, points: 0, evidence: 0 };

/** What a rule asks for under a release. */
export function askedBy({ checked }: PreparedRule, { model }: PreparedRelease): AskedByHit {
  const { outcome, ruleId } = checked.rule;
  return {
    strictness: outcome.lane === undefined ? 0 : strictnessOf(outcome.lane),
    points: outcome.points,
    evidence: model?.score.metadata.fusion?.weights[ruleId] ?? 0,
  };
}
