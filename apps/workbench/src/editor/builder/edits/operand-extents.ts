import { childrenOf, tokensOf, type Condition, type Rule, type Span, type Token } from '@tidewaiter/rule-language';

/** Where the conditions of a rule stand in its text, the parentheses around them included. */
export interface Extents {
  /** The condition with all the parentheses around it. */
  outer(condition: Condition): Span;
  /** What stands between the innermost of them; the same as `outer` without parentheses. */
  inner(condition: Condition): Span;
  /** Offset after the word `when`. */
  readonly afterWhen: number;
  /** The comments on lines of their own above it. */
  readonly aboveWhen: readonly string[];
}

const groupWords: ReadonlySet<string> = new Set(['all', 'any']);

/** Finds the parentheses by the tokens around the spans, which the parser gives without them. */
export function extentsOf(text: string, rule: Rule): Extents {
  const { tokens } = tokensOf(text);
  const byStart = new Map(tokens.map((token, index) => [token.span.start, index]));
  const byEnd = new Map(tokens.map((token, index) => [token.span.end, index]));
  const inner = (condition: Condition): Span => {
    const first = byStart.get(condition.span.start) ?? 0;
    const last = byEnd.get(condition.span.end) ?? first;
    return spanOf(tokens, balanced(tokens, { first, last }));
  };
  const outer = (condition: Condition): Span => {
    const first = byStart.get(condition.span.start) ?? 0;
    const last = byEnd.get(condition.span.end) ?? first;
    return spanOf(tokens, widened(tokens, balanced(tokens, { first, last })));
  };
  const when = rule.clauseSpans?.when?.start ?? rule.span.start;
  const keyword = tokens.findLast(({ kind, value, span }) => kind === 'word' && value === 'when' && span.end <= when);
  return { outer, inner, afterWhen: keyword?.span.end ?? when, aboveWhen: keyword?.before ?? [] };
}

interface Range {
  readonly first: number;
  readonly last: number;
}

function spanOf(tokens: readonly Token[], { first, last }: Range): Span {
  return { start: tokens[first]?.span.start ?? 0, end: tokens[last]?.span.end ?? 0 };
}

/** A comparison's span begins inside the parentheses of what is compared. */
function balanced(tokens: readonly Token[], { first, last }: Range): Range {
  let open = 0;
  let missing = 0;
  for (const token of tokens.slice(first, last + 1)) {
    if (isSymbol(token, '(')) open += 1;
    else if (isSymbol(token, ')') && open > 0) open -= 1;
    else if (isSymbol(token, ')')) missing += 1;
  }
  return { first: first - missing, last };
}

function widened(tokens: readonly Token[], { first, last }: Range): Range {
  if (!isSymbol(tokens[first - 1], '(') || !isSymbol(tokens[last + 1], ')')) return { first, last };
  // `any (…)`: those parentheses are the group's.
  const owner = tokens[first - 2];
  if (owner?.kind === 'word' && groupWords.has(owner.value)) return { first, last };
  return widened(tokens, { first: first - 1, last: last + 1 });
}

function isSymbol(token: Token | undefined, symbol: string): boolean {
  return token?.kind === 'symbol' && token.value === symbol;
}

/** Every condition of a rule by its id. */
export function conditionsById(rule: Rule): ReadonlyMap<string, Condition> {
  const found = new Map<string, Condition>();
  const visit = (condition: Condition): void => {
    found.set(condition.id, condition);
    childrenOf(condition).forEach(visit);
  };
  visit(rule.condition);
  return found;
}
