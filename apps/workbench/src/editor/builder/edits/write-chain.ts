import type { Comments } from '@tidewaiter/rule-language';
import type { GroupKind } from './change-condition.js';

/** A condition of a list as its text has it. */
export interface ChainEntry {
  readonly id: string;
  /** Those that the lead and the tail hold. */
  readonly comments: Comments;
  /** From the end of the entry before: comment lines, line breaks, `and` or `or`. */
  readonly lead: string;
  /** The comment on the rest of its last line. */
  readonly tail: string;
}

/** A condition of a list as it shall be written. */
export interface ChainPart {
  readonly id: string;
  readonly comments: Comments;
  readonly text: string;
}

export interface ChainStyle {
  readonly kind: GroupKind;
  readonly place: 'root' | 'nested';
  /** What the line of the first condition begins with. */
  readonly margin: string;
}

/**
 * The list anew. A condition that stays first, or stays behind another, keeps what is written around it; what is new,
 * or changes from first to later, gets a line as its neighbours have one.
 */
export function writeChain(entries: readonly ChainEntry[], parts: readonly ChainPart[], style: ChainStyle): string {
  const layout = layoutOf(entries, style);
  let written = '';
  let openComment = false;
  for (const [index, part] of parts.entries()) {
    const at = placeAmong(entries, parts, index);
    const entry = entries[at];
    const sameComments = entry !== undefined && areSame(entry.comments, part.comments);
    const keeps = sameComments && (at === 0) === (index === 0);
    const lead = keeps ? withConnective(entry.lead, style.kind, index) : newLead(part.comments, layout, index);
    written += openComment && !/^[ \t]*\r?\n/.test(lead) ? `\n${layout.indent}${lead.trimStart()}` : lead;
    const tail = sameComments ? entry.tail : tailOf(part.comments);
    written += part.text + tail;
    openComment = tail !== '';
  }
  return written;
}

/** Where a part stood before; what has taken the place of one that is gone has its place. */
function placeAmong(entries: readonly ChainEntry[], parts: readonly ChainPart[], index: number): number {
  const id = parts[index]?.id;
  const at = entries.findIndex((entry) => entry.id === id);
  if (at >= 0 || parts.length !== entries.length) return at;
  return parts.some((part) => part.id === entries[index]?.id) ? -1 : index;
}

function areSame(left: Comments, right: Comments): boolean {
  return left.after === right.after && left.before.join('\n') === right.before.join('\n');
}

interface Layout extends ChainStyle {
  readonly isTall: boolean;
  readonly indent: string;
  /** What stands before the first condition when it has no comments. */
  readonly first: string;
}

function layoutOf(entries: readonly ChainEntry[], style: ChainStyle): Layout {
  const [first, second] = entries;
  const breaks = /\n([ \t]*)(?:and|or)\b[^\n]*$/.exec(second?.lead ?? '');
  const isRoot = style.place === 'root';
  const isTall = second === undefined ? isRoot : breaks !== null;
  const written = breaks?.[1];
  // In the layout of the printer the words end below the end of `when`.
  const canonical = style.kind === 'all' ? ' ' : '  ';
  const isCanonical = written === undefined || written === ' ' || written === '  ';
  const indent = isRoot ? (isCanonical ? canonical : written) : (written ?? `${style.margin}  `);
  const lead = first?.lead ?? (isRoot ? ' ' : '');
  return { ...style, isTall, indent, first: lead.includes('#') ? (isRoot ? ' ' : `\n${indent}`) : lead };
}

function newLead({ before }: Comments, layout: Layout, index: number): string {
  const lines = before.map((comment) => `\n${layout.indent}# ${comment}`).join('');
  if (index === 0) {
    if (lines === '') return layout.first;
    return `${lines}\n${layout.indent}${layout.place === 'root' ? '    ' : ''}`;
  }
  const word = layout.kind === 'all' ? 'and ' : 'or ';
  return layout.isTall || lines !== '' ? `${lines}\n${layout.indent}${word}` : ` ${word}`;
}

function tailOf({ after }: Comments): string {
  return after === undefined ? '' : `  # ${after}`;
}

/** The same lead in a list of the other kind. */
function withConnective(lead: string, kind: GroupKind, index: number): string {
  if (index === 0) return lead;
  const word = kind === 'all' ? 'and' : 'or';
  const lines = lead.split('\n');
  const at = lines.findIndex((line) => /^[ \t]*(?:and|or)\b/.test(line));
  const line = lines[at];
  if (line === undefined || new RegExp(`^[ \\t]*${word}\\b`).test(line)) return lead;
  const changed = line
    .replace(/^[ \t]*(?:and|or)\b/, (old) => old.replace(/and|or/, word))
    // The printer lets both words end in one column.
    .replace(/^(?: {2}and| or)\b/, (old) => (lines.length > 1 ? (word === 'and' ? ' and' : '  or') : old));
  return lines.with(at, changed).join('\n');
}
