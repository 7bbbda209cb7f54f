import { tokensOf, type Token } from '@tidewaiter/rule-language';

export type ClauseWord = 'rule' | 'when' | 'then' | 'because' | 'control' | 'with' | 'text' | 'extra';

const clauseWords: ReadonlySet<string> = new Set([
  'rule',
  'when',
  'then',
  'because',
  'control',
  'with',
  'text',
  'extra',
] satisfies ClauseWord[]);

/** Where in a rule a position is. */
export interface Place {
  /** The clause the position is in; absent before the first rule. */
  readonly clause?: ClauseWord;
  /** Tokens of the clause before the position, the clause's word left out. */
  readonly before: readonly Token[];
  /** What is being typed at the position, as far as it stands left of it. */
  readonly partial: string;
  /** The part of the text that a completion replaces. */
  readonly replace: { readonly start: number; readonly end: number };
}

/** Finds the place of an offset. Words of a clause count as such only at the beginning of a line, `then` anywhere after `when`. */
export function placeAt(text: string, offset: number): Place {
  const { tokens } = tokensOf(text.slice(0, offset));
  const written = tokens.filter((token) => token.kind !== 'end');
  const last = written.at(-1);
  const typing = last?.kind === 'word' && last.span.end === offset ? last : undefined;
  const complete = typing === undefined ? written : written.slice(0, -1);
  const index = complete.findLastIndex((token) => isClauseWord(token, complete));
  const clause = index < 0 ? undefined : (complete[index]?.value as ClauseWord);
  return {
    ...(clause && { clause }),
    before: complete.slice(index + 1),
    partial: typing?.value ?? '',
    replace: { start: typing?.span.start ?? offset, end: endOfWord(text, offset) },
  };
}

function isClauseWord(token: Token, tokens: readonly Token[]): boolean {
  if (token.kind !== 'word' || !clauseWords.has(token.value)) return false;
  return token.startsLine || (token.value === 'then' && !isInConditional(tokens, token));
}

/** Whether a `then` belongs to an `if … then … else` of an expression. */
function isInConditional(tokens: readonly Token[], then: Token): boolean {
  const previous = tokens.slice(0, tokens.indexOf(then)).filter((token) => token.kind === 'word');
  const opened = previous.findLastIndex((token) => token.value === 'if');
  const closed = previous.findLastIndex((token) => token.value === 'else' || token.value === 'rule');
  return opened > closed;
}

function endOfWord(text: string, offset: number): number {
  const rest = /^[\w.]*/.exec(text.slice(offset))?.[0] ?? '';
  return offset + rest.length;
}
