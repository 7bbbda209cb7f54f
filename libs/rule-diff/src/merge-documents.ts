import { hasErrors, parse } from '@tidewaiter/rule-language';
import type { Rule } from '@tidewaiter/rule-language';
import { alignRules } from './compare-documents.js';
import { Arbiter } from './conflict.js';
import type { Conflict, Resolutions } from './conflict.js';
import { mergeOrder, numbered } from './merge-order.js';
import { mergeRules } from './merge-rules.js';
import { segmentsOf } from './segments.js';
import { writeMerged } from './write-merged.js';

export interface Merged {
  readonly text: string;
  readonly conflicts: readonly Conflict[];
}

/** A rule or a definition of a text, whether it can be read or not; or what stands before the first or after the last. */
interface Chunk {
  readonly id: string;
  readonly text: string;
  readonly rule?: Rule;
}

interface Sides {
  readonly base: Chunk | undefined;
  readonly mine: Chunk | undefined;
  readonly theirs: Chunk | undefined;
}

/**
 * Merges what two people made of the same text, node by node. What only one changed is taken from them as they wrote it;
 * what both changed differently is a conflict, and `resolutions` answers it; unanswered, this side's stands in the text.
 * The text can be read wherever the three can be. Deterministic.
 */
export function mergeDocuments(
  texts: { readonly base: string; readonly mine: string; readonly theirs: string },
  resolutions: Resolutions = {},
): Merged {
  const { base, mine, theirs } = texts;
  if (mine === theirs || theirs === base) return { text: mine, conflicts: [] };
  if (mine === base) return { text: theirs, conflicts: [] };
  const arbiter = new Arbiter(resolutions);
  const old = chunksOf(base);
  const [left, right] = [keyed(old, chunksOf(mine)), keyed(old, chunksOf(theirs))];
  const before = new Map(numbered(old.map(({ id }) => id)).map((key, index) => [key, old[index]]));
  const merged = mergeOrder([...before.keys()], [...left.keys()], [...right.keys()]).flatMap((key) => {
    const text = mergeChunk({ base: before.get(key), mine: left.get(key), theirs: right.get(key) }, arbiter);
    return text === undefined ? [] : [text];
  });
  return { text: joined(merged), conflicts: arbiter.conflicts };
}

const top = new Set(['rule', 'fact']);

function chunksOf(text: string): readonly Chunk[] {
  const rules = new Map(parse(text).document.rules.map((rule) => [rule.span.start, rule]));
  const segments = segmentsOf(text, top);
  return segments.map(({ keyword, from, start, text: written }, index) => {
    // What is last here may not be in the end.
    const own = index === segments.length - 1 ? `${written.trimEnd()}\n\n` : written;
    if (keyword === '') return { id: start === 0 ? '^' : '$', text: own };
    const rule = rules.get(from);
    const name = /^\w+\s+("(?:[^"\\\n]|\\.)*"|\S+)/.exec(own.slice(from - start))?.[1] ?? '';
    const id = keyword === 'fact' ? `fact ${name}` : (rule?.ruleId ?? name);
    return { id, text: own, ...(rule && { rule }) };
  });
}

/** The chunks of one side by the chunk of the base they come from: by id, or by likeness where the id was changed. */
function keyed(base: readonly Chunk[], side: readonly Chunk[]): Map<string, Chunk> {
  const rulesOf = (chunks: readonly Chunk[]) => chunks.flatMap(({ rule }) => (rule ? [rule] : []));
  const [old, now] = [rulesOf(base), rulesOf(side)];
  const origin = new Map(alignRules(old, now).pairs.map(([from, to]) => [now[to], old[from]?.ruleId]));
  const ids = side.map((chunk) => (chunk.rule && origin.get(chunk.rule)) ?? chunk.id);
  return new Map(numbered(ids).flatMap((key, index) => (side[index] ? [[key, side[index]]] : [])));
}

function mergeChunk({ base, mine, theirs }: Sides, arbiter: Arbiter): string | undefined {
  const [old, left, right] = [base, mine, theirs].map((chunk) => chunk?.text.trim());
  if (left === right || right === old) return mine?.text;
  if (left === old) return theirs?.text;
  if (base?.rule && mine?.rule && theirs?.rule) {
    const rule = mergeRules({ base: base.rule, mine: mine.rule, theirs: theirs.rule }, arbiter);
    const written = writeMerged(rule, [
      { text: mine.text, rule: mine.rule },
      { text: theirs.text, rule: theirs.rule },
    ]);
    return written.trimEnd() + endOf(mine.text);
  }
  if (base?.id === '$' || (!base && mine?.id === '$')) return bothRemarks(mine?.text, theirs?.text);
  const id = base?.id ?? mine?.id ?? theirs?.id ?? '';
  return arbiter.settle<string>(id, {
    part: id.startsWith('fact ') ? 'definition' : 'rule',
    base: base?.text,
    mine: mine?.text,
    theirs: theirs?.text,
    write: (text) => text.trim(),
    read: readRule,
  });
}

/** Comments after the last rule: lines of both. */
function bothRemarks(mine = '', theirs = ''): string {
  const own = mine.trimEnd().split('\n');
  const more = theirs
    .trimEnd()
    .split('\n')
    .filter((line) => !own.includes(line));
  return `${[...own, ...more].join('\n').trim()}\n\n`;
}

/** The blank lines below. */
function endOf(text: string): string {
  return text.slice(text.trimEnd().length);
}

/** One rule or one definition, as it is written. */
function readRule(text: string): string | undefined {
  const { document, diagnostics } = parse(text);
  if (document.rules.length + document.facts.length !== 1 || hasErrors(diagnostics)) return undefined;
  return `${text.trim()}\n\n`;
}

/** Chunks one below the other, as they end; the last in one line feed. */
function joined(chunks: readonly string[]): string {
  return chunks
    .map((chunk, index) => {
      return index === chunks.length - 1 ? `${chunk.trimEnd()}\n` : chunk;
    })
    .join('');
}
