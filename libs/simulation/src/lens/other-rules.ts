import { isDeepStrictEqual } from 'node:util';
import { strictnessAbove } from '../strictness.js';
import { askedBy, type AskedByHit } from './asked-by-hit.js';
import { companyOf } from './company.js';
import { hitTallies, type EditedHits, type HitTally } from './hit-tally.js';
import type { LensGround, ReleasedRule } from './lens-ground.js';
import { placesIn } from './places-in.js';
import { groupsOf, packTraits, type TraitGroup } from './traits.js';

/** What the rules of the release beside one rule make of each declaration. */
export interface OtherRules {
  readonly rules: readonly ReleasedRule[];
  /** The rule as the release has it; absent where it is new. */
  readonly released: ReleasedRule | undefined;
  /** By declaration its traits, packed, and all declarations by them. */
  readonly traits: Uint8Array;
  readonly groups: readonly TraitGroup[];
  /** Gives the strictness of the lane of a declaration that the rule hits, where it asks for this lane and these points. */
  readonly lanesWith: (asked: AskedByHit) => (at: number) => number;
  readonly tally: (hits: EditedHits) => HitTally;
}

export function otherRules(ground: LensGround, ruleId: string): OtherRules {
  const { columns, release, rules } = ground;
  const { outcomes, store } = columns;
  const isOwn = ({ rule }: ReleasedRule): boolean => rule.checked.rule.ruleId === ruleId;
  const others = rules.filter((one) => !isOwn(one));
  const released = rules.find(isOwn);
  const { hits, laneWith } = demandsOf(others, ground);
  const without = new Uint8Array(store.declarations).map((_, at) => laneWith(at, nothing));
  const before = without.slice();
  if (released) {
    const asked = askedBy(released.rule, release);
    for (const at of placesIn(released.applied)) before[at] = laneWith(at, asked);
  }
  const traits = without.map((lane, at) =>
    packTraits({
      before: before[at] ?? 0,
      without: lane,
      result: outcomes.results[at] ?? 0,
      isRandom: outcomes.random[at] === 1,
      isAlone: hits[at] === 0,
    }),
  );
  const company = companyOf(
    others.map(({ declarations }) => declarations),
    store.declarations,
  );
  const lanesWith = lanesOnce(laneWith, store.declarations);
  const tally = hitTallies({ traits, company, outcomes, lanesWith });
  return { rules: others, released, traits, groups: groupsOf(traits), lanesWith, tally };
}

interface Demands {
  /** By declaration: hits that count. */
  readonly hits: Uint16Array;
  /** Strictness of the lane of a declaration with one more hit. */
  readonly laneWith: (at: number, asked: AskedByHit) => number;
}

/** What some rules of the release, the random stream and the score ask for together. */
function demandsOf(rules: readonly ReleasedRule[], { columns, floor, release, scoreLane }: LensGround): Demands {
  const size = columns.store.declarations;
  const hits = new Uint16Array(size);
  const [points, evidence] = [new Float64Array(size), new Float64Array(size)];
  const strictest = Uint8Array.from(floor);
  for (const { applied, rule } of rules) {
    const asked = askedBy(rule, release);
    for (const at of placesIn(applied)) {
      hits[at] = (hits[at] ?? 0) + 1;
      points[at] = (points[at] ?? 0) + asked.points;
      evidence[at] = (evidence[at] ?? 0) + asked.evidence;
      strictest[at] = Math.max(strictest[at] ?? 0, asked.strictness);
    }
  }
  const laneWith = (at: number, asked: AskedByHit): number =>
    Math.max(
      strictest[at] ?? 0,
      asked.strictness,
      strictnessAbove(release.policy.points, (points[at] ?? 0) + asked.points),
      scoreLane(at, (evidence[at] ?? 0) + asked.evidence),
    );
  return { hits, laneWith };
}

const notAsked = 255;

/** Remembers the lanes as long as the same is asked for: an edited condition hits mostly what it hit before. */
function lanesOnce(laneWith: Demands['laneWith'], declarations: number): OtherRules['lanesWith'] {
  let last: { readonly asked: AskedByHit; readonly laneAt: (at: number) => number } | undefined;
  return (asked) => {
    if (last && isDeepStrictEqual(asked, last.asked)) return last.laneAt;
    const known = new Uint8Array(declarations).fill(notAsked);
    const laneAt = (at: number): number => {
      if (known[at] === notAsked) known[at] = laneWith(at, asked);
      return known[at] ?? 0;
    };
    last = { asked, laneAt };
    return laneAt;
  };
}

const nothing: AskedByHit = { strictness: 0, points: 0, evidence: 0 };
