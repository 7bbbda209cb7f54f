import type { Comments, Span } from './ast.js';
import { diagnostic } from './diagnostic.js';
import type { Diagnostic } from './diagnostic.js';
import { codePattern, reservedWords } from './spelling.js';
import { tokensOf } from './tokens.js';
import type { Token, TokenKind } from './tokens.js';

/** Deepest nesting of conditions and expressions together: what every engine can walk without care for its stack. */
export const maximumDepth = 100;

const clauseWords: ReadonlySet<string> = new Set([
  'rule',
  'fact',
  'when',
  'then',
  'because',
  'control',
  'with',
  'text',
  'help',
  'extra',
]);

/** Clauses whose keyword is an ordinary word as well, and so a clause only at the beginning of a line. */
const lineWords: ReadonlySet<string> = new Set(['then', 'text', 'help']);

/**
 * The tokens of a text, where the parser is in them, and what it has found wrong. Reading functions answer `undefined`
 * after reporting; the caller then skips to where it can go on.
 */
export class TokenReader {
  readonly diagnostics: Diagnostic[];
  /** Nesting of parentheses, negations and conditionals where the reader stands. */
  nesting = 0;
  /** Comments inside the test of a conditional belong to the leaf around it. */
  insideExpression = 0;
  private position = 0;
  private readonly tokens: readonly Token[];
  private readonly taken = new Set<Token>();
  private readonly heights = new WeakMap<object, number>();

  constructor(
    readonly text: string,
    /** Depth of the tree around this text. */
    private readonly outerDepth = 0,
  ) {
    const { tokens, diagnostics } = tokensOf(text);
    this.tokens = tokens;
    this.diagnostics = diagnostics;
  }

  get index(): number {
    return this.position;
  }

  peek(ahead = 0): Token {
    return this.tokens[Math.min(this.position + ahead, this.tokens.length - 1)] ?? endToken;
  }

  next(): Token {
    const token = this.peek();
    if (token.kind !== 'end') this.position += 1;
    return token;
  }

  is(kind: TokenKind, value: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token.kind === kind && token.value === value;
  }

  isWord(word: string, ahead = 0): boolean {
    return this.is('word', word, ahead);
  }

  accept(kind: 'word' | 'symbol', value: string): boolean {
    if (!this.is(kind, value)) return false;
    this.position += 1;
    return true;
  }

  expect(kind: 'word' | 'symbol', value: string): boolean {
    return this.accept(kind, value) || this.unexpected(`\`${value}\``);
  }

  /** A code as it stands in the text, or any text in quotes. */
  code(expected: string): string | undefined {
    const token = this.peek();
    if (token.kind === 'text' || token.kind === 'name') return this.next().value;
    codePattern.lastIndex = token.span.start;
    const code = token.kind === 'end' ? undefined : codePattern.exec(this.text)?.[0];
    if (code === undefined || (token.kind === 'word' && reservedWords.has(code))) {
      this.unexpected(expected);
      return undefined;
    }
    const end = token.span.start + code.length;
    while (this.peek().span.start < end && this.peek().kind !== 'end') this.position += 1;
    return code;
  }

  /** Text in quotes. */
  textValue(): string | undefined {
    if (this.peek().kind === 'text') return this.next().value;
    this.unexpected('text between double quotes');
    return undefined;
  }

  /** A number with an optional sign. */
  numberValue(): number | undefined {
    const isNegative = this.is('symbol', '-');
    if (this.peek(isNegative ? 1 : 0).kind !== 'number') {
      this.unexpected('a number');
      return undefined;
    }
    if (isNegative) this.next();
    return this.numberOf(this.next(), isNegative ? -1 : 1);
  }

  /** The value of a number token times the sign; never infinite, never minus zero. */
  numberOf(token: Token, sign: 1 | -1): number {
    const value = Number(token.value);
    if (Number.isFinite(value)) return value === 0 ? 0 : sign * value;
    this.report(diagnostic('number-too-large', token.span, { text: token.value.slice(0, 40) }));
    return 0;
  }

  report(found: Diagnostic): void {
    this.diagnostics.push(found);
  }

