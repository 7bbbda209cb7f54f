import { chainAt, type Chain, type Member } from './chain-at.js';

/** A text after a change of its conditions, and where the cursor goes. */
export interface Changed {
  readonly text: string;
  readonly caret: number;
}

/**
 * The text with the condition at the offset before or after its neighbour in the same `and` or `or`; its comments go with
 * it, everything else stays as it is written. Undefined where there is nothing to change places with.
 */
export function moveCondition(text: string, offset: number, by: -1 | 1): Changed | undefined {
  const chain = chainAt(text, offset);
  const upper = chain && Math.min(chain.index, chain.index + by);
  const [above, below] = chain && upper !== undefined ? [chain.members[upper], chain.members[upper + 1]] : [];
  if (chain === undefined || upper === undefined || above === undefined || below === undefined) return undefined;
  const from = upper === 0 ? chain.start : (chain.members[upper - 1]?.lineEnd ?? chain.start);
  const head = written(text, chain, { place: upper, member: below });
  const tail = written(text, chain, { place: upper + 1, member: above });
  const after = text.slice(below.lineEnd);
  const upperText = ended(head.text, below, tail.text);
  const lowerText = ended(tail.text, above, after);
  const moved = by < 0 ? from + head.core : from + upperText.length + tail.core;
  const inside = offset - (by < 0 ? below.start : above.start);
  const length = (by < 0 ? below : above).core.length;
  return {
    text: text.slice(0, from) + upperText + lowerText + after,
    caret: moved + Math.max(0, Math.min(inside, length)),
  };
}

/** A condition at its new place, from the end of the one before it, and where in that its own text begins. */
function written(
  text: string,
  chain: Chain,
  { place, member }: { readonly place: number; readonly member: Member },
): { readonly text: string; readonly core: number } {
  const lead = place === 0 ? leadOfFirst(text, chain, member) : leadOfOther(chain, member);
  return { text: lead + member.core, core: lead.length };
}

function leadOfFirst(text: string, { members, start }: Chain, { lead }: Member): string {
  const first = members[0];
  const indent = '     ';
  if (lead.length > 0) return `\n${lead.map((comment) => `${indent}# ${comment}\n`).join('')}${indent}`;
  const gap = first && first.lead.length === 0 ? text.slice(start, first.start) : ' ';
  return gap;
}

function leadOfOther({ word, indent }: Chain, { lead }: Member): string {
  if (indent === undefined && lead.length === 0) return ` ${word} `;
  const margin = indent ?? ' ';
  return `\n${lead.map((comment) => `${margin}# ${comment}\n`).join('')}${margin}${word} `;
}

/** With its comment at the end of the line, and a line break where what follows would become part of the comment. */
function ended(text: string, { trail }: Member, next: string): string {
  if (trail === undefined) return text;
  return `${text}  # ${trail}${/^[ \t]*\n/.test(next) || next === '' ? '' : '\n'}`;
}
