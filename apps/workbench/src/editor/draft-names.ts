import { referencesOf, renameEdits, type RenameRefusal } from '@tidewaiter/rule-analysis';
import type { Span, Vocabulary } from '@tidewaiter/rule-language';
import { fixed } from './rule-faults.js';
import { declaredIn } from './rule-slice.js';

/** The name at an offset of a draft that can have another, and its place; else why it cannot. */
export function renamableAt(
  draft: string,
  offset: number,
): { readonly span: Span; readonly name: string } | { readonly refused: RenameRefusal } {
  const found = referencesOf(draft, offset);
  if (found === undefined) return { refused: 'no-name' };
  if (found.definition === undefined) return { refused: 'named-elsewhere' };
  const here = found.spans.find(({ start, end }) => start <= offset && offset <= end);
  return { span: here ?? found.definition, name: found.name };
}

interface Renaming {
  readonly offset: number;
  readonly name: string;
  readonly vocabulary: Vocabulary;
}

/** A draft in which a rule or fact has another name, and what addressed it before and does now. */
export function renamedIn(
  draft: string,
  { offset, name, vocabulary }: Renaming,
): { readonly draft: string; readonly old: string; readonly ids: readonly [string, string] } | RenameRefusal {
  const found = referencesOf(draft, offset);
  const renamed = renameEdits(draft, offset, { name, vocabulary });
  if ('refused' in renamed) return renamed.refused;
  if (found === undefined) return 'no-name';
  const idOf = (called: string): string => (found.kind === 'fact' ? `fact:${called}` : called);
  return { draft: fixed(draft, renamed), old: found.name, ids: [idOf(found.name), idOf(name)] };
}

/** Where the name at an offset gets its meaning: the rule or definition, and the offset in its text. */
export function definitionOf(draft: string, offset: number): { readonly id: string; readonly at: number } | undefined {
  const start = referencesOf(draft, offset)?.definition?.start;
  const there = start === undefined ? undefined : declaredIn(draft).findLast((one) => one.start <= start);
  return there && start !== undefined ? { id: there.id, at: start - there.start } : undefined;
}
