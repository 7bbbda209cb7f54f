import { importCsv, type History } from '@tidewaiter/history';
import { UsageError } from './command.js';
import { readMapping } from './read-mapping.js';

interface Files {
  readonly csv: string;
  readonly mapping: string;
  /** `ignored`: columns that tell outcomes are not read, and need not be there. */
  readonly outcomes?: 'ignored';
}

/**
 * Imports a CSV file into a dataset of a history; rows the mapping refuses are counted, not kept.
 * @throws UsageError when the mapping does not fit the file
 */
export async function importInto(
  history: History,
  dataset: string,
  files: Files,
): Promise<{ readonly declarations: number; readonly rejected: number }> {
  const stated = await readMapping(files.mapping);
  const mapping = files.outcomes === 'ignored' ? { ...stated, acts: [], selection: undefined } : stated;
  const result = await importCsv(history, { source: { file: files.csv }, mapping, dataset });
  if (result.status === 'imported') return result;
  throw new UsageError(result.problems.map(({ message }) => message).join('; '));
}
