import {
  childrenOf,
  hasErrors,
  parse,
  print,
  type Comments,
  type Condition,
  type Rule,
} from '@tidewaiter/rule-language';
import { editsOfClauses } from './write-clauses.js';
import { editOfCondition, type TextEdit } from './write-condition.js';

export type RuleChange = (rule: Rule) => Rule;

/**
 * The text of one rule after a change of its tree. Only what the change touches is written anew: comments and layout of
 * everything else stay. Where the layout is too unusual for that the whole rule is printed; the tree and its comments
 * are those of the change either way. A text without exactly one sound rule stays as it is.
 */
export function rewriteRule(text: string, change: RuleChange): string {
  const { document, diagnostics } = parse(text);
  const [before, ...more] = document.rules;
  if (before === undefined || more.length > 0 || hasErrors(diagnostics)) return text;
  const after = change(before);
  if (after === before) return text;
  const edited = applied(text, editsOf(text, before, after));
  return says(edited, after) ? edited : print({ ...document, rules: [after] });
}

function editsOf(text: string, before: Rule, after: Rule): TextEdit[] {
  const condition = editOfCondition(text, before, after.condition);
  return [...(condition ? [condition] : []), ...editsOfClauses(text, before, after)];
}

/** The text with its edits made; of two at one place the earlier stands first. */
function applied(text: string, edits: readonly TextEdit[]): string {
  const last = edits.toSorted((left, right) => left.span.start - right.span.start).toReversed();
  let result = text;
  for (const { span, text: words } of last) result = result.slice(0, span.start) + words + result.slice(span.end);
  return result;
}

/** Whether a text is that rule with its comments, wherever they stand. */
function says(text: string, rule: Rule): boolean {
  const { document, diagnostics } = parse(text);
  const [read, ...more] = document.rules;
  if (read === undefined || more.length > 0 || hasErrors(diagnostics)) return false;
  return meaningOf(read) === meaningOf(rule) && commentsOf(read).join('\n') === commentsOf(rule).join('\n');
}

/** Everything a rule says, as text: two rules of one text differ in nothing but place, layout and comments. */
export function meaningOf(rule: Rule): string {
  const nowhere = new Set(['id', 'span', 'comments', 'clauseSpans', 'clauseComments']);
  const ordered = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(ordered);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).filter(([key, each]) => !nowhere.has(key) && each !== undefined);
    entries.sort(([left], [right]) => (left < right ? -1 : 1));
    return Object.fromEntries(entries.map(([key, each]) => [key, ordered(each)]));
  };
  return JSON.stringify(ordered(rule));
}

/** Every comment of a rule, in order of the alphabet. */
export function commentsOf(rule: Rule): readonly string[] {
  const inside = (condition: Condition): Comments[] => [
    ...(condition.comments ? [condition.comments] : []),
    ...childrenOf(condition).flatMap(inside),
  ];
  const all = [
    rule.comments,
    rule.outcome.comments,
    ...Object.values(rule.clauseComments ?? {}),
    ...inside(rule.condition),
  ];
  return all.flatMap((each) => [...(each?.before ?? []), ...(each?.after === undefined ? [] : [each.after])]).sort();
}
