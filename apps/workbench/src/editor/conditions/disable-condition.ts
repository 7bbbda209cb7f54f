import { hasErrors, parse, tokensOf } from '@tidewaiter/rule-language';
import { chainAt, indentAt, type Chain } from './chain-at.js';
import type { Changed } from './move-condition.js';

/**
 * Takes the condition at the offset out of force by making a comment of it, or puts the one in the comment at the offset
 * back. Undefined where there is neither, and for the only condition of a rule.
 */
export function toggleCondition(text: string, offset: number): Changed | undefined {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1).split('\n', 1)[0] ?? '';
  const comment = commentLine.test(line) ? commentAt(text, offset) : undefined;
  if (commentLine.test(line)) return comment && enabled(text, comment);
  const chain = chainAt(text, offset);
  return chain && disabled(text, chain);
}

function disabled(text: string, chain: Chain): Changed | undefined {
  const { members, index, word, start } = chain;
  const member = members[index];
  const next = members[index + 1];
  if (member === undefined) return undefined;
  const margin = index === 0 ? '     ' : (chain.indent ?? ' ');
  const trail = member.trail === undefined ? '' : `  # ${member.trail}`;
  const written = index === 0 ? `${member.core} ${word}${trail}` : `${word} ${member.core}${trail}`;
  const lines = [...member.lead.map((one) => `# ${one}`), ...written.split('\n').map((line) => `# ${line.trim()}`)];
  const comment = `\n${lines.map((line) => margin + line).join('\n')}`;
  const from = index === 0 ? start : (members[index - 1]?.lineEnd ?? start);
  const caret = from + comment.length;
  if (index > 0) {
    const after = text.slice(member.lineEnd);
    const gap = /^[ \t]*(?:\n|$)/.test(after) ? '' : `\n${margin}`;
    return { text: text.slice(0, from) + comment + gap + (gap ? after.trimStart() : after), caret };
  }
  if (next === undefined) return undefined;
  const lead = next.lead.map((one) => `\n${margin}# ${one}`).join('');
  return { text: `${text.slice(0, from)}${comment}${lead}\n${margin}${text.slice(next.start)}`, caret };
}

/** Lines of comment, and what they say. */
interface CommentBlock {
  readonly start: number;
  readonly end: number;
  readonly content: string;
}

const commentLine = /^[ \t]*#[ \t]?(.*)$/;

/** The lines of comment around an offset that hold a condition: the line alone if it does, else all that touch it. */
function commentAt(text: string, offset: number): CommentBlock | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const lines = text.slice(start).split('\n');
  const line = commentLine.exec(lines[0] ?? '')?.[1];
  if (line === undefined) return undefined;
  const alone = { start, end: start + (lines[0]?.length ?? 0), content: line };
  if (conditionIn(alone.content) !== undefined) return alone;
  const above = text.slice(0, start).split('\n').slice(0, -1);
  const first = above.findLastIndex((one) => !commentLine.test(one)) + 1;
  const last = lines.findIndex((one) => !commentLine.test(one));
  const block = [...above.slice(first), ...lines.slice(0, last < 0 ? undefined : last)];
  const from = above.slice(0, first).join('\n').length + (first > 0 ? 1 : 0);
  const content = block.map((one) => commentLine.exec(one)?.[1] ?? '').join('\n');
  return conditionIn(content) === undefined ? undefined : { start: from, end: from + block.join('\n').length, content };
}

interface Written {
  readonly core: string;
  /** The word that joins it to the condition before it, or to the one behind it. */
  readonly word: string;
  readonly side: 'before' | 'behind' | 'none';
  readonly trail: string;
}

/** The condition that a comment holds; undefined for words meant for people. */
function conditionIn(content: string): Written | undefined {
  const tokens = tokensOf(content).tokens.filter(({ kind }) => kind !== 'end');
  const isJoin = (at: number): boolean => ['and', 'or'].includes(tokens.at(at)?.value ?? '');
  const side = isJoin(0) ? 'before' : isJoin(-1) ? 'behind' : 'none';
  const from = side === 'before' ? tokens[0]?.span.end : tokens[0]?.span.start;
  const to = side === 'behind' ? tokens.at(-1)?.span.start : tokens.at(-1)?.span.end;
  const core = from === undefined || to === undefined ? '' : content.slice(from, to).trim();
  if (core === '' || hasErrors(parse(`rule A-1 ""\nwhen ${core}\nthen points 1\n`).diagnostics)) return undefined;
  const word = tokens.at(side === 'behind' ? -1 : 0)?.value ?? 'and';
  const after = tokens.at(-1)?.after;
  return { core, side, word: side === 'none' ? 'and' : word, trail: after === undefined ? '' : `  # ${after}` };
}

function enabled(text: string, { start, end, content }: CommentBlock): Changed | undefined {
  const found = conditionIn(content);
  const previous = tokensOf(text.slice(0, start)).tokens.findLast(({ kind }) => kind !== 'end');
  if (found === undefined || previous === undefined) return undefined;
  const { core, word, trail } = found;
  const before = text.slice(0, start);
  const after = text.slice(end);
  const indent = indentAt(text, start + (/^[ \t]*/.exec(text.slice(start))?.[0].length ?? 0));
  if (previous.value !== 'when' && previous.value !== '(') {
    const line = `${indent}${word} ${core}`;
    return { text: before + line + trail + after, caret: start + line.length };
  }
  // It becomes the first, so the condition behind it is joined to it.
  const head = before.trimEnd() + (previous.after === undefined && previous.value === 'when' ? ' ' : `\n${indent}`);
  const rest = after.replace(/^((?:[ \t]*(?:#[^\n]*)?\n)*)[ \t]*/, `$1 ${word} `);
  return { text: head + core + trail + rest, caret: head.length + core.length };
}
