import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { RulePackError } from './rule-pack-error.js';

/**
 * Rows of a small CSV file with a header, by column; empty cells are left out.
 * @throws RulePackError for a file that is not CSV or lacks a column
 */
export async function readCsv(path: string, columns: readonly string[]): Promise<Record<string, string>[]> {
  const text = await readFile(path, 'utf8');
  let rows: Record<string, string>[];
  try {
    const options = {
      columns: true,
      bom: true,
      skip_empty_lines: true,
      trim: true,
      relax_column_count_less: true,
    } as const;
    rows = parse<Record<string, string>>(text, options);
  } catch (error) {
    throw new RulePackError(`${path} is not CSV with a header: ${(error as Error).message}`);
  }
  const missing = columns.filter((column) => rows[0] !== undefined && !(column in rows[0]));
  if (missing.length > 0) throw new RulePackError(`${path} lacks the column ${missing.join(', ')}`);
  return rows.map((row) => Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== '')));
}