  /** Reports the token here; `false`, so that it can end a chain of `||`. */
  unexpected(expected: string): false {
    const { kind, value, span } = this.peek();
    this.report(
      kind === 'end'
        ? diagnostic('unexpected-end', span, { expected })
        : diagnostic('unexpected-token', span, { found: value.slice(0, 40), expected }),
    );
    return false;
  }

  spanFrom(start: number): Span {
    const last = this.tokens[this.position - 1];
    return { start, end: Math.max(start, last?.span.end ?? start) };
  }

  slice({ start, end }: Span): string {
    return end - start > 60 ? `${this.text.slice(start, start + 57)}…` : this.text.slice(start, end);
  }

  /** Whether the token here begins a clause, or the text ends. */
  atClause(): boolean {
    const { kind, value, startsLine } = this.peek();
    if (kind === 'end') return true;
    return kind === 'word' && clauseWords.has(value) && (startsLine || !lineWords.has(value));
  }

  /** Whether what stands here may follow a whole part of a condition. */
  atEndOfPart(): boolean {
    const { kind, value } = this.peek();
    if (kind === 'word') return value === 'and' || value === 'or' || clauseWords.has(value);
    return kind === 'end' || this.is('symbol', ')');
  }

  /** Whether a rule or a definition begins here, or the text ends. */
  atDeclaration(): boolean {
    return this.peek().kind === 'end' || this.isWord('rule') || this.isWord('fact');
  }

  skipToClause(): void {
    while (!this.atClause()) this.position += 1;
  }

  /** Goes to the end of a part of a condition that cannot be read: `and`, `or`, a closing parenthesis, a clause. */
  skipPart(): void {
    let open = 0;
    while (!this.atClause()) {
      if (open === 0 && (this.isWord('and') || this.isWord('or') || this.is('symbol', ')'))) return;
      if (this.is('symbol', '(')) open += 1;
      if (this.is('symbol', ')')) open -= 1;
      this.position += 1;
    }
  }

  /** Registers a new node above its parts; reports a tree that has grown too deep, and then answers `undefined`. */
  built<T extends object>(node: T, parts: readonly object[], span: Span): T | undefined {
    const height = 1 + Math.max(0, ...parts.map((part) => this.heights.get(part) ?? 1));
    this.heights.set(node, height);
    return height + this.outerDepth > maximumDepth ? this.tooDeep(span) : node;
  }

  /** The same node in another dress: keeps its height. */
  redressed<T extends object>(node: T, original: object): T {
    this.heights.set(node, this.heights.get(original) ?? 1);
    return node;
  }

  /** Reads something nested, unless that is nested too deeply already. */
  nested<T>(read: () => T | undefined): T | undefined {
    // Each level of the tree is written with at most a keyword and a pair of parentheses.
    if (this.nesting >= 2 * maximumDepth + 4) return this.tooDeep(this.peek().span);
    this.nesting += 1;
    const result = read();
    this.nesting -= 1;
    return result;
  }

  /** Comments of the tokens from one index up to another (here), not yet given to another node: the last one's line end apart. */
  takeComments(from: number, to = this.position): Comments | undefined {
    const tokens = this.tokens.slice(from, to).filter((token) => !this.taken.has(token));
    for (const token of tokens) this.taken.add(token);
    const last = tokens.at(-1);
    const before = tokens.flatMap((token) => [
      ...token.before,
      ...(token.after === undefined || token === last ? [] : [token.after]),
    ]);
    return commentsOf(before, last?.after);
  }

  /** Whether a comment ends the line of the token just read. */
  previousHasComment(): boolean {
    return this.tokens[this.position - 1]?.after !== undefined;
  }

  private tooDeep(span: Span): undefined {
    this.report(diagnostic('too-deep', span, { limit: maximumDepth }));
    this.skipToClause();
    return undefined;
  }
}

export function commentsOf(before: readonly string[], after: string | undefined): Comments | undefined {
  if (before.length === 0 && after === undefined) return undefined;
  return { before, ...(after === undefined ? {} : { after }) };
}

const endToken: Token = { kind: 'end', value: '', span: { start: 0, end: 0 }, startsLine: true, before: [] };
