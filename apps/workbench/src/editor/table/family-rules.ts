import { familiesOf } from '@tidewaiter/rule-tables';
import { hasErrors, parse, type Rule } from '@tidewaiter/rule-language';
import { declaredIn, endOfOwn } from '../rule-slice.js';

/** A rule of a family and the part of the draft that is its own; `start` and `end` are offsets of the draft. */
export interface FamilyRule {
  readonly rule: Rule;
  /** With the comments above the rule; the spans of the rule count from its beginning. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

interface Reading {
  readonly rule: Rule;
  readonly shape: string;
}

/** Rules already read, by their text: a change of a draft is a change of one or a few. */
const known = new Map<string, Reading | undefined>();
const mostKnown = 20_000;

/** The one sound rule of a text and its shape; undefined where there is no such rule. */
export function readOne(text: string): Reading | undefined {
  if (known.has(text)) return known.get(text);
  const { document, diagnostics } = parse(text);
  const [rule, ...more] = document.rules;
  const [family] = rule === undefined || more.length > 0 || hasErrors(diagnostics) ? [] : familiesOf(document);
  const reading = rule && family && { rule, shape: family.shape };
  if (known.size >= mostKnown) known.clear();
  known.set(text, reading);
  return reading;
}

/** The sound rules of a draft that have the shape of this one, itself among them, in the order of the draft. */
export function familyIn(draft: string, ruleId: string): readonly FamilyRule[] {
  const rules = declaredIn(draft).flatMap((declared) => {
    if (declared.kind !== 'rule') return [];
    const { id, start } = declared;
    const end = endOfOwn(draft, declared);
    const text = draft.slice(start, end);
    const reading = readOne(text);
    return reading === undefined ? [] : [{ id, text, start, end, ...reading }];
  });
  const shape = rules.find(({ id }) => id === ruleId)?.shape;
  return rules.filter((each) => each.shape === shape);
}

let last: { readonly draft: string; readonly ruleId: string; readonly holds: boolean } | undefined;

/** Whether a rule belongs to a family of two rules or more, so that a table of them says something. */
export function inFamily(draft: string, ruleId: string): boolean {
  if (last?.draft !== draft || last.ruleId !== ruleId) {
    last = { draft, ruleId, holds: familyIn(draft, ruleId).length > 1 };
  }
  return last.holds;
}
