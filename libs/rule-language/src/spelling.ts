import type { Expression } from './ast.js';

/** How names, codes, text and comments are written: what the printer writes and the parser must read back. */

/** Words with a place in the grammar; a fact or code spelled like one is written in backticks or quotes. */
export const reservedWords: ReadonlySet<string> = new Set(
  'rule fact when then because control with text help extra and or not in is between starts if else true false'.split(
    ' ',
  ),
);

/** A fact or list name that needs no backticks. */
export const namePattern = /[A-Za-z_]\w*(?:\.\w+)*/y;

/** A rule id, reason, control, agency … that needs no quotes. */
export const codePattern = /\w+(?:[-.]\w+)*/y;

export function isCode(text: string): boolean {
  return matchesWhole(codePattern, text);
}

export function spellName(name: string): string {
  return matchesWhole(namePattern, name) && !reservedWords.has(name) ? name : `\`${escape(name, '`')}\``;
}

export function spellCode(code: string): string {
  return isCode(code) && !reservedWords.has(code) ? code : spellText(code);
}

export function spellText(text: string): string {
  return `"${escape(text, '"')}"`;
}

/** A comment is one line; what would break the line becomes a space. */
export function spellComment(comment: string): string {
  return comment === '' ? '#' : `# ${commentText(comment)}`;
}

export function commentText(comment: string): string {
  return comment.replace(/[\r\n\u2028\u2029]+/g, ' ').trimEnd();
}

/**
 * Whether an expression is a commodity code by the naming rule of the vocabulary (its facts of that domain end in
 * `commodity_code`). Only spelling depends on it: `in chapter 61` and `starts with "61"` are one condition.
 */
export function isCommodityCode(expression: Expression): boolean {
  return expression.kind === 'fact' && expression.name.endsWith('commodity_code');
}

function matchesWhole(pattern: RegExp, text: string): boolean {
  pattern.lastIndex = 0;
  return pattern.exec(text)?.[0].length === text.length;
}

const shortEscapes: Readonly<Record<string, string>> = { '\n': '\\n', '\t': '\\t', '\r': '\\r' };

// Control, line-breaking, invisible and direction-changing characters are escaped, so that a rule reads as it means.
const hidden = /[\p{Cc}\p{Cs}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;

function escape(text: string, quote: string): string {
  const parts = text.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`);
  return parts.replace(
    hidden,
    (character) => shortEscapes[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
