import { Readable } from 'node:stream';
import type { Flip } from './simulations.queries.js';

const columns = [
  'reference',
  'lodgedOn',
  'office',
  'importer',
  'authorised',
  'customsValue',
  'before',
  'after',
  'outcome',
  'duty',
  'score',
  'rulesBefore',
  'rulesAfter',
] as const satisfies readonly (keyof Flip)[];

// A spreadsheet would run a cell that begins like a formula.
function cell(value: unknown): string {
  const text = Array.isArray(value) ? value.join(' ') : String(value ?? '');
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

async function* lines(batches: AsyncIterable<Flip[]>): AsyncGenerator<string> {
  yield `${columns.join(',')}\r\n`;
  for await (const batch of batches) {
    yield batch.map((flip) => `${columns.map((name) => cell(flip[name])).join(',')}\r\n`).join('');
  }
}

/** Flips as CSV, streamed. */
export function flipsCsv(batches: AsyncIterable<Flip[]>): Readable {
  return Readable.from(lines(batches), { objectMode: false });
}
