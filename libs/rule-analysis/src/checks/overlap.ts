import { lanes } from '@tidewaiter/rule-language';
import type { Lane } from '@tidewaiter/rule-language';
import { doesAlwaysHit } from './always-hits.js';
import type { StudiedRule, Study, Verdict } from '../study.js';

/** What it means that every declaration of one rule is one of another's. */
export type Overlap = 'duplicate' | 'conflict' | 'no-effect' | 'double-counting' | 'subsumed';

/** A rule inside another, and what comes of it. */
export interface Inside {
  readonly inner: StudiedRule;
  readonly outer: StudiedRule;
  readonly overlap: Overlap | undefined;
}

/** Every proven inclusion of one rule in another, in the order of the document; equal rules once, the later inside. */
export function insides(study: Study, asked: (verdict: Verdict) => Verdict): Inside[] {
  return study.rules.flatMap((inner) =>
    study.table.around(inner.index).flatMap((index): Inside[] => {
      const outer = study.rules[index];
      // Everything is inside a rule that always hits, which is a finding of its own.
      if (!outer || !mayMeet(inner, outer) || doesAlwaysHit(outer, study).is === 'yes') return [];
      if (asked(study.included(inner, outer)).is !== 'yes') return [];
      const isEqual = study.included(outer, inner).is === 'yes';
      if (isEqual && outer.index > inner.index) return [];
      return [{ inner, outer, overlap: overlapOf(inner, outer, { isEqual, study }) }];
    }),
  );
}

function overlapOf(
  inner: StudiedRule,
  outer: StudiedRule,
  { isEqual, study }: { readonly isEqual: boolean; readonly study: Study },
): Overlap | undefined {
  const [own, other] = [inner.checked.rule.outcome, outer.checked.rule.outcome];
  const [always, back] = [appliesWhenever(outer, inner), appliesWhenever(inner, outer)];
  if (isContradiction(own.lane, other.lane, { isEqual }) && (always || isEqual)) return 'conflict';
  if (contradictory(inner, outer, study) !== undefined) return 'conflict';
  const asksTheSame = own.lane === other.lane && own.points === other.points && sameCodes(own.controls, other.controls);
  if (isEqual && asksTheSame && (always || back)) return 'duplicate';
  if (always && addsNothing(inner, outer)) return 'no-effect';
  if (isEqual && back && addsNothing(outer, inner)) return 'no-effect';
  const isOneReason = own.reason?.code !== undefined && own.reason.code === other.reason?.code;
  if (own.points > 0 && other.points > 0 && (isEqual || isOneReason)) return 'double-counting';
  return always && !isStricter(own.lane, other.lane) ? 'subsumed' : undefined;
}

/** Release against a check, where the check takes precedence; or, for the same declarations, two lanes. */
function isContradiction(
  own: Lane | undefined,
  other: Lane | undefined,
  { isEqual }: { readonly isEqual: boolean },
): boolean {
  if (own === undefined || other === undefined || own === other) return false;
  return isEqual || (isRelease(own) && !isRelease(other));
}

function isRelease(lane: Lane): boolean {
  return lane === 'green' || lane === 'blue';
}

/** Two controls, one of each rule, that the context says cannot both be carried out. */
export function contradictory(
  inner: StudiedRule,
  outer: StudiedRule,
  { context }: Study,
): readonly [string, string] | undefined {
  const [own, other] = [inner.checked.rule.outcome.controls, outer.checked.rule.outcome.controls];
  for (const [first, second] of context.contradictoryControls ?? []) {
    if (own.includes(first) && other.includes(second)) return [first, second];
    if (own.includes(second) && other.includes(first)) return [second, first];
  }
  return undefined;
}

/**
 * Whether the inner rule's outcome adds nothing to the outer's: no stricter lane, no control of its own, and points
 * only where they cannot lift the lane any more.
 */
export function addsNothing(inner: StudiedRule, outer: StudiedRule): boolean {
  const [own, other] = [inner.checked.rule.outcome, outer.checked.rule.outcome];
  if (isStricter(own.lane, other.lane)) return false;
  if (own.points > 0 && other.lane !== 'red') return false;
  return own.controls.every((control) => other.controls.includes(control));
}

function isStricter(own: Lane | undefined, other: Lane | undefined): boolean {
  if (own === undefined) return false;
  return other === undefined || lanes.indexOf(own) < lanes.indexOf(other);
}

function sameCodes(first: readonly string[], second: readonly string[]): boolean {
  return first.length === second.length && first.every((code) => second.includes(code));
}

/** Rules of one agency whose validity has a day in common. */
function mayMeet(inner: StudiedRule, outer: StudiedRule): boolean {
  const [own, other] = [inner.checked.rule.meta, outer.checked.rule.meta];
  return (
    own.agency === other.agency &&
    own.scope === other.scope &&
    !isBefore(own.validUntil, other.validFrom) &&
    !isBefore(other.validUntil, own.validFrom)
  );
}

/** Whether on every day the inner rule applies the outer does, to all it hits. */
export function appliesWhenever(outer: StudiedRule, inner: StudiedRule): boolean {
  const [other, own] = [outer.checked.rule.meta, inner.checked.rule.meta];
  if ((other.share ?? 1) < 1 || own.agency !== other.agency || own.scope !== other.scope) return false;
  const begins = other.validFrom === undefined || (own.validFrom !== undefined && own.validFrom >= other.validFrom);
  const ends = endsLater(other.validUntil, own.validUntil) && endsLater(other.reviewBy, own.reviewBy);
  return begins && ends;
}

function endsLater(other: string | undefined, own: string | undefined): boolean {
  return other === undefined || (own !== undefined && other >= own);
}

function isBefore(end: string | undefined, start: string | undefined): boolean {
  return end !== undefined && start !== undefined && end < start;
}
