import { createHash, randomUUID } from 'node:crypto';
import { access, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { factsOfFeature, scoreRows, type ScoreModel } from '@tidewaiter/risk-model';
import type { FactRow, FactValue } from '@tidewaiter/rule-language';
import { bindings } from '../database/bindings.js';
import { quoted } from '@tidewaiter/rule-sql';
import type { Row } from '../database/read-rows.js';
import type { Session } from '../database/session.js';
import { profileColumns, storedFacts } from '../dataset/columns.js';
import { pathsOf } from '../dataset/manifest.js';
import { loadReferenceValues, withReferenceValues, type ReferenceValues } from '../dataset/reference-values.js';
import type { History } from '../history.js';
import { profileDataset } from '../profiles/profile-dataset.js';
import { withProfiles } from '../profiles/with-profiles.js';

export interface ScoringModel {
  readonly score: ScoreModel;
  /** Of the model's file: scores are kept under it. */
  readonly digest: string;
  /** What the model's reference facts are looked up in. */
  readonly references: ReferenceValues;
}

export interface ScoringOptions {
  readonly signal?: AbortSignal | undefined;
  /** Called with the items scored so far and all to score; not at all when every score is there already. */
  readonly onProgress?: ((scored: number, items: number) => void) | undefined;
}

/**
 * The scores of a dataset's items by a model, as Parquet files with columns `reference`, `item`, `score` (probability).
 * A file of scores belongs to one file of items, which never changes, one model and one table of reference values, and
 * where the model reads profiles to the file of those: what was scored once is read, what is new is scored.
 * @returns the paths, in the order of the files of items.
 */
export async function scoreDataset(
  target: { readonly history: History; readonly dataset: string },
  model: ScoringModel,
  options: ScoringOptions = {},
): Promise<string[]> {
  const { dataset, history } = target;
  const manifest = await history.describe(dataset);
  const folder = history.folder(dataset);
  const files = manifest.files.filter(({ kind }) => kind === 'items');
  const profiles = readsProfiles(model) ? await profileDataset(target, options.signal) : undefined;
  const planned = files.map((file) => ({
    rows: file.rows,
    scores: join(folder, scoreFileName(file, model, profiles)),
    items: pathsOf(folder, { ...manifest, files: [file] }, 'items'),
    profiles,
  }));
  const missing = [];
  for (const plan of planned) if (!(await exists(plan.scores))) missing.push(plan);
  const total = missing.reduce((sum, { rows }) => sum + rows, 0);
  let done = 0;
  for (const plan of missing) {
    const onRows = (rows: number): void => options.onProgress?.(done + rows, total);
    await scoreFile(history, plan, { model, signal: options.signal, onRows });
    done += plan.rows;
  }
  return planned.map(({ scores }) => scores);
}

function scoreFileName(
  file: { readonly name: string; readonly sha256: string },
  model: ScoringModel,
  profiles: string | undefined,
): string {
  const hash = createHash('sha256').update(`${model.digest}\n${file.sha256}\n`);
  if (profiles !== undefined) hash.update(`${basename(profiles)}\n`);
  const lines = [...model.references].map(([code, { low, median }]) => `${code} ${median} ${low}\n`);
  for (const line of lines.toSorted()) hash.update(line);
  return `scores-${basename(file.name, '.parquet')}-${hash.digest('hex').slice(0, 16)}.parquet`;
}

interface FilePlan {
  readonly scores: string;
  readonly items: readonly string[];
  /** The file of profiles, where the model reads any. */
  readonly profiles: string | undefined;
}

interface FileScoring {
  readonly model: ScoringModel;
  readonly signal: AbortSignal | undefined;
  readonly onRows: (rows: number) => void;
}

/** About five milliseconds of scoring. */
const rowsPerTurn = 128;

/** Reads on one connection and collects on another: a result being streamed bars its connection. */
async function scoreFile(history: History, plan: FilePlan, { model, onRows, signal }: FileScoring): Promise<void> {
  await history.session(
    (source) =>
      history.session(async (sink) => {
        await loadReferenceValues(source, 'reference_values', model.references);
        const scores = await sink.createTable('scores', [
          { name: 'reference', sqlType: 'VARCHAR' },
          { name: 'item', sqlType: 'INTEGER' },
          { name: 'score', sqlType: 'DOUBLE' },
        ]);
        const facts = factsReadBy(model);
        let rows = 0;
        for await (const batch of factBatches(source, plan, facts)) {
          for (let first = 0; first < batch.length; first += rowsPerTurn) {
            // Scoring keeps the thread busy; whoever wants to cancel or serve gets a turn now and then.
            await new Promise(setImmediate);
            const turn = batch.slice(first, first + rowsPerTurn);
            const found = scoreRows(
              model.score,
              turn.map((row) => factsIn(row, facts)),
            );
            turn.forEach((row, index) => {
              const { reference, item } = row;
              scores.append({ reference: String(reference), item: Number(item), score: found[index] ?? 0 });
            });
          }
          onRows((rows += batch.length));
        }
        scores.close();
        await keep(sink, plan.scores);
      }, signal),
    signal,
  );
}

function readsProfiles(model: ScoringModel): boolean {
  const read = factsReadBy(model);
  return profileColumns.some(({ name }) => read.includes(name));
}

/** The facts the model reads, as far as history has them. */
function factsReadBy({ score }: ScoringModel): string[] {
  const known = new Set([
    ...[...storedFacts, ...profileColumns].map(({ name }) => name),
    'reference.unit_value_median',
    'reference.unit_value_low',
  ]);
  return [...new Set(score.metadata.features.flatMap(factsOfFeature))].filter((name) => known.has(name));
}

function factBatches(source: Session, plan: FilePlan, facts: readonly string[]): AsyncIterable<Row[]> {
  const { bind, parameters } = bindings();
  const files = `read_parquet(${bind({ type: 'textList', value: plan.items })}, union_by_name = true)`;
  const items = plan.profiles === undefined ? files : withProfiles(files, plan.profiles, bind);
  const columns = ['reference', 'item', ...facts].map(quoted).join(', ');
  return source.stream(`SELECT ${columns} FROM ${withReferenceValues(items, 'reference_values')}`, parameters);
}

/** What is NULL is missing. All rows keep the same properties in the same order, which makes reading them much faster. */
function factsIn(row: Row, names: readonly string[]): FactRow {
  const facts: Record<string, FactValue | undefined> = {};
  for (const name of names) facts[name] = (row[name] ?? undefined) as FactValue | undefined;
  return facts;
}

/** Under a temporary name until it is whole; two processes that score the same file write the same bytes. */
async function keep(sink: Session, path: string): Promise<void> {
  const temporary = `${path}.${randomUUID()}`;
  try {
    await sink.query('COPY (SELECT * FROM scores ORDER BY reference, item) TO $1 (FORMAT parquet, COMPRESSION zstd)', [
      { type: 'text', value: temporary },
    ]);
    await rename(temporary, path);
  } finally {
    await rm(temporary, { force: true });
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
