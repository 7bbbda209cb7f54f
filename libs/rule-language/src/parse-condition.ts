import type { Comments, Condition } from './ast.js';
import { holeAt } from './hole.js';
import { parseSum } from './parse-expression.js';
import { parseTest } from './parse-leaf.js';
import { asCondition, withComments } from './parsed.js';
import type { Parsed, ReadInner } from './parsed.js';
import type { TokenReader } from './token-reader.js';
import { isCondition } from './walk.js';

export function parseCondition(reader: TokenReader): Condition | undefined {
  const from = reader.index;
  const parsed = parseOr(reader);
  return parsed && asCondition(reader, parsed, from);
}

/** Parts joined by `or`, each of parts joined by `and`; a single part stands for itself. */
export function parseOr(reader: TokenReader): Parsed | undefined {
  return parseChain(reader, 'or', (inner) => parseChain(inner, 'and', parseWhole));
}

/** A part with nothing left of it: what follows that belongs nowhere makes the part unreadable, not the rest. */
function parseWhole(reader: TokenReader): Parsed | undefined {
  const part = parseNot(reader);
  if (part === undefined || reader.insideExpression > 0 || reader.atEndOfPart()) return part;
  reader.unexpected('`and`, `or` or `then`');
  reader.skipPart();
  return undefined;
}

function parseChain(reader: TokenReader, word: 'and' | 'or', read: ReadInner): Parsed | undefined {
  const from = reader.index;
  const start = reader.peek().span.start;
  const first = read(reader);
  if (!reader.isWord(word)) return first;
  const parts: (Condition | undefined)[] = [orHole(reader, first && asCondition(reader, first, from), start)];
  while (reader.isWord(word)) {
    const connective = reader.index;
    reader.next();
    const comments = reader.insideExpression > 0 ? undefined : reader.takeComments(connective);
    parts.push(readPart(reader, read, comments && above(comments)));
  }
  const conditions = parts.filter((part) => part !== undefined);
  if (conditions.length < parts.length) return undefined;
  const span = reader.spanFrom(start);
  return reader.built({ kind: word === 'and' ? 'all' : 'any', id: '', span, conditions }, conditions, span);
}

/** A part that cannot be read is skipped, so that the parts after it are still read. */
function readPart(reader: TokenReader, read: ReadInner, comments: Comments | undefined): Condition | undefined {
  const from = reader.index;
  const { start } = reader.peek().span;
  const part = read(reader);
  if (part === undefined) reader.skipPart();
  const condition = part && asCondition(reader, part, from);
  return orHole(reader, condition && withComments(reader, condition, comments), start);
}

/** What is unreadable inside a calculation makes all of that unreadable, since only lists of conditions have holes. */
function orHole(reader: TokenReader, part: Condition | undefined, start: number): Condition | undefined {
  return part ?? (reader.insideExpression > 0 ? undefined : holeAt(reader.spanFrom(start)));
}

function parseNot(reader: TokenReader): Parsed | undefined {
  if (!reader.isWord('not')) return parseComparison(reader);
  const from = reader.index;
  const { start } = reader.next().span;
  const comments = reader.insideExpression > 0 ? undefined : reader.takeComments(from);
  const operandFrom = reader.index;
  const operand = reader.nested(() => parseNot(reader));
  const condition = operand && asCondition(reader, operand, operandFrom);
  if (!condition) return undefined;
  const span = reader.spanFrom(start);
  // A comment at the end of the line is about the whole negation.
  const after = reader.previousHasComment() ? condition.comments?.after : undefined;
  const inner = after === undefined ? condition : reader.redressed(withoutAfter(condition), condition);
  const node = reader.built({ kind: 'not' as const, id: '', span, condition: inner }, [inner], span);
  return node && withComments(reader, node, { before: comments ? above(comments).before : [], after });
}

function parseComparison(reader: TokenReader): Parsed | undefined {
  const from = reader.index;
  const left = parseSum(reader, parseOr);
  if (left === undefined) {
    reader.skipPart();
    return undefined;
  }
  const test = parseTest(reader, left, parseOr);
  if (test === undefined) {
    reader.skipPart();
    return undefined;
  }
  return test === left || reader.insideExpression > 0 || !isCondition(test)
    ? test
    : withComments(reader, test, reader.takeComments(from));
}

/** All of a keyword's comments, as comments above what follows it. */
function above({ before, after }: { readonly before: readonly string[]; readonly after?: string }): {
  before: readonly string[];
} {
  return { before: after === undefined ? before : [...before, after] };
}

function withoutAfter(condition: Condition): Condition {
  const { comments, ...node } = condition;
  const before = comments?.before ?? [];
  return before.length > 0 ? { ...node, comments: { before } } : node;
}
