import type { Span } from './ast.js';
import { diagnostic } from './diagnostic.js';
import type { Diagnostic } from './diagnostic.js';
import { commentText, namePattern } from './spelling.js';

export type TokenKind =
  | 'word'
  /** A name in backticks: never a keyword. */
  | 'name'
  | 'number'
  | 'date'
  | 'text'
  | 'symbol'
  /** Everything between balanced braces. */
  | 'json'
  | 'end';

export interface Token {
  readonly kind: TokenKind;
  /** As written, but for text and names, where it is what the quotes enclose with escapes undone. */
  readonly value: string;
  readonly span: Span;
  /** First on its line. */
  readonly startsLine: boolean;
  /** Comments on lines of their own since the token before. */
  readonly before: readonly string[];
  /** Comment on the rest of the line. */
  readonly after?: string;
}

const blank = /[\s\ufeff]+/y;
const comment = /#[^\r\n\u2028\u2029]*/y;
const unexpected = /[^\s"`#{\w=<>!(),+\-*/.]+|[\s\S]/y;

/** Tried in this order; the first that matches at a place is the token there. */
const plainTokens: readonly (readonly [TokenKind, RegExp])[] = [
  ['word', namePattern],
  ['date', /\d{4}-\d{2}-\d{2}(?!\w)/y],
  ['number', /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y],
  ['symbol', /\.\.|!=|<=|>=|[=<>(),+\-*/.]/y],
];

/** Splits text into tokens, ending in one of kind `end`. Linear in the length of the text. */
export function tokensOf(text: string): { tokens: readonly Token[]; diagnostics: Diagnostic[] } {
  const tokens: Token[] = [];
  const diagnostics: Diagnostic[] = [];
  let before: string[] = [];
  let startsLine = true;
  let start = 0;
  const add = (kind: TokenKind, value: string, end: number): void => {
    tokens.push({ kind, value, span: { start, end }, startsLine, before });
    before = [];
    startsLine = false;
    start = end;
  };
  while (start < text.length) {
    const space = matchAt(blank, text, start);
    if (space !== undefined) {
      startsLine ||= /[\r\n\u2028\u2029]/.test(space);
      start += space.length;
      continue;
    }
    const remark = matchAt(comment, text, start);
    if (remark !== undefined) {
      const words = commentText(remark.slice(1).replace(/^ /, ''));
      const last = tokens.at(-1);
      if (last && !startsLine) tokens[tokens.length - 1] = { ...last, after: words };
      else before.push(words);
      start += remark.length;
      continue;
    }
    const { kind, value, end, faults } = tokenAt(text, start);
    diagnostics.push(...faults);
    if (kind) add(kind, value, end);
    else start = end;
  }
  add('end', '', text.length);
  return { tokens, diagnostics };
}

interface Scanned {
  readonly kind?: TokenKind;
  readonly value: string;
  readonly end: number;
  readonly faults: readonly Diagnostic[];
}

function tokenAt(text: string, start: number): Scanned {
  if (text[start] === '{') {
    const end = endOfBraces(text, start);
    return { kind: 'json', value: text.slice(start, end), end, faults: [] };
  }
  if (text[start] === '"' || text[start] === '`') return quotedToken(text, start);
  for (const [kind, pattern] of plainTokens) {
    const value = matchAt(pattern, text, start);
    if (value !== undefined) return { kind, value, end: start + value.length, faults: [] };
  }
  const character = matchAt(unexpected, text, start) ?? '';
  const span = { start, end: start + character.length };
  return {
    value: '',
    end: span.end,
    faults: [diagnostic('unexpected-character', span, { character: character.slice(0, 20) })],
  };
}

function matchAt(pattern: RegExp, text: string, start: number): string | undefined {
  pattern.lastIndex = start;
  return pattern.exec(text)?.[0];
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['\\n', '\n'],
  ['\\t', '\t'],
  ['\\r', '\r'],
  ['\\"', '"'],
  ['\\`', '`'],
  ['\\\\', '\\'],
]);

function quotedToken(text: string, start: number): Scanned {
  const quote = text.charAt(start);
  const end = endOfQuotation(text, start);
  const isClosed = text[end] === quote;
  const span = { start, end: isClosed ? end + 1 : end };
  const faults: Diagnostic[] = isClosed ? [] : [diagnostic('unterminated-text', span, { quote })];
  const inside = text.slice(start + 1, end);
  const value = inside.replace(/\\(?:u([0-9a-fA-F]{4})|[\s\S]?)/g, (escape, code: string | undefined, at: number) => {
    if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
    const meant = escapes.get(escape);
    if (meant === undefined) {
      const place = { start: start + 1 + at, end: start + 1 + at + escape.length };
      faults.push(diagnostic('unknown-escape', place, { escape }));
    }
    return meant ?? escape;
  });
  return { kind: quote === '`' ? 'name' : 'text', value, end: span.end, faults };
}

/** Offset of the quote that closes the one at `start`, or of the end of its line. */
function endOfQuotation(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== text[start] && !isLineBreak(text[at])) {
    at += text[at] === '\\' && !isLineBreak(text[at + 1]) ? 2 : 1;
  }
  return Math.min(at, text.length);
}

function isLineBreak(character: string | undefined): boolean {
  return character === '\n' || character === '\r';
}

/** Offset after the brace that closes the one at `start`, or the end of the text; braces in JSON text do not count. */
function endOfBraces(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === '"') at = endOfQuotation(text, at);
    else if (text[at] === '{') depth += 1;
    else if (text[at] === '}') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return text.length;
}
