import { noSpan, parse, printRule, type Clause, type Rule, type Span } from '@tidewaiter/rule-language';
import type { TextEdit } from './write-condition.js';

type WrittenClause = Exclude<Clause, 'when'> | 'rule';

/** In the order in which a rule is printed; the condition stands after the first. */
const order = ['rule', 'then', 'because', 'control', 'with', 'text', 'extra'] as const satisfies WrittenClause[];

/** The edits that make the clauses of a rule, its condition apart, say what `after` says. */
export function editsOfClauses(text: string, before: Rule, after: Rule): TextEdit[] {
  const old = clauseTexts(before);
  const next = clauseTexts(after);
  const edits: TextEdit[] = [];
  let anchor = before.clauseSpans?.rule ?? before.span;
  for (const clause of order) {
    const span = before.clauseSpans?.[clause];
    const words = next[clause];
    if (span !== undefined && words !== old[clause])
      edits.push(words === undefined ? removal(text, span) : { span, text: words });
    if (span === undefined && words !== undefined) edits.push(insertion(text, anchor, words));
    anchor = (clause === 'rule' ? before.clauseSpans?.when : span) ?? anchor;
  }
  return edits;
}

/** How the printer writes each clause of a rule, without comments. */
function clauseTexts(rule: Rule): Readonly<Partial<Record<WrittenClause, string>>> {
  const { comments: _rule, clauseComments: _clauses, ...bare } = rule;
  const { comments: _outcome, ...outcome } = rule.outcome;
  const condition = { kind: 'all', id: '', span: noSpan, conditions: [] } as const;
  const printed = printRule({ ...bare, outcome, condition });
  const spans = parse(printed).document.rules[0]?.clauseSpans ?? {};
  const slice = (span: Span | undefined): string | undefined => span && printed.slice(span.start, span.end);
  return Object.fromEntries(order.map((clause) => [clause, slice(spans[clause])]));
}

/** Takes a clause away with its line. A comment at the end of the line stays, as a line. */
function removal(text: string, { start, end }: Span): TextEdit {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const newline = text.indexOf('\n', end);
  const rest = text.slice(end, newline < 0 ? text.length : newline);
  const ownLine = text.slice(lineStart, start).trim() === '';
  if (!ownLine) return { span: { start, end }, text: '' };
  if (rest.trim() !== '')
    return { span: { start: lineStart, end: end + rest.length - rest.trimStart().length }, text: '' };
  return { span: { start: lineStart, end: newline < 0 ? text.length : newline + 1 }, text: '' };
}

/** Puts a clause on a line of its own below another. */
function insertion(text: string, anchor: Span, words: string): TextEdit {
  const newline = text.indexOf('\n', anchor.end);
  const at = newline < 0 ? text.length : newline;
  return { span: { start: at, end: at }, text: `\n${words}` };
}
