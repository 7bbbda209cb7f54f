import { sidesOf } from '@tidewaiter/rule-language';
import type { Leaf, ListContents, Literal } from '@tidewaiter/rule-language';
import type { TextTests } from './text-classes.js';

/** What the leaves about one text fact name. */
export function textTests(leaves: readonly Leaf[], lists: ListContents): Omit<TextTests, 'preferred'> {
  const values = new Set<string>();
  const prefixes = new Set<string>();
  const ranges = new Map<string, { low: string; high: string }>();
  const named = new Set<string>();
  for (const leaf of leaves) {
    for (const side of sidesOf(leaf)) if (side.kind === 'text') values.add(side.value);
    if (leaf.kind === 'prefix') for (const prefix of leaf.prefixes) prefixes.add(String(prefix.value));
    if (leaf.kind === 'codeRange') ranges.set(`${leaf.low}..${leaf.high}`, { low: leaf.low, high: leaf.high });
    if (leaf.kind !== 'member') continue;
    if (leaf.members.kind === 'list') named.add(leaf.members.name);
    else for (const value of leaf.members.values) addText(values, value);
  }
  const contents = [...named].map((name) => lists.get(name) ?? new Set<string>());
  return { values, prefixes, ranges: [...ranges.values()], lists: contents };
}

function addText(values: Set<string>, literal: Literal): void {
  if (literal.kind === 'text') values.add(literal.value);
}
