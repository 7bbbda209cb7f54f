import type { Document, Rule } from '@tidewaiter/rule-language';
import { align } from './align.js';
import type { Alignment } from './align.js';
import type { Change, Found } from './change.js';
import { commentChanges } from './compare-conditions.js';
import { placesOf } from './compare-leaves.js';
import { compareDefinitions } from './compare-definitions.js';
import { compareRules } from './compare-rules.js';
import { likeness } from './likeness.js';

/**
 * Everything that differs between two documents: derived facts, then rule by rule in the order after, rules that are gone at their old place.
 * Rules belong together by id, the rest by likeness. Deterministic; equal documents give nothing.
 */
export function compareDocuments(before: Document, after: Document): Change[] {
  const { pairs, removed, added, moved } = alignRules(before.rules, after.rules);
  const gone = removed.flatMap((index) => changeOf(index, before.rules[index], goneRule));
  const come = added.flatMap((index) => changeOf(index, after.rules[index], comeRule));
  const changed = pairs.flatMap(([from, to]) => {
    const [old, now] = [before.rules[from], after.rules[to]];
    if (!old || !now) return [];
    const move: Found[] = moved.has(from) ? [{ kind: 'ruleMoved', rule: now, at: placesOf(old, now) }] : [];
    return [...move, ...compareRules(old, now)].map((one) => ({ place: to, change: { ...one, ruleId: now.ruleId } }));
  });
  const definitions = compareDefinitions(before.facts, after.facts).map((one): Change => ({ ...one, ruleId: '' }));
  const trailing = commentChanges(endOf(before), endOf(after)).map((one): Change => ({ ...one, ruleId: '', at: {} }));
  const inOrder = [...changed, ...gone, ...come].sort((one, other) => one.place - other.place);
  return [...definitions, ...inOrder.map(({ change }) => change), ...trailing];
}

interface Placed {
  readonly place: number;
  readonly change: Change;
}

function changeOf(place: number, rule: Rule | undefined, change: (rule: Rule) => Change): Placed[] {
  return rule ? [{ place, change: change(rule) }] : [];
}

function goneRule(rule: Rule): Change {
  return { kind: 'ruleRemoved', rule, ruleId: rule.ruleId, at: { before: rule.span } };
}

function comeRule(rule: Rule): Change {
  return { kind: 'ruleAdded', rule, ruleId: rule.ruleId, at: { after: rule.span } };
}

function endOf({ trailingComments }: Document) {
  return { comments: { before: trailingComments }, span: { start: 0, end: 0 } };
}

/** Which rules of two documents are the same rule. */
export function alignRules(before: readonly Rule[], after: readonly Rule[]): Alignment {
  return align(before, after, { keyOf: ({ ruleId }) => ruleId, likeness: ruleLikeness, enough: 0.6 });
}

function ruleLikeness(before: Rule, after: Rule): number {
  const sameName = before.name === after.name && before.name !== '';
  return (sameName ? 0.4 : 0) + 0.6 * likeness(before.condition, after.condition);
}
