import { Readable } from 'node:stream';
import { csvCell } from '../csv-cell.js';
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

async function* lines(batches: AsyncIterable<Flip[]>): AsyncGenerator<string> {
  yield `${columns.join(',')}\r\n`;
  for await (const batch of batches) {
    yield batch.map((flip) => `${columns.map((name) => csvCell(flip[name])).join(',')}\r\n`).join('');
  }
}

/** Flips as CSV, streamed. */
export function flipsCsv(batches: AsyncIterable<Flip[]>): Readable {
  return Readable.from(lines(batches), { objectMode: false });
}
