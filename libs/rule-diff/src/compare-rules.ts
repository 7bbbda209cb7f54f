import { printRule } from '@tidewaiter/rule-language';
import type { Clause, Language, Meta, Rule, Span } from '@tidewaiter/rule-language';
import type { Found, Places, Property } from './change.js';
import { commentChanges, compareConditions } from './compare-conditions.js';
import { placesOf } from './compare-leaves.js';

/** Properties of a rule that are not its meaning, in the order they are written. */
export const properties = [
  'priority',
  'agency',
  'scope',
  'owner',
  'source',
  'sensitivity',
  'validFrom',
  'validUntil',
  'reviewBy',
  'share',
] as const satisfies readonly Property[];

export const languages = ['en', 'fr', 'ar'] as const satisfies readonly Language[];

/** What changed in a rule, in the order of its parts. */
export function compareRules(before: Rule, after: Rule): Found[] {
  if (printRule(before) === printRule(after)) return [];
  return [
    ...headChanges(before, after),
    ...compareConditions(before.condition, after.condition),
    ...outcomeChanges(before, after),
    ...metaChanges(before, after),
    ...clauseCommentChanges(before, after),
  ];
}

/** Where a clause stands in either text. */
function clausePlaces(clause: Clause | 'rule', before: Rule, after: Rule): Places {
  const [old, now] = [before.clauseSpans?.[clause], after.clauseSpans?.[clause]];
  return { ...(old && { before: old }), ...(now && { after: now }) };
}

function headChanges(before: Rule, after: Rule): Found[] {
  const at = clausePlaces('rule', before, after);
  const found: Found[] = [];
  if (before.ruleId !== after.ruleId) {
    found.push({ kind: 'ruleIdChanged', before: before.ruleId, after: after.ruleId, at });
  }
  if (before.name !== after.name) found.push({ kind: 'nameChanged', before: before.name, after: after.name, at });
  return [...found, ...commentChanges(before, after)].map((one) => ({ ...one, at }));
}

function outcomeChanges({ outcome: before, ...rule }: Rule, { outcome: after, ...changed }: Rule): Found[] {
  const at = placesOf(before, after);
  const [old, now] = [
    { ...rule, outcome: before },
    { ...changed, outcome: after },
  ];
  const found: Found[] = [];
  if (before.lane !== after.lane) {
    found.push({
      kind: 'laneChanged',
      ...(before.lane && { before: before.lane }),
      ...(after.lane && { after: after.lane }),
      at,
    });
  }
  if (before.points !== after.points) {
    found.push({ kind: 'pointsChanged', before: before.points, after: after.points, at });
  }
  if (JSON.stringify(before.reason) !== JSON.stringify(after.reason)) {
    found.push({
      kind: 'reasonChanged',
      ...(before.reason && { before: before.reason }),
      ...(after.reason && { after: after.reason }),
      at: clausePlaces('because', old, now),
    });
  }
  if (before.controls.join('\n') !== after.controls.join('\n')) {
    const added = after.controls.filter((control) => !before.controls.includes(control));
    const removed = before.controls.filter((control) => !after.controls.includes(control));
    found.push({ kind: 'controlsChanged', added, removed, at: clausePlaces('control', old, now) });
  }
  return [...found, ...commentChanges(before, after)];
}

/** The value of a property; absent where it is not written, and for a priority or share of 1. */
export function propertyOf(rule: Rule, property: Property): string | number | undefined {
  if (property === 'priority') return rule.priority === 1 ? undefined : rule.priority;
  return rule.meta[property satisfies keyof Meta];
}

function metaChanges(before: Rule, after: Rule): Found[] {
  const at = clausePlaces('with', before, after);
  const changed = properties.flatMap((property): Found[] => {
    const [old, now] = [propertyOf(before, property), propertyOf(after, property)];
    if (old === now) return [];
    return [
      {
        kind: 'propertyChanged',
        property,
        ...(old !== undefined && { before: old }),
        ...(now !== undefined && { after: now }),
        at,
      },
    ];
  });
  const written = languages.flatMap((language): Found[] => {
    const [old, now] = [before.meta.text[language], after.meta.text[language]];
    if (old === now) return [];
    return [
      {
        kind: 'textChanged',
        language,
        ...(old !== undefined && { before: old }),
        ...(now !== undefined && { after: now }),
        at: clausePlaces('text', before, after),
      },
    ];
  });
  const extra: Found[] =
    before.meta.extra === after.meta.extra ? [] : [{ kind: 'extraChanged', at: clausePlaces('extra', before, after) }];
  return [...changed, ...written, ...extra];
}

const commented = ['rule', 'because', 'control', 'with', 'text', 'extra'] as const;

function clauseCommentChanges(before: Rule, after: Rule): Found[] {
  return commented.flatMap((clause) => {
    if (clause === 'rule') return [];
    const [old, now] = [before.clauseComments?.[clause], after.clauseComments?.[clause]];
    return commentChanges(side(before, clause, old), side(after, clause, now));
  });
}

function side(rule: Rule, clause: Clause, comments: Rule['comments']): { comments?: Rule['comments']; span: Span } {
  return { span: rule.clauseSpans?.[clause] ?? rule.span, ...(comments && { comments }) };
}
