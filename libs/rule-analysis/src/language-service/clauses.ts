import type { Token } from '@tidewaiter/rule-language';

/** Words that begin a declaration or a part of one. */
export type ClauseWord =
  'rule' | 'when' | 'then' | 'because' | 'control' | 'with' | 'text' | 'extra' | 'fact' | 'is' | 'help';

/** A clause as it is written, whole or not. */
export interface WrittenClause {
  readonly word: ClauseWord;
  readonly keyword: Token;
  /** What stands after the keyword, up to the next clause. */
  readonly tokens: readonly Token[];
}

const clauseWords: ReadonlySet<string> = new Set([
  'rule',
  'when',
  'then',
  'because',
  'control',
  'with',
  'text',
  'extra',
  'fact',
  'is',
  'help',
] satisfies ClauseWord[]);

/**
 * Splits tokens into clauses, whatever they say. The words are reserved, but those that mean something else as well
 * begin a clause only where that cannot be meant: `text` and `help` at the beginning of a line, `then` after a
 * condition, `is` after the title of a definition, `with` not after `starts`.
 */
export function clausesIn(tokens: readonly Token[]): WrittenClause[] {
  const clauses: { word: ClauseWord; keyword: Token; tokens: Token[] }[] = [];
  let openConditionals = 0;
  for (const token of tokens) {
    if (token.kind === 'end') continue;
    const current = clauses.at(-1);
    const word = token.kind === 'word' ? clauseWord(token, current, openConditionals) : undefined;
    if (word !== undefined) {
      clauses.push({ word, keyword: token, tokens: [] });
      openConditionals = 0;
      continue;
    }
    if (token.kind === 'word' && token.value === 'if') openConditionals += 1;
    if (token.kind === 'word' && token.value === 'else') openConditionals -= 1;
    current?.tokens.push(token);
  }
  return clauses;
}

function clauseWord(
  token: Token,
  current: WrittenClause | undefined,
  openConditionals: number,
): ClauseWord | undefined {
  if (!clauseWords.has(token.value)) return undefined;
  const word = token.value as ClauseWord;
  switch (word) {
    case 'then':
      return openConditionals <= 0 && (token.startsLine || current?.word === 'when') ? word : undefined;
    case 'is':
      return current?.word === 'fact' ? word : undefined;
    case 'with':
      return current?.tokens.at(-1)?.value === 'starts' ? undefined : word;
    case 'text':
    case 'help':
      return token.startsLine ? word : undefined;
    default:
      return word;
  }
}
