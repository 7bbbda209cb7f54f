import type { Comments, Condition } from './ast.js';
import { printOperand } from './print-expression.js';
import { spellComment } from './spelling.js';

const width = 100;

/** The items after a clause's keyword, on one line when they fit, else one item a line. */
export function clauseLines(clause: string, items: readonly string[], comments: Comments | undefined): string[] {
  const line = `${clause} ${items.join(', ')}`;
  if (line.length <= width || items.length === 1) return withComments(line, comments);
  const indent = ' '.repeat(clause.length + 1);
  return withComments(`${clause} ${items.join(`,\n${indent}`)}`, comments);
}

export function withComments(line: string, comments: Comments | undefined, indent = ''): string[] {
  const before = (comments?.before ?? []).map((comment) => indent + spellComment(comment));
  return [...before, indent + line + endOfLine(comments)];
}

function endOfLine(comments: Comments | undefined): string {
  return comments?.after === undefined ? '' : `  ${spellComment(comments.after)}`;
}

/** A whole condition after its keyword, each part of a list at the root on a line of its own. */
export function conditionLines(root: Condition, keyword: 'when' | 'is'): string[] {
  if (!isChain(root)) {
    const lines = operandLines({ ...root, comments: undefined }, '', `${keyword} `);
    const before = (root.comments?.before ?? []).map(spellComment);
    return [...before, ...lines.slice(0, -1), `${lines.at(-1) ?? ''}${endOfLine(root.comments)}`];
  }
  // The last line of a chain is its last condition's, so a comment after the whole chain goes above it.
  const above = [
    ...(root.comments?.before ?? []),
    ...(root.comments?.after === undefined ? [] : [root.comments.after]),
  ];
  const [first, ...others] = root.conditions;
  const connective = root.kind === 'all' ? ' and ' : '  or ';
  const firstLines = !first
    ? []
    : first.comments?.before.length
      ? [keyword, ...operandLines(first, '     ', '')]
      : operandLines(first, '', `${keyword} `);
  return [...above.map(spellComment), ...firstLines, ...others.flatMap((child) => operandLines(child, '', connective))];
}

type Group = Extract<Condition, { kind: 'all' | 'any' }>;

/** A group whose kind its connectives show. */
function isChain(condition: Condition): condition is Group {
  return (condition.kind === 'all' || condition.kind === 'any') && condition.conditions.length > 1;
}

/** A condition that stands on lines of its own, after `lead`: on one line when it is short and has no comments inside. */
function operandLines(condition: Condition, indent: string, lead: string): string[] {
  const margin = indent + ' '.repeat(lead.length - lead.trimStart().length);
  const before = (condition.comments?.before ?? []).map((comment) => margin + spellComment(comment));
  const line = indent + lead + printOperand(condition);
  const isLong =
    line.length > width && (isChain(condition) || (condition.kind === 'not' && isChain(condition.condition)));
  if (!isLong && !hasInnerComments(condition)) return [...before, line + endOfLine(condition.comments)];
  const open = isChain(condition) ? '(' : `${condition.kind} (`;
  const last = `${margin})${endOfLine(condition.comments)}`;
  return [...before, indent + lead + open, ...innerLines(condition, `${margin}  `), last];
}

function innerLines(condition: Condition, indent: string): string[] {
  switch (condition.kind) {
    case 'all':
    case 'any': {
      const connective = condition.kind === 'all' ? 'and ' : 'or ';
      return condition.conditions.flatMap((child, index) => operandLines(child, indent, index === 0 ? '' : connective));
    }
    case 'not': {
      const child = condition.condition;
      return isChain(child) && !hasOwnComments(child) ? innerLines(child, indent) : operandLines(child, indent, '');
    }
    default:
      return operandLines(condition, indent, '');
  }
}

function hasOwnComments({ comments }: Condition): boolean {
  return comments !== undefined && (comments.before.length > 0 || comments.after !== undefined);
}

function hasInnerComments(condition: Condition): boolean {
  const children =
    condition.kind === 'all' || condition.kind === 'any'
      ? condition.conditions
      : condition.kind === 'not'
        ? [condition.condition]
        : [];
  return children.some((child) => hasOwnComments(child) || hasInnerComments(child));
}
