import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { append, type Appended, type Rejected } from '../dataset/append.js';
import type { FileOrigin } from '../dataset/manifest.js';
import type { WriteControl } from '../dataset/rewrite.js';
import type { Staging } from '../dataset/staging.js';
import type { History } from '../history.js';
import { checkMapping, type ImportProblem } from './check-mapping.js';
import { digestOfMapping, type Mapping } from './mapping.js';
import { BrokenQuote, readRecords, type CsvRecord, type CsvSource } from './read-records.js';
import { rowReader } from './read-row.js';
import { openRejects, type RejectsFile } from './rejects-file.js';

export interface ImportProgress {
  readonly phase: 'reading' | 'writing';
  readonly rows: number;
  readonly bytes: number;
  /** Absent for a stream of unknown size, and `secondsLeft` with it. */
  readonly totalBytes?: number;
  readonly secondsLeft?: number;
}

export interface ImportOptions extends WriteControl {
  readonly source: CsvSource;
  readonly mapping: Mapping;
  /** The mapping's own dataset when absent. */
  readonly dataset?: string;
  /** Kept with the files, so that what is lost can be imported again. */
  readonly origin?: FileOrigin;
  readonly onProgress?: (progress: ImportProgress) => void;
}

export type ImportResult =
  /** Nothing was read: the mapping does not fit the file. */
  | { readonly status: 'refused'; readonly problems: readonly ImportProblem[] }
  | {
      readonly status: 'imported';
      readonly dataset: string;
      /** Added by this import. */
      readonly declarations: number;
      readonly items: number;
      readonly acts: number;
      /** Lines of the file that did not enter. */
      readonly rejected: number;
      /** Declarations the dataset had already, with the same content. */
      readonly unchanged: number;
      readonly rejectsFile?: string;
      readonly seconds: number;
      readonly warnings: readonly ImportProblem[];
    };

/**
 * Imports a CSV file through a mapping: mistakes in mapping or header refuse it before the first row, faulty rows are
 * listed in a rejects file with their line and reason, the rest is added as a whole. Importing a file again adds nothing.
 * @throws HistoryError `locked`, `badName`; the signal's reason when cancelled, leaving the dataset as it was.
 */
export async function importCsv(history: History, options: ImportOptions): Promise<ImportResult> {
  const { mapping, origin, patience, signal, source } = options;
  const dataset = options.dataset ?? mapping.dataset;
  const started = history.clock().getTime();
  const read = { bytes: 0 };
  const records = readRecords(source, mapping, read)[Symbol.asyncIterator]();
  const rejects = openRejects(history.folder(dataset), randomUUID());
  try {
    const first = await records.next();
    const header = first.done ? [] : first.value.fields.map((name) => name.trim());
    const problems = checkMapping(mapping, header);
    if (problems.some(({ severity }) => severity === 'error')) return { status: 'refused', problems };
    const progress = await progressOf({ ...options, started, read }, history.clock);
    const appended = await append(
      { history, dataset },
      { title: mapping.title, mapping: digestOfMapping(mapping), origin, patience, signal },
      (staging) =>
        stageRows({ [Symbol.asyncIterator]: () => records }, { staging, rejects, mapping, header, progress, signal }),
    );
    for (const rejected of appended.rejected) await rejects.add(rejectOf(rejected));
    const rejectsFile = await rejects.keep();
    const seconds = (history.clock().getTime() - started) / 1000;
    return resultOf(appended, { dataset, rejected: rejects.lines, rejectsFile, seconds, warnings: problems });
  } catch (error) {
    if (error instanceof BrokenQuote) return { status: 'refused', problems: [brokenQuote(error)] };
    throw error;
  } finally {
    await records.return?.(undefined);
    await rejects.discard();
  }
}

interface RowsContext {
  readonly staging: Staging;
  readonly rejects: RejectsFile;
  readonly mapping: Mapping;
  readonly header: readonly string[];
  readonly progress: (phase: ImportProgress['phase'], rows: number) => void;
  readonly signal: AbortSignal | undefined;
}

const reportEvery = 1000;

async function stageRows(records: AsyncIterable<CsvRecord>, context: RowsContext): Promise<void> {
  const { staging } = context;
  const readRow = rowReader(context.mapping, context.header);
  let rows = 0;
  for await (const record of records) {
    const { findings, item, problems, reference } = readRow(record);
    if (item) staging.item(item);
    for (const finding of findings) staging.finding(finding);
    for (const problem of problems) {
      await context.rejects.add({ ...problem, line: record.line, reference: reference ?? '' });
    }
    if (problems.length > 0 && reference !== undefined) staging.spoil(record.line, reference);
    rows += 1;
    if (rows % reportEvery !== 0) continue;
    context.signal?.throwIfAborted();
    context.progress('reading', rows);
  }
  context.progress('writing', rows);
}

interface ProgressContext extends Pick<ImportOptions, 'source' | 'onProgress'> {
  readonly started: number;
  readonly read: { readonly bytes: number };
}

async function progressOf(context: ProgressContext, clock: () => Date): Promise<RowsContext['progress']> {
  const { onProgress, read, source, started } = context;
  const totalBytes = 'file' in source ? (await stat(source.file)).size : source.size;
  return (phase, rows) => {
    const { bytes } = read;
    const elapsed = (clock().getTime() - started) / 1000;
    const left =
      totalBytes === undefined || bytes === 0 ? undefined : Math.max(0, (elapsed * (totalBytes - bytes)) / bytes);
    const time = totalBytes === undefined ? {} : { totalBytes, ...(left === undefined ? {} : { secondsLeft: left }) };
    onProgress?.({ phase, rows, bytes, ...time });
  };
}

const messages = {
  row: 'the row has a problem of its own',
  headerDiffers: 'rows of this declaration differ in a fact of the header',
  itemRepeated: 'the declaration has this item number twice',
  incomplete: 'another row of this declaration was rejected',
  conflict: 'the dataset has another declaration under this reference; what is in a dataset never changes',
} as const satisfies Record<Rejected['code'], string>;

function rejectOf({ code, detail, line, reference }: Rejected): Parameters<RejectsFile['add']>[0] {
  const isFact = code === 'headerDiffers';
  return { line, reference, column: isFact ? detail : '', value: isFact ? '' : detail, code, message: messages[code] };
}

function brokenQuote(error: BrokenQuote): ImportProblem {
  return { code: 'brokenQuote', severity: 'error', subject: String(error.line), message: error.message };
}

type Imported = Extract<ImportResult, { readonly status: 'imported' }>;

function resultOf(
  { added, unchanged }: Appended,
  rest: Pick<Imported, 'dataset' | 'rejected' | 'seconds' | 'warnings'> & { readonly rejectsFile: string | undefined },
): Imported {
  const { rejectsFile, ...known } = rest;
  return { status: 'imported', ...known, ...added, unchanged, ...(rejectsFile === undefined ? {} : { rejectsFile }) };
}
