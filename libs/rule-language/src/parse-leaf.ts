import type { ComparisonOperator, Condition, Expression, Leaf, Literal, Members } from './ast.js';
import { diagnostic } from './diagnostic.js';
import { parseValue } from './parse-expression.js';
import { asExpression } from './parsed.js';
import type { Parsed, ReadInner } from './parsed.js';
import { isCommodityCode, reservedWords } from './spelling.js';
import type { TokenReader } from './token-reader.js';

const comparisons: readonly ComparisonOperator[] = ['=', '!=', '<', '<=', '>', '>='];
const testWords = ['between', 'in', 'starts', 'is'] as const;

/** The rest of a test after what is tested; what is tested itself when no test follows. */
export function parseTest(reader: TokenReader, left: Parsed, inner: ReadInner): Parsed | undefined {
  const comparison = comparisons.find((symbol) => reader.is('symbol', symbol));
  const word = testWords.find((testWord) => reader.isWord(testWord));
  const isNegated = reader.isWord('not') && reader.isWord('in', 1);
  if (!comparison && !word && !isNegated) return left;
  const subject = asExpression(reader, left);
  if (!subject) return undefined;
  const test = comparison
    ? parseComparison(reader, { subject, operator: comparison }, inner)
    : word === 'between'
      ? parseBetween(reader, subject, inner)
      : word === 'starts'
        ? parseStartsWith(reader, subject)
        : word === 'is'
          ? parsePresence(reader, subject)
          : parseIn(reader, subject);
  return test && unchained(reader, test);
}

/** `a < b < c` would compare a truth with a number. */
function unchained(reader: TokenReader, test: Condition): Condition | undefined {
  if (!comparisons.some((symbol) => reader.is('symbol', symbol))) return test;
  reader.report(diagnostic('chained-comparison', reader.peek().span, {}));
  return undefined;
}

type Draft = Leaf extends infer Each ? (Each extends Leaf ? Omit<Each, 'id' | 'span'> : never) : never;

function leaf(reader: TokenReader, draft: Draft, parts: readonly [Expression, ...Expression[]]): Leaf | undefined {
  const span = reader.spanFrom(parts[0].span.start);
  return reader.built({ ...draft, id: '', span }, parts, span);
}

function parseComparison(
  reader: TokenReader,
  { subject, operator }: { readonly subject: Expression; readonly operator: ComparisonOperator },
  inner: ReadInner,
): Leaf | undefined {
  reader.next();
  const right = parseValue(reader, inner);
  return right && leaf(reader, { kind: 'compare', operator, left: subject, right }, [subject, right]);
}

function parseBetween(reader: TokenReader, subject: Expression, inner: ReadInner): Leaf | undefined {
  reader.next();
  const low = parseValue(reader, inner);
  if (!low || !reader.expect('word', 'and')) return undefined;
  const high = parseValue(reader, inner);
  return high && leaf(reader, { kind: 'between', subject, low, high }, [subject, low, high]);
}

function parsePresence(reader: TokenReader, subject: Expression): Leaf | undefined {
  reader.next();
  const present = reader.isWord('present');
  if (!present && !reader.isWord('missing')) {
    reader.unexpected('`missing` or `present`');
    return undefined;
  }
  reader.next();
  return leaf(reader, { kind: 'presence', subject, present }, [subject]);
}

function parseStartsWith(reader: TokenReader, subject: Expression): Leaf | undefined {
  reader.next();
  if (!reader.expect('word', 'with')) return undefined;
  const isEnclosed = reader.accept('symbol', '(');
  const prefixes: Literal[] = [];
  while (reader.peek().kind === 'text') {
    const { value, span } = reader.next();
    prefixes.push({ kind: 'text', value, span });
    if (reader.peek(1).kind !== 'text' || !reader.accept('symbol', ',')) break;
  }
  if (isEnclosed ? !reader.expect('symbol', ')') : prefixes.length === 0) {
    if (!isEnclosed) reader.unexpected('text between double quotes');
    return undefined;
  }
  return leaf(reader, { kind: 'prefix', subject, prefixes }, [subject]);
}

