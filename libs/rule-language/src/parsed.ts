import type { Condition, Expression, Leaf } from './ast.js';
import { diagnostic } from './diagnostic.js';
import { commentsOf } from './token-reader.js';
import type { TokenReader } from './token-reader.js';
import { isCondition } from './walk.js';

/** What a stretch of text can be before its context has said which: `(a` may begin a condition or a calculation. */
export type Parsed = Condition | Expression;

/** Reads whatever may stand between parentheses. */
export type ReadInner = (reader: TokenReader) => Parsed | undefined;

/** A value where a condition is due must be the name of a boolean fact. */
export function asCondition(reader: TokenReader, parsed: Parsed, from: number): Condition | undefined {
  if (isCondition(parsed)) return parsed;
  if (parsed.kind !== 'fact') {
    reader.report(diagnostic('expected-condition', parsed.span, { text: reader.slice(parsed.span) }));
    return undefined;
  }
  const { span } = parsed;
  const right: Expression = { kind: 'boolean', value: true, span };
  const leaf: Leaf = { kind: 'compare', id: '', span, operator: '=', left: parsed, right };
  const node = reader.built(leaf, [parsed], span);
  return node && reader.insideExpression === 0 ? withComments(reader, node, reader.takeComments(from)) : node;
}

/** Adds comments to a node that may have some already. */
export function withComments<T extends Condition>(reader: TokenReader, node: T, more: T['comments']): T {
  if (!more) return node;
  const before = [...more.before, ...(node.comments?.before ?? [])];
  // Two comments cannot end one line: the inner one moves above it.
  const { after } = more;
  const inner = node.comments?.after;
  const moved = after !== undefined && inner !== undefined ? [...before, inner] : before;
  const comments = commentsOf(moved, after ?? inner);
  return reader.redressed(comments ? { ...node, comments } : node, node);
}

/** A condition where a value is due is a mistake, and so is nothing. */
export function asExpression(reader: TokenReader, parsed: Parsed | undefined): Expression | undefined {
  if (parsed === undefined || !isCondition(parsed)) return parsed;
  reader.report(diagnostic('expected-value', parsed.span, { text: reader.slice(parsed.span) }));
  return undefined;
}
