import { tokensOf, type Token } from '@tidewaiter/rule-language';
import { clausesIn, type ClauseWord } from './clauses.js';

/** Where in a text of rules a position is. */
export interface Place {
  /** The clause the position is in; absent before the first declaration, and where nothing can be offered. */
  readonly clause?: ClauseWord;
  /** Tokens of the clause before the position, the clause's word and what is being typed left out. */
  readonly before: readonly Token[];
  /** Clauses the declaration around the position has before it. */
  readonly written: readonly ClauseWord[];
  /** Whether the position, or the word being typed there, begins its line. */
  readonly startsLine: boolean;
  /** What is being typed, as far as it stands left of the position: without the quote that opens it. */
  readonly typed: string;
  /** `text`: between double quotes; `name`: between backticks; `comment`: after `#`. */
  readonly inside?: 'text' | 'name' | 'comment';
  /** The part of the text that a completion replaces, quotes included. */
  readonly replace: { readonly start: number; readonly end: number };
}

/** Words as people type them: of any script, with the dots of a fact's name. */
const typedWord = /[\p{L}\p{M}\p{N}_]+(?:\.[\p{L}\p{M}\p{N}_]+)*\.?$/u;
const restOfWord = /^[\p{L}\p{M}\p{N}_.]*/u;

/** Finds the place of an offset. */
export function placeAt(text: string, offset: number): Place {
  const tokens = tokensOf(text.slice(0, offset)).tokens.filter(({ kind }) => kind !== 'end');
  const typing = typingAt(text, offset, tokens.at(-1));
  const complete = tokens.filter(({ span }) => span.end <= typing.replace.start);
  const clauses = clausesIn(complete);
  const current = clauses.at(-1);
  const begins = clauses.findLastIndex(({ word }) => word === 'rule' || word === 'fact');
  return {
    ...typing,
    ...(current && { clause: current.word }),
    before: current?.tokens ?? [],
    written: clauses.slice(Math.max(0, begins)).map(({ word }) => word),
    startsLine: /(^|[\r\n])[^\S\r\n]*$/.test(text.slice(0, typing.replace.start)),
  };
}

function typingAt(text: string, offset: number, last: Token | undefined): Pick<Place, 'typed' | 'inside' | 'replace'> {
  const quoted = last && quotedTyping(text, offset, last);
  if (quoted) return quoted;
  const line = text.slice(Math.max(last?.span.end ?? 0, text.lastIndexOf('\n', offset - 1) + 1), offset);
  if (line.includes('#')) return { typed: '', inside: 'comment', replace: { start: offset, end: offset } };
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const typed = typedWord.exec(text.slice(lineStart, offset))?.[0] ?? '';
  const rest = restOfWord.exec(text.slice(offset))?.[0] ?? '';
  return { typed, replace: { start: offset - typed.length, end: offset + rest.length } };
}

/** What is being typed after a quote that is not closed before the offset; one closed after it is replaced too. */
function quotedTyping(text: string, offset: number, last: Token): ReturnType<typeof typingAt> | undefined {
  if ((last.kind !== 'text' && last.kind !== 'name') || last.span.end !== offset) return undefined;
  const quote = text.charAt(last.span.start);
  const written = text.slice(last.span.start, offset);
  if (written.length > 1 && /(?:^|[^\\])(?:\\\\)*["`]$/.test(written) && written.endsWith(quote)) return undefined;
  const rest = /^(?:\\.|[^\\\r\n])*?(?=["`\r\n]|$)/.exec(text.slice(offset))?.[0] ?? '';
  const isClosed = text.charAt(offset + rest.length) === quote;
  return {
    typed: written.slice(1),
    inside: last.kind,
    replace: { start: last.span.start, end: isClosed ? offset + rest.length + 1 : offset },
  };
}
