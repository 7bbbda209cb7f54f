import type { Clause, Document, Rule } from './ast.js';
import { printDefinition } from './print-definition.js';
import { clauseLines, conditionLines, withComments } from './print-lines.js';
import { spellCode, spellComment, spellText } from './spelling.js';

export { printDefinition } from './print-definition.js';
export { printCondition, printExpression } from './print-expression.js';

/** The canonical text of a document, definitions first: `parse(print(document))` is the same document, spans apart. */
export function print(document: Document): string {
  const parts = [...document.facts.map(printDefinition), ...document.rules.map(printRule)];
  const trailing = document.trailingComments.map((comment) => `${spellComment(comment)}\n`).join('');
  return [...parts, ...(trailing ? [trailing] : [])].join('\n');
}

/** The canonical text of one rule, ending in a line feed. */
export function printRule(rule: Rule): string {
  const lines = [
    ...withComments(`rule ${spellCode(rule.ruleId)} ${spellText(rule.name)}`, rule.comments),
    ...conditionLines(rule.condition, 'when'),
    ...outcomeLines(rule),
    ...metaLines(rule),
  ];
  return `${lines.join('\n')}\n`;
}

function outcomeLines(rule: Rule): string[] {
  const { lane, points, reason, controls, comments } = rule.outcome;
  const asked = [...(lane ? [`lane ${lane}`] : []), `points ${points}`].join(', ');
  const lines = withComments(`then ${asked}`, comments);
  if (reason) {
    const text = reason.text === undefined ? '' : ` ${spellText(reason.text)}`;
    lines.push(...clausesOf(rule, 'because', [spellCode(reason.code) + text]));
  }
  if (controls.length > 0) lines.push(...clausesOf(rule, 'control', controls.map(spellCode)));
  return lines;
}

function metaLines(rule: Rule): string[] {
  const properties = printProperties(rule);
  const texts = Object.entries(rule.meta.text).map(([language, text]) => `${language} ${spellText(text)}`);
  return [
    ...(properties.length > 0 ? clausesOf(rule, 'with', properties) : []),
    ...(texts.length > 0 ? clausesOf(rule, 'text', texts) : []),
    ...(rule.meta.extra === undefined ? [] : clausesOf(rule, 'extra', [rule.meta.extra])),
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

function clausesOf(rule: Rule, clause: Exclude<Clause, 'when' | 'then'>, items: readonly string[]): string[] {
  return clauseLines(clause, items, rule.clauseComments?.[clause]);
}