/** After the subject: `in …` or `not in …`. Only membership has a negation of its own; `not` stands before the others. */
function parseIn(reader: TokenReader, subject: Expression): Condition | undefined {
  const negated = reader.accept('word', 'not');
  reader.next();
  const members = parseMembers(reader);
  if (members === 'none') return undefined;
  if (members !== 'codes') return leaf(reader, { kind: 'member', negated, subject, members }, [subject]);
  const codes = parseCodes(reader, subject);
  if (!codes || !negated) return codes;
  return reader.built({ kind: 'not' as const, id: '', span: codes.span, condition: codes }, [codes], codes.span);
}

function parseMembers(reader: TokenReader): Members | 'codes' | 'none' {
  const { start } = reader.peek().span;
  if (reader.accept('word', 'list')) {
    const { kind, value } = reader.peek();
    if (kind === 'name' || (kind === 'word' && !reservedWords.has(value))) {
      reader.next();
      return { kind: 'list', name: value, span: reader.spanFrom(start) };
    }
    reader.unexpected('the name of a list');
    return 'none';
  }
  if (!reader.accept('symbol', '(')) return 'codes';
  const values: Literal[] = [];
  while (values.length > 0 || !reader.is('symbol', ')')) {
    const literal = parseLiteral(reader);
    if (!literal) return 'none';
    values.push(literal);
    if (!reader.accept('symbol', ',')) break;
  }
  return reader.expect('symbol', ')') ? { kind: 'values', values, span: reader.spanFrom(start) } : 'none';
}

function parseLiteral(reader: TokenReader): Literal | undefined {
  const { kind, value, span } = reader.peek();
  if (kind === 'text' || kind === 'date') {
    reader.next();
    return { kind, value, span };
  }
  if (reader.isWord('true') || reader.isWord('false')) {
    reader.next();
    return { kind: 'boolean', value: value === 'true', span };
  }
  const number = reader.numberValue();
  return number === undefined ? undefined : { kind: 'number', value: number, span: reader.spanFrom(span.start) };
}

const forms = { chapter: 2, heading: 4 } as const;

/** `chapter 61, 62`, `heading 6109`, `6101..6117`. */
function parseCodes(reader: TokenReader, subject: Expression): Leaf | undefined {
  const form = reader.isWord('chapter') ? 'chapter' : reader.isWord('heading') ? 'heading' : undefined;
  const codes = form ? parsePrefixes(reader, subject, form) : parseRange(reader, subject);
  // A range has no other spelling, so that the check says whether the fact holds codes, whatever its name.
  if (!codes || !form || isCommodityCode(subject)) return codes;
  reader.report(diagnostic('not-commodity-code', subject.span, { text: reader.slice(subject.span) }));
  return undefined;
}

function parsePrefixes(reader: TokenReader, subject: Expression, form: keyof typeof forms): Leaf | undefined {
  reader.next();
  const prefixes: Literal[] = [];
  do {
    const { kind, value, span } = reader.peek();
    if (kind !== 'number' && kind !== 'text') {
      reader.unexpected(`a ${form}`);
      return undefined;
    }
    reader.next();
    if (value.length !== forms[form] || !/^\d+$/.test(value)) {
      reader.report(diagnostic('bad-prefix-length', span, { text: value.slice(0, 40), form, digits: forms[form] }));
    }
    prefixes.push({ kind: 'text', value, span });
  } while (isCode(reader, 1) && reader.accept('symbol', ','));
  return leaf(reader, { kind: 'prefix', subject, prefixes }, [subject]);
}

function parseRange(reader: TokenReader, subject: Expression): Leaf | undefined {
  if (!isCode(reader, 0)) {
    reader.unexpected('`(`, `list`, `chapter`, `heading` or a range of codes');
    return undefined;
  }
  const low = reader.next().value;
  if (!reader.expect('symbol', '..')) return undefined;
  if (!isCode(reader, 0)) {
    reader.unexpected('a code');
    return undefined;
  }
  const high = reader.next().value;
  return leaf(reader, { kind: 'codeRange', subject, low, high }, [subject]);
}

function isCode(reader: TokenReader, ahead: number): boolean {
  const { kind } = reader.peek(ahead);
  return kind === 'number' || kind === 'text';
}
