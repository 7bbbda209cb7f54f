import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import type { Mapping } from './mapping.js';

/** Where a CSV file comes from: a path, or bytes with their number when it is known. */
export type CsvSource =
  { readonly file: string } | { readonly stream: AsyncIterable<Uint8Array>; readonly size?: number };

export interface CsvRecord {
  readonly fields: readonly string[];
  /** Number, from 1, of the line on which the record begins. */
  readonly line: number;
}

/** How much of the source has been read. */
export interface ByteCount {
  bytes: number;
}

/** A quote was opened on `line` and never closed: nothing after it can be told apart. */
export class BrokenQuote extends Error {
  override readonly name = 'BrokenQuote';

  constructor(readonly line: number) {
    super(`a quote opened on line ${line} is never closed`);
  }
}

/** A record longer than this means an open quote that swallows the rest of the file. */
const longestRecord = 1_000_000;

/**
 * The records of a CSV file, header included, without holding more than one; blank lines are passed over.
 * @throws BrokenQuote.
 */
export async function* readRecords(
  source: CsvSource,
  format: Pick<Mapping, 'delimiter' | 'encoding'>,
  read: ByteCount,
): AsyncIterable<CsvRecord> {
  // Where parsing has come to, which may be ahead of what has been taken.
  let parsed = 0;
  const parser = parse({
    delimiter: format.delimiter,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: longestRecord,
    on_record: (record: string[], { lines }) => {
      parsed = lines;
      return record;
    },
  });
  const text = Readable.from(decoded(source, format.encoding, read));
  text.on('error', (error) => parser.destroy(error));
  text.pipe(parser);
  try {
    for await (const { info, record } of parser as AsyncIterable<{ info: { lines: number }; record: string[] }>) {
      yield { fields: record, line: info.lines - newlinesIn(record) };
    }
  } catch (error) {
    const code = (error as { code?: string }).code;
    if (code === 'CSV_QUOTE_NOT_CLOSED' || code === 'CSV_MAX_RECORD_SIZE') throw new BrokenQuote(parsed + 1);
    throw error;
  } finally {
    text.destroy();
  }
}

async function* decoded(source: CsvSource, encoding: string, read: ByteCount): AsyncIterable<string> {
  const decoder = new TextDecoder(encoding);
  const bytes: AsyncIterable<Uint8Array> = 'file' in source ? createReadStream(source.file) : source.stream;
  for await (const chunk of bytes) {
    read.bytes += chunk.byteLength;
    yield decoder.decode(chunk, { stream: true });
  }
  yield decoder.decode();
}

function newlinesIn(record: readonly string[]): number {
  let count = 0;
  for (const field of record) {
    for (let at = field.indexOf('\n'); at >= 0; at = field.indexOf('\n', at + 1)) count += 1;
  }
  return count;
}
