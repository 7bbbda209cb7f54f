import {
  childrenOf,
  isLeaf,
  printCondition,
  type Comments,
  type Condition,
  type Rule,
  type Span,
} from '@tidewaiter/rule-language';
import { isGroup, type ConditionGroup } from './change-condition.js';
import { operandText } from './condition-edits.js';
import { conditionsById, extentsOf, type Extents } from './operand-extents.js';
import { writeChain, type ChainEntry, type ChainPart, type ChainStyle } from './write-chain.js';

/** The text a condition is written into, and what stands in it. */
interface Source {
  readonly text: string;
  readonly known: ReadonlyMap<string, Condition>;
  readonly extents: Extents;
  /** Comments above the word `when`: in the tree the root's, in the text out of the way. */
  readonly above: readonly string[];
}

/** New text for a stretch of the old. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/** The edit that makes the text say `next`: what is the same in both trees is taken over as it is written. */
export function editOfCondition(text: string, before: Rule, next: Condition): TextEdit | undefined {
  if (before.condition === next) return undefined;
  const extents = extentsOf(text, before);
  const source = { text, known: conditionsById(before), extents, above: extents.aboveWhen };
  const entries = entriesOf(source, listOf(before.condition), source.extents.afterWhen);
  const span = regionOf(source, listOf(before.condition), source.extents.afterWhen);
  const kind = isGroup(next) ? next.kind : 'all';
  const style = styleOf(source, listOf(before.condition), { kind, place: 'root' });
  const sameKind = before.condition.kind === next.kind;
  const written = writeChain(entries, partsOf(source, listOf(next), sameKind ? listOf(before.condition) : []), style);
  const needsBreak = /#[^\n]*$/.test(written) && !/^[ \t]*\r?\n/.test(text.slice(span.end));
  return { span, text: needsBreak ? `${written}\n` : written };
}

/** The conditions of a chain; any other condition is a list of itself. */
function listOf(condition: Condition): readonly Condition[] {
  return isGroup(condition) && condition.conditions.length > 1 ? condition.conditions : [condition];
}

/** The condition as written where it stood in the source, in parentheses if it needs them in a list. */
function operand(source: Source, condition: Condition): string {
  const original = source.known.get(condition.id);
  if (original === undefined) return newOperand(source, condition);
  if (sameBut(original, condition)) return takenOver(source, original);
  if (isGroup(original) && isGroup(condition)) return rewrittenGroup(source, original, condition);
  return newOperand(source, condition);
}

/** Comments stand outside the condition, so one that differs in them alone is the same text. */
function sameBut(original: Condition, condition: Condition): boolean {
  if (original === condition) return true;
  const { comments: _old, ...left } = original;
  const { comments: _new, ...right } = condition;
  return Object.entries(right).every(([key, value]) => (left as Record<string, unknown>)[key] === value);
}

function takenOver({ text, extents }: Source, original: Condition): string {
  const outer = extents.outer(original);
  const written = text.slice(outer.start, outer.end);
  const isChain = isGroup(original) && original.conditions.length > 1;
  return isChain && outer.end === extents.inner(original).end ? `(${written})` : written;
}

/** The conditions of a list as text. One that stays in a list of the same kind needs no parentheses it had not. */
function partsOf(source: Source, next: readonly Condition[], stay: readonly Condition[]): ChainPart[] {
  return next.map((condition) => {
    const outer = stay.includes(condition) ? source.extents.outer(condition) : undefined;
    const written = outer ? source.text.slice(outer.start, outer.end) : operand(source, condition);
    return { id: condition.id, comments: commentsAt(source, condition), text: written };
  });
}

/** The comments that stand beside a condition. */
function commentsAt({ above }: Source, { comments }: Condition): Comments {
  const before = comments?.before ?? [];
  const isRoot = above.length > 0 && above.every((comment, index) => before[index] === comment);
  return { ...comments, before: isRoot ? before.slice(above.length) : before };
}

function rewrittenGroup(source: Source, original: ConditionGroup, next: ConditionGroup): string {
  const { text, extents } = source;
  const outer = extents.outer(original);
  const inner = extents.inner(original);
  const isChain = original.conditions.length > 1;
  const enclosed = isChain && outer.start < inner.start;
  const opening = enclosed ? text.lastIndexOf('(', inner.start - 1) : inner.start;
  const entries = isChain ? entriesOf(source, original.conditions, enclosed ? opening + 1 : inner.start) : [];
  const region = regionOf(source, isChain ? original.conditions : [], enclosed ? opening + 1 : inner.start);
  const closing = enclosed ? text.indexOf(')', region.end) : inner.end;
  const style = styleOf(source, original.conditions, { kind: next.kind, place: 'nested' });
  const parts = partsOf(source, next.conditions, original.kind === next.kind && isChain ? original.conditions : []);
  const written = writeChain(entries, parts, style);
  const word = next.conditions.length < 2 ? `${next.kind} ` : '';
  const before = enclosed ? text.slice(outer.start, opening) : '';
  const after = enclosed ? text.slice(region.end, outer.end) : ')';
  const needsBreak = /#[^\n]*$/.test(written) && !after.slice(0, Math.max(0, closing - region.end)).includes('\n');
  return `${before}${word}(${written}${needsBreak ? '\n' : ''}${after}`;
}

function newOperand(source: Source, condition: Condition): string {
  if (isLeaf(condition)) return printCondition(condition);
  const stands = (each: Condition): boolean => source.known.has(each.id) || childrenOf(each).some(stands);
  if (!stands(condition)) return operandText(condition);
  if (condition.kind === 'not') {
    const { condition: child } = condition;
    const written = operand(source, child);
    const bare = isLeaf(child) && printCondition(child) === written && /^[\w.]+$/.test(written);
    return bare || isGroup(child) || written.startsWith('(') ? `not ${written}` : `not (${written})`;
  }
  const parts = condition.conditions.map((each) => operand(source, each));
  const joined = parts.join(condition.kind === 'all' ? ' and ' : ' or ');
  return parts.length < 2 ? `${condition.kind} (${joined})` : `(${joined})`;
}

/** What is written before, as and after each condition of a list; the first's lead begins at `start`. */
function entriesOf(source: Source, conditions: readonly Condition[], start: number): ChainEntry[] {
  const { text, extents } = source;
  const spans = conditions.map((condition) => extents.outer(condition));
  let from = start;
  return conditions.map((condition, index) => {
    const span = spans[index] ?? condition.span;
    const next = spans[index + 1];
    const tail = tailOf(text.slice(span.end, next?.start ?? text.length));
    const entry = {
      id: condition.id,
      comments: commentsAt(source, condition),
      lead: text.slice(from, span.start),
      tail,
    };
    from = span.end + tail.length;
    return entry;
  });
}

/** The comment that ends a line. */
function tailOf(gap: string): string {
  return /^[ \t]*#[^\r\n]*/.exec(gap)?.[0] ?? '';
}

function regionOf(source: Source, conditions: readonly Condition[], start: number): Span {
  const last = conditions.at(-1);
  const tail = entriesOf(source, conditions, start).at(-1)?.tail ?? '';
  return { start, end: last === undefined ? start : source.extents.outer(last).end + tail.length };
}

function styleOf(
  { text, extents }: Source,
  conditions: readonly Condition[],
  { kind, place }: Pick<ChainStyle, 'kind' | 'place'>,
): ChainStyle {
  const [first] = conditions;
  const at = first === undefined ? 0 : extents.outer(first).start;
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  return { kind, place, margin: /^[ \t]*/.exec(line)?.[0] ?? '' };
}
