import { childrenOf, parse, tokensOf, type Condition, type Token } from '@tidewaiter/rule-language';

/** One of the conditions joined by `and` or `or`, as it is written. */
export interface Member {
  /** Its text, parentheses and comments inside included. */
  readonly core: string;
  /** Comments on lines of their own above it. */
  readonly lead: readonly string[];
  /** Comment at the end of its last line. */
  readonly trail?: string | undefined;
  /** Where its text begins and ends; UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
  /** Behind the comment at the end of its last line. */
  readonly lineEnd: number;
}

/** Conditions joined by the same word, and which of them is meant. */
export interface Chain {
  readonly word: 'and' | 'or';
  readonly members: readonly Member[];
  readonly index: number;
  /** White space before the joining word where it begins a line; undefined where all stands on one line. */
  readonly indent: string | undefined;
  /** Behind the word or parenthesis before the first, and behind its comment. */
  readonly start: number;
}

type Group = Extract<Condition, { readonly kind: 'all' | 'any' }>;

/** The innermost `and` or `or` around an offset; undefined outside conditions and where a rule has only one. */
export function chainAt(text: string, offset: number): Chain | undefined {
  const rule = parse(text).document.rules.find(({ span }) => span.start <= offset && offset <= span.end);
  if (rule === undefined) return undefined;
  const { tokens } = tokensOf(text);
  const groups = groupsIn(rule.condition).reverse();
  for (const group of groups) {
    const chain = chainOf(group, { text, tokens, offset });
    if (chain !== undefined) return chain;
  }
  return undefined;
}

function groupsIn(condition: Condition): Group[] {
  const inner = childrenOf(condition).flatMap(groupsIn);
  const isGroup = condition.kind === 'all' || condition.kind === 'any';
  return isGroup && condition.conditions.length > 1 ? [condition, ...inner] : inner;
}

interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly offset: number;
}

function chainOf(group: Group, { text, tokens, offset }: Reading): Chain | undefined {
  const places = group.conditions.map((condition) => widened(condition, group, tokens));
  const members = places.map(([from, to], index) => memberOf(text, tokens, { from, to, isFirst: index === 0 }));
  const first = places[0];
  if (first === undefined) return undefined;
  const opener = tokens[first[0] - 1];
  const start = opener === undefined ? 0 : lineEndOf(text, opener);
  const index = members.findIndex(({ lineEnd }) => offset <= lineEnd);
  if (offset < start || index < 0) return undefined;
  const connective = tokens[(places[1]?.[0] ?? 1) - 1];
  return {
    word: group.kind === 'all' ? 'and' : 'or',
    members,
    index,
    indent: connective?.startsLine ? indentAt(text, connective.span.start) : undefined,
    start,
  };
}

/** First and last token of a part, with the parentheses that are its own. */
function widened({ span }: Condition, group: Group, tokens: readonly Token[]): [from: number, to: number] {
  let from = tokens.findIndex((token) => token.span.start >= span.start);
  let to = tokens.findLastIndex((token) => token.span.end <= span.end && token.kind !== 'end');
  for (;;) {
    const left = tokens[from - 1];
    const right = tokens[to + 1];
    const isOpen = left?.value === '(' && left.kind === 'symbol' && left.span.start >= group.span.start;
    const isClosed = right?.value === ')' && right.kind === 'symbol' && right.span.end <= group.span.end;
    if (!isOpen || !isClosed) return [from, to];
    from -= 1;
    to += 1;
  }
}

function memberOf(
  text: string,
  tokens: readonly Token[],
  { from, to, isFirst }: { readonly from: number; readonly to: number; readonly isFirst: boolean },
): Member {
  const first = tokens[from];
  const last = tokens[to];
  const connective = isFirst ? undefined : tokens[from - 1];
  const start = first?.span.start ?? 0;
  const end = last?.span.end ?? start;
  return {
    core: text.slice(start, end),
    lead: [
      ...(connective?.before ?? []),
      ...(connective?.after === undefined ? [] : [connective.after]),
      ...(first?.before ?? []),
    ],
    trail: last?.after,
    start,
    end,
    lineEnd: last === undefined ? end : lineEndOf(text, last),
  };
}

/** Where a token ends, or the comment behind it. */
function lineEndOf(text: string, { span, after }: Token): number {
  if (after === undefined) return span.end;
  const end = text.indexOf('\n', span.end);
  return end < 0 ? text.length : end;
}

/** The white space at the beginning of the line of an offset. */
export function indentAt(text: string, offset: number): string {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return /^\s*/.exec(line)?.[0] ?? '';
}
