import { CsvError, parse } from 'csv-parse/browser/esm/sync';

export type Delimiter = ',' | ';' | '\t';

/** A record of a CSV text, and the line of the text it begins on, from 1. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The delimiter of tables: what follows the first head. Later heads may hold any of them. */
export function delimiterOf(text: string): Delimiter {
  const sign = /^\uFEFF?\s*(?:"[^"]*"|[^\t;,"\r\n]*)([\t;,])/.exec(text)?.[1];
  return sign === '\t' || sign === ';' ? sign : ',';
}

/** The records of a CSV text (RFC 4180), empty ones left out; or the line that cannot be read. */
export function readRecords(text: string, delimiter: Delimiter): { records: readonly CsvRecord[]; badLine?: number } {
  try {
    const read = parse(text, {
      bom: true,
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as readonly { readonly record: string[]; readonly info: { readonly lines: number } }[];
    const records = read.map(({ record, info }) => {
      // The count of lines is that at the end of the record.
      const inside = record.reduce((lines, cell) => lines + (cell.match(/\n/g)?.length ?? 0), 0);
      return { line: info.lines - inside, cells: record.map(unguarded) };
    });
    return { records: records.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { records: [], badLine: Number(error['lines'] ?? 1) };
  }
}

/** CSV text of records, each line ending in CR LF. */
export function writeRecords(records: readonly (readonly string[])[], delimiter: Delimiter = ','): string {
  return records
    .map((cells) => `${cells.map((cell) => quoted(guarded(cell), delimiter)).join(delimiter)}\r\n`)
    .join('');
}

function quoted(cell: string, delimiter: Delimiter): string {
  return cell.includes(delimiter) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

const runs = /^[=+\-@\t\r]/;

/** A spreadsheet runs a cell that begins like a formula; an apostrophe before it makes it text. Numbers are safe. */
function guarded(cell: string): string {
  const isNumber = /^-\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(cell);
  return (runs.test(cell) && !isNumber) || cell.startsWith("'") ? `'${cell}` : cell;
}

function unguarded(cell: string): string {
  const rest = cell.slice(1);
  return cell.startsWith("'") && (runs.test(rest) || rest.startsWith("'")) ? rest : cell;
}
