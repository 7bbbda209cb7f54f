import type { ArithmeticOperator, Condition, Expression } from './ast.js';
import { diagnostic, replacement } from './diagnostic.js';
import { functionNames, isFunctionName } from './functions.js';
import { nearest } from './nearest.js';
import { asCondition, asExpression, withComments } from './parsed.js';
import type { Parsed, ReadInner } from './parsed.js';
import { reservedWords } from './spelling.js';
import { commentsOf } from './token-reader.js';
import type { TokenReader } from './token-reader.js';
import { isCondition } from './walk.js';

/** A calculation; or the condition in parentheses that its first operand turned out to be. */
export function parseSum(reader: TokenReader, inner: ReadInner): Parsed | undefined {
  return parseArithmetic(reader, ['+', '-'], () =>
    parseArithmetic(reader, ['*', '/'], () => parseUnary(reader, inner)),
  );
}

/** A calculation where no condition can stand. */
export function parseValue(reader: TokenReader, inner: ReadInner): Expression | undefined {
  return asExpression(reader, parseSum(reader, inner));
}

function parseArithmetic(
  reader: TokenReader,
  operators: readonly ArithmeticOperator[],
  read: () => Parsed | undefined,
): Parsed | undefined {
  const { start } = reader.peek().span;
  let parsed = read();
  for (;;) {
    const operator = operators.find((symbol) => reader.is('symbol', symbol));
    if (parsed === undefined || operator === undefined) return parsed;
    const left = asExpression(reader, parsed);
    reader.next();
    const right = asExpression(reader, read());
    if (!left || !right) return undefined;
    const span = reader.spanFrom(start);
    parsed = reader.built({ kind: 'arithmetic', operator, left, right, span }, [left, right], span);
  }
}

function parseUnary(reader: TokenReader, inner: ReadInner): Parsed | undefined {
  if (!reader.is('symbol', '-')) return parsePrimary(reader, inner);
  const { start } = reader.next().span;
  if (reader.peek().kind === 'number') {
    const value = reader.numberOf(reader.next(), -1);
    return { kind: 'number', value, span: reader.spanFrom(start) };
  }
  const operand = asExpression(
    reader,
    reader.nested(() => parseUnary(reader, inner)),
  );
  const span = reader.spanFrom(start);
  return operand && reader.built({ kind: 'negate', operand, span }, [operand], span);
}

function parsePrimary(reader: TokenReader, inner: ReadInner): Parsed | undefined {
  const { kind, value, span } = reader.peek();
  switch (kind) {
    case 'number':
      return { kind, value: reader.numberOf(reader.next(), 1), span };
    case 'text':
    case 'date':
      reader.next();
      return { kind, value, span };
    case 'name':
      reader.next();
      return { kind: 'fact', name: value, span };
    case 'word':
      return parseWord(reader, inner);
    default:
      if (reader.is('symbol', '(')) return reader.nested(() => parseParentheses(reader, inner));
      reader.unexpected('a value');
      return undefined;
  }
}

function parseWord(reader: TokenReader, inner: ReadInner): Parsed | undefined {
  const { value, span } = reader.peek();
  if (value === 'if') return reader.nested(() => parseConditional(reader, inner));
  if (reader.is('symbol', '(', 1)) {
    if (value === 'all' || value === 'any') return reader.nested(() => parseGroup(reader, value, inner));
    if (!reservedWords.has(value)) return reader.nested(() => parseCall(reader, inner));
  }
  if (value === 'true' || value === 'false') {
    reader.next();
    return { kind: 'boolean', value: value === 'true', span };
  }
  // `text` and `help` begin a clause only at the beginning of a line and are ordinary words elsewhere.
  if (reservedWords.has(value) && ((value !== 'text' && value !== 'help') || reader.atClause())) {
    reader.unexpected('a value');
    return undefined;
  }
  reader.next();
  return { kind: 'fact', name: value, span };
}

function parseParentheses(reader: TokenReader, inner: ReadInner): Parsed | undefined {
  const open = reader.index;
  reader.next();
  const above = reader.index;
  const parsed = inner(reader);
  if (parsed === undefined) {
    reader.skipPart();
    reader.accept('symbol', ')');
    return undefined;
  }
  return closed(reader, parsed, { open, above });
}

/** `all (condition)`, `any (condition)` and the empty `all ()`: groups that connectives cannot write. */
function parseGroup(reader: TokenReader, kind: 'all' | 'any', inner: ReadInner): Condition | undefined {
  const open = reader.index;
  const { start } = reader.next().span;
  reader.next();
  const above = reader.index;
  const parsed = reader.is('symbol', ')') ? [] : [inner(reader)];
  const conditions = parsed
    .map((part) => part && asCondition(reader, part, above))
    .filter((part) => part !== undefined);
  if (conditions.length < parsed.length) {
    reader.skipPart();
    reader.accept('symbol', ')');
    return undefined;
  }
  const group = reader.built(
    { kind, id: '', span: { start, end: start }, conditions },
    conditions,
    reader.spanFrom(start),
  );
  const whole = group && closed(reader, group, { open, above });
  return whole && isCondition(whole) ? reader.redressed({ ...whole, span: reader.spanFrom(start) }, whole) : undefined;
}

/** Reads the closing parenthesis; comments beside either parenthesis go to the condition between them. */
function closed(
  reader: TokenReader,
  parsed: Parsed,
  tokens: { readonly open: number; readonly above: number },
): Parsed | undefined {
  const close = reader.index;
  if (!reader.expect('symbol', ')')) {
    reader.skipPart();
    reader.accept('symbol', ')');
    return undefined;
  }
  if (!isCondition(parsed) || reader.insideExpression > 0) return parsed;
  const opening = reader.takeComments(tokens.open, tokens.above);
  const closing = reader.takeComments(close);
  const before = [...(opening?.before ?? []), ...(opening?.after === undefined ? [] : [opening.after])];
  return withComments(reader, parsed, commentsOf([...before, ...(closing?.before ?? [])], closing?.after));
}

function parseCall(reader: TokenReader, inner: ReadInner): Expression | undefined {
  const { value: name, span: nameSpan } = reader.next();
  if (!isFunctionName(name)) {
    const known = functionNames.join(', ');
    const meant = nearest(name, functionNames);
    const found = diagnostic('unknown-function', nameSpan, { name, known });
    reader.report(meant === undefined ? found : { ...found, fix: replacement(nameSpan, meant) });
    return undefined;
  }
  reader.next();
  const values: Expression[] = [];
  while (values.length > 0 || !reader.is('symbol', ')')) {
    const value = parseValue(reader, inner);
    if (!value) return undefined;
    values.push(value);
    if (!reader.accept('symbol', ',')) break;
  }
  if (!reader.expect('symbol', ')')) return undefined;
  const span = reader.spanFrom(nameSpan.start);
  return reader.built({ kind: 'call', name, arguments: values, span }, values, span);
}

function parseConditional(reader: TokenReader, inner: ReadInner): Expression | undefined {
  const { start } = reader.next().span;
  reader.insideExpression += 1;
  const from = reader.index;
  const parsed = inner(reader);
  const test = parsed && asCondition(reader, parsed, from);
  reader.insideExpression -= 1;
  if (!test || !reader.expect('word', 'then')) return undefined;
  const then = parseValue(reader, inner);
  if (!then || !reader.expect('word', 'else')) return undefined;
  const otherwise = parseValue(reader, inner);
  if (!otherwise) return undefined;
  const span = reader.spanFrom(start);
  return reader.built({ kind: 'conditional', test, then, otherwise, span }, [test, then, otherwise], span);
}
