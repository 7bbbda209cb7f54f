import { printExpression } from '@tidewaiter/rule-language';
import type { Expression, Leaf, Literal, Span } from '@tidewaiter/rule-language';
import type { Alteration, Found, Places, ValueForm } from './change.js';
import { subjectOf } from './likeness.js';
import { thresholdDirection } from './threshold-direction.js';

/** The changes between two leaves that belong together and differ. */
export function compareLeaves(before: Leaf, after: Leaf): Found[] {
  const found = partsOf(before, after);
  if (found) return found;
  return [{ kind: 'conditionReplaced', before, after, at: placesOf(before, after) }];
}

/** Undefined where too much differs for sentences about parts. */
function partsOf(before: Leaf, after: Leaf): Found[] | undefined {
  const [subject, newSubject] = [subjectOf(before), subjectOf(after)];
  const rest = restChanges(before, after);
  if (rest === undefined) return undefined;
  if (sameExpression(subject, newSubject)) return rest;
  if (rest.length > 0) return undefined;
  return [{ kind: 'subjectChanged', before: subject, after: newSubject, at: placesOf(subject, newSubject) }];
}

/** What differs beside the subject. */
function restChanges(before: Leaf, after: Leaf): Found[] | undefined {
  if (before.kind === 'compare' && after.kind === 'compare') return comparisonChanges(before, after);
  if (before.kind === 'between' && after.kind === 'between') {
    const { subject } = before;
    return [
      ...operandChanges(subject, 'low', [before.low, after.low]),
      ...operandChanges(subject, 'high', [before.high, after.high]),
    ];
  }
  if (before.kind === 'member' && after.kind === 'member') return memberChanges(before, after);
  if (before.kind === 'prefix' && after.kind === 'prefix') {
    return valueChanges(before.subject, formOf([...before.prefixes, ...after.prefixes]), {
      before: before.prefixes,
      after: after.prefixes,
      at: placesOf(before, after),
    });
  }
  if (before.kind === 'codeRange' && after.kind === 'codeRange') {
    const [old, range] = [before, after].map(({ low, high }) => `${low}–${high}`);
    if (old === undefined || range === undefined || old === range) return [];
    return [{ kind: 'rangeChanged', subject: before.subject, before: old, after: range, at: placesOf(before, after) }];
  }
  return before.kind === 'presence' && after.kind === 'presence' && before.present === after.present ? [] : undefined;
}

function comparisonChanges(
  before: Extract<Leaf, { kind: 'compare' }>,
  after: Extract<Leaf, { kind: 'compare' }>,
): Found[] {
  const operator: Found[] =
    before.operator === after.operator
      ? []
      : [
          {
            kind: 'operatorChanged',
            subject: before.left,
            before: before.operator,
            after: after.operator,
            at: placesOf(before, after),
          },
        ];
  return [...operator, ...operandChanges(before.left, 'only', [before.right, after.right])];
}

function operandChanges(
  subject: Expression,
  bound: 'only' | 'low' | 'high',
  [before, after]: readonly [Expression, Expression],
): Found[] {
  if (sameExpression(before, after)) return [];
  const at = placesOf(before, after);
  const direction = thresholdDirection(before, after);
  if (direction === undefined) return [{ kind: 'comparandChanged', subject, before, after, at }];
  return [{ kind: 'thresholdChanged', subject, bound, before, after, direction, at }];
}

function memberChanges(
  before: Extract<Leaf, { kind: 'member' }>,
  after: Extract<Leaf, { kind: 'member' }>,
): Found[] | undefined {
  const [old, members] = [before.members, after.members];
  const at = placesOf(old, members);
  const negation: Found[] =
    before.negated === after.negated
      ? []
      : [{ kind: 'conditionNegated', condition: { ...after, negated: false }, negated: after.negated, at }];
  const { subject } = before;
  if (old.kind === 'list' && members.kind === 'list') {
    if (old.name === members.name) return negation;
    return [...negation, { kind: 'listChanged', subject, before: old.name, after: members.name, at }];
  }
  if (old.kind === 'list' || members.kind === 'list') return undefined;
  return [...negation, ...valueChanges(subject, 'value', { before: old.values, after: members.values, at })];
}

function valueChanges(
  subject: Expression,
  form: ValueForm,
  values: { readonly before: readonly Literal[]; readonly after: readonly Literal[]; readonly at: Places },
): Found[] {
  const [old, now] = [values.before.map(printExpression), values.after.map(printExpression)];
  if (old.join() === now.join()) return [];
  const added = values.after.filter((_, index) => !old.includes(now[index] ?? ''));
  const removed = values.before.filter((_, index) => !now.includes(old[index] ?? ''));
  const alteration: Alteration = { kind: 'valuesChanged', subject, form, added, removed };
  return [{ ...alteration, at: values.at }];
}

/** How prefixes are spoken of. */
export function formOf(prefixes: readonly Literal[]): ValueForm {
  const all = (pattern: RegExp) => prefixes.every(({ kind, value }) => kind === 'text' && pattern.test(value));
  if (all(/^\d{2}$/)) return 'chapter';
  return all(/^\d{4}$/) ? 'heading' : 'prefix';
}

function sameExpression(before: Expression, after: Expression): boolean {
  return printExpression(before) === printExpression(after);
}

export function placesOf(before: { readonly span: Span }, after: { readonly span: Span }): Places {
  return { before: before.span, after: after.span };
}
