import type { Clause, Comments, Condition, Document, Rule } from './ast.js';
import { printOperand } from './print-expression.js';
import { spellCode, spellComment, spellText } from './spelling.js';

export { printCondition, printExpression } from './print-expression.js';

const width = 100;

/** The canonical text of a document: `parse(print(document))` is the same document, spans apart. */
export function print(document: Document): string {
  const rules = document.rules.map(printRule);
  const trailing = document.trailingComments.map((comment) => `${spellComment(comment)}\n`).join('');
  return [...rules, ...(trailing ? [trailing] : [])].join('\n');
}

/** The canonical text of one rule, ending in a line feed. */
export function printRule(rule: Rule): string {
  const lines = [
    ...withComments(`rule ${spellCode(rule.ruleId)} ${spellText(rule.name)}`, rule.comments),
    ...whenLines(rule.condition),
    ...outcomeLines(rule),
    ...metaLines(rule),
  ];
  return `${lines.join('\n')}\n`;
}

function withComments(line: string, comments: Comments | undefined, indent = ''): string[] {
  const before = (comments?.before ?? []).map((comment) => indent + spellComment(comment));
  return [...before, indent + line + endOfLine(comments)];
}

function endOfLine(comments: Comments | undefined): string {
  return comments?.after === undefined ? '' : `  ${spellComment(comments.after)}`;
}

function whenLines(root: Condition): string[] {
  if (!isChain(root)) {
    const lines = operandLines({ ...root, comments: undefined }, '', 'when ');
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
      ? ['when', ...operandLines(first, '     ', '')]
      : operandLines(first, '', 'when ');
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

function outcomeLines(rule: Rule): string[] {
  const { lane, points, reason, controls, comments } = rule.outcome;
  const asked = [...(lane ? [`lane ${lane}`] : []), `points ${points}`].join(', ');
  const lines = withComments(`then ${asked}`, comments);
  if (reason) {
    const text = reason.text === undefined ? '' : ` ${spellText(reason.text)}`;
    lines.push(...clauseLines(rule, 'because', [spellCode(reason.code) + text]));
  }
  if (controls.length > 0) lines.push(...clauseLines(rule, 'control', controls.map(spellCode)));
  return lines;
}

function metaLines(rule: Rule): string[] {
  const properties = printProperties(rule);
  const texts = Object.entries(rule.meta.text).map(([language, text]) => `${language} ${spellText(text)}`);
  return [
    ...(properties.length > 0 ? clauseLines(rule, 'with', properties) : []),
    ...(texts.length > 0 ? clauseLines(rule, 'text', texts) : []),
    ...(rule.meta.extra === undefined ? [] : clauseLines(rule, 'extra', [rule.meta.extra])),
  ];
}

function printProperties({ priority, meta }: Rule): string[] {
  const written = (word: string, text: string | number | undefined): string[] =>
    text === undefined ? [] : [`${word} ${text}`];
  const spelled = (text: string | undefined, spell: (text: string) => string): string | undefined =>
    text === undefined ? undefined : spell(text);
  return [
    ...(priority === 1 ? [] : written('priority', priority)),
    ...written('agency', spelled(meta.agency, spellCode)),
    ...written('scope', spelled(meta.scope, spellCode)),
    ...written('owner', spelled(meta.owner, spellText)),
    ...written('source', spelled(meta.source, spellText)),
    ...written('sensitivity', meta.sensitivity),
    ...written('valid from', spelled(meta.validFrom, spellDate)),
    ...written('valid until', spelled(meta.validUntil, spellDate)),
    ...written('review by', spelled(meta.reviewBy, spellDate)),
    ...written('share', meta.share),
  ];
}

function spellDate(date: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : spellText(date);
}

/** The items after the clause's keyword, on one line when they fit, else one item a line. */
function clauseLines(rule: Rule, clause: Exclude<Clause, 'when' | 'then'>, items: readonly string[]): string[] {
  const comments = rule.clauseComments?.[clause];
  const line = `${clause} ${items.join(', ')}`;
  if (line.length <= width || items.length === 1) return withComments(line, comments);
  const indent = ' '.repeat(clause.length + 1);
  return withComments(`${clause} ${items.join(`,\n${indent}`)}`, comments);
}
