import {
  childrenOf,
  expressionsIn,
  isLeaf,
  parse,
  sidesOf,
  tokensOf,
  type Condition,
  type Span,
} from '@tidewaiter/rule-language';
import { clausesIn } from './clauses.js';

/** What a growing selection takes at an offset, from the word to the whole text, each wider than the one before. */
export function selectionRangesAt(text: string, offset: number): Span[] {
  const { tokens } = tokensOf(text);
  const whole: Span = { start: 0, end: text.length };
  const spans = [
    ...tokens.filter(({ kind }) => kind !== 'end').map(({ span }) => span),
    ...treeSpans(text, offset),
    ...clauseSpans(text),
    whole,
  ];
  const around = spans
    .filter(({ start, end }) => start <= offset && offset <= end && start < end)
    .sort((a, b) => a.end - a.start - (b.end - b.start));
  return growing(around);
}

/** Each span that holds the one taken before it, and is not the same. */
function growing(spans: readonly Span[]): Span[] {
  const taken: Span[] = [];
  for (const span of spans) {
    const last = taken.at(-1);
    const isWider = !last || (span.start <= last.start && span.end >= last.end && !isSame(span, last));
    if (isWider) taken.push(span);
  }
  return taken;
}

function isSame(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

function treeSpans(text: string, offset: number): Span[] {
  const rule = parse(text).document.rules.find(({ span }) => span.start <= offset && offset <= span.end);
  return rule ? [rule.span, ...conditionSpans(rule.condition)] : [];
}

function conditionSpans(condition: Condition): Span[] {
  const parts = isLeaf(condition)
    ? sidesOf(condition)
        .flatMap(expressionsIn)
        .map(({ span }) => span)
    : childrenOf(condition).flatMap(conditionSpans);
  return [condition.span, ...parts];
}

/** Clauses and, of a text that cannot be read, whole declarations. */
function clauseSpans(text: string): Span[] {
  const clauses = clausesIn(tokensOf(text).tokens);
  return clauses.flatMap(({ keyword, tokens, word }, index) => {
    const span = { start: keyword.span.start, end: (tokens.at(-1) ?? keyword).span.end };
    if (word !== 'rule' && word !== 'fact') return [span];
    const next = clauses.findIndex((each, at) => at > index && (each.word === 'rule' || each.word === 'fact'));
    const last = clauses[next < 0 ? clauses.length - 1 : next - 1];
    return last ? [span, { start: span.start, end: (last.tokens.at(-1) ?? last.keyword).span.end }] : [span];
  });
}
