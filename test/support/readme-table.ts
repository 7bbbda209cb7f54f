import { readFile, writeFile } from 'node:fs/promises';
import { rulesFolder } from './starter-pack.js';

/** Set, the tables of measured figures in the README of the rules are measured in full and rewritten. */
export const rewriting = process.env['TIDEWAITER_WRITE_LIFT'] !== undefined;

/** First column to the left, the others to the right. */
export function markdownTable(header: readonly string[], lines: readonly (readonly (string | number)[])[]): string {
  return [header, header.map((_, column) => (column === 0 ? '---' : '---:')), ...lines]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

/** Replaces what stands between the marks `<!-- name -->` and `<!-- end of name -->`. */
export async function rewriteBetween(name: string, content: string): Promise<void> {
  const path = `${rulesFolder}README.md`;
  const text = await readFile(path, 'utf8');
  const [begin, end] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`];
  const before = text.slice(0, text.indexOf(begin) + begin.length);
  await writeFile(path, `${before}\n\n${content}\n\n${text.slice(text.indexOf(end))}`);
}
