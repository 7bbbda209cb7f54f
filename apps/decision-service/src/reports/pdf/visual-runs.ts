import { createRequire } from 'node:module';
import type { Bidi } from 'bidi-js';

/** A piece of a line in one direction, its characters in the order of reading. */
export interface VisualRun {
  readonly text: string;
  readonly direction: 'ltr' | 'rtl';
}

// The module is CommonJS, and its types describe an ES module.
const makeBidi = createRequire(import.meta.url)('bidi-js') as () => Bidi;
const bidi = makeBidi();
/** Marks that steer the order and have no shape. */
const invisible = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const arabic = /\p{Script=Arabic}/u;

/** The pieces of a line from left to right, by the Unicode bidirectional algorithm (UAX 9, rule L2). */
export function visualRuns(line: string, base: VisualRun['direction']): VisualRun[] {
  const embedding = bidi.getEmbeddingLevels(line, base);
  const mirrored = bidi.getMirroredCharactersMap(line, embedding.levels);
  const runs: { text: string; level: number }[] = [];
  for (const [index, level] of embedding.levels.entries()) {
    const character = mirrored.get(index) ?? line.charAt(index);
    const last = runs.at(-1);
    if (last !== undefined && last.level === level) last.text += character;
    else runs.push({ text: character, level });
  }
  return reordered(runs).map(({ level, text }) => runOf(text.replaceAll(invisible, ''), level));
}

/** Every stretch of at least a level is turned round, from the highest level to the lowest odd one. */
function reordered<Run extends { readonly level: number }>(runs: readonly Run[]): Run[] {
  const result = [...runs];
  const highest = Math.max(0, ...runs.map(({ level }) => level));
  for (let level = highest; level >= 1; level -= 1) {
    for (let start = 0; start < result.length; start += 1) {
      let end = start;
      while ((result[end]?.level ?? 0) >= level) end += 1;
      if (end > start) result.splice(start, end - start, ...result.slice(start, end).reverse());
      start = Math.max(start, end);
    }
  }
  return result;
}

/** The font turns Arabic round as it shapes it; marks and spaces between are turned here. */
function runOf(text: string, level: number): VisualRun {
  if (level % 2 === 0) return { text, direction: 'ltr' };
  return { text: arabic.test(text) ? text : [...text].reverse().join(''), direction: 'rtl' };
}
