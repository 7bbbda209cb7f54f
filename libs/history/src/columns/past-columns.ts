import { columns as factColumns, type Column as FactColumn } from '@tidewaiter/declaration';
import { codeWriter, columnStore, numberWriter, type Column, type ColumnStore } from '@tidewaiter/rule-index';
import type { ScoreModel } from '@tidewaiter/risk-model';
import { quoted } from '@tidewaiter/rule-sql';
import { bindings } from '../database/bindings.js';
import type { Session } from '../database/session.js';
import type { Manifest } from '../dataset/manifest.js';
import { loadReferenceValues, type ReferenceValues } from '../dataset/reference-values.js';
import { relationsOf, type Relations, type Slice } from '../dataset/relations.js';
import type { History } from '../history.js';
import { profileDataset } from '../profiles/profile-dataset.js';
import { scoreDataset } from '../scores/score-dataset.js';
import { itemsWithFacts, type FactSources } from './items-with-facts.js';
import { bytesOfColumn, bytesOfOutcomes } from './bytes-of.js';
import { readOutcomes, type PastOutcomes } from './past-outcomes.js';

export interface PastColumnsInput {
  readonly history: History;
  readonly dataset: string;
  readonly slice?: Slice | undefined;
  readonly references: ReferenceValues;
  /** Seed of the draw of declarations whose draw was not kept. */
  readonly seed: string;
  /** Absent: the score of every item is missing. */
  readonly model?: { readonly score: ScoreModel; readonly digest: string } | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** A slice of a dataset in memory, column by column: the values that the SQL of a simulation sees. */
export interface PastColumns {
  readonly manifest: Manifest;
  /** Holds the facts that were loaded; any other is missing in every row. */
  readonly store: ColumnStore;
  readonly outcomes: PastOutcomes;
  /** Loads the facts that are not there yet. */
  readonly load: (facts: Iterable<string>) => Promise<void>;
  /** Memory held now. */
  readonly bytes: () => number;
}

/**
 * Opens a slice with its outcomes and no fact yet. Rows stand in the order of the dataset's files, items of a declaration
 * together.
 * @throws HistoryError `unknownDataset`, `badName`; the signal's reason when cancelled.
 */
export async function openPastColumns(input: PastColumnsInput): Promise<PastColumns> {
  const { dataset, history, signal, slice = {} } = input;
  const relations = await relationsOf(history, dataset);
  const outcomes = await history.session((session) => readOutcomes(session, relations, slice), signal);
  const columns = new Map<string, Column>();
  const store = columnStore({ starts: outcomes.starts, columns });
  // One after the other, so that no fact is read twice.
  let loading: Promise<void> = Promise.resolve();
  const loadMissing = async (facts: Iterable<string>): Promise<void> => {
    const wanted = new Set(facts);
    const missing = factColumns.filter(({ name }) => wanted.has(name) && !columns.has(name));
    if (missing.length === 0) return;
    const read = await readColumns({ input, relations, facts: missing, rows: store.rows });
    for (const [name, column] of read) columns.set(name, column);
  };
  return {
    manifest: relations.manifest,
    store,
    outcomes,
    load: (facts) => (loading = loading.catch(() => undefined).then(() => loadMissing(facts))),
    bytes: () => [...columns.values()].reduce((sum, one) => sum + bytesOfColumn(one), bytesOfOutcomes(outcomes)),
  };
}

interface Reading {
  readonly input: PastColumnsInput;
  readonly relations: Relations;
  readonly facts: readonly FactColumn[];
  readonly rows: number;
}

async function readColumns(reading: Reading): Promise<Map<string, Column>> {
  const { facts, input, rows } = reading;
  const writers = facts.map(({ sqlType }) =>
    (sqlType === 'DOUBLE' ? numberWriter : codeWriter)({ rows, keeping: 'own' }),
  );
  const sources = await sourcesOf(input, facts);
  await input.history.session(async (session) => {
    const { parameters, sql } = await selectOf(session, reading, sources);
    for await (const batch of session.streamColumns(sql, parameters)) {
      // What a fact's column holds is a value of that fact.
      writers.forEach((writer, at) => writer.append((batch[at] ?? []) as (string | number | boolean | null)[]));
    }
  }, input.signal);
  return new Map(
    facts.map(({ name }, at): [string, Column] => [name, (writers[at] ?? writers[0])?.finish() as Column]),
  );
}

const referenceTable = 'column_references';

/** Files of profiles and scores, made where a fact asks for them and they are not there yet. */
async function sourcesOf(input: PastColumnsInput, facts: readonly FactColumn[]): Promise<FactSources> {
  const { dataset, history, model, references, seed, signal } = input;
  const reads = (source: FactColumn['source']): boolean => facts.some((fact) => fact.source === source);
  const profiles = reads('profile') ? await profileDataset({ history, dataset }, signal) : undefined;
  const scoreFiles =
    model && reads('score') ? await scoreDataset({ history, dataset }, { ...model, references }, { signal }) : [];
  return { references: referenceTable, profiles, scoreFiles, seed };
}

/** Only what is joined has to be put in order again. */
async function selectOf(session: Session, { facts, input, relations }: Reading, sources: FactSources) {
  const { bind, parameters } = bindings();
  const isStored = facts.every(({ source }) => source === 'field' || source === 'derived');
  const stored = relations.items(input.slice ?? {}, bind);
  const list = facts.map(({ name, sqlType }) =>
    sqlType === 'DATE' ? `CAST(${quoted(name)} AS VARCHAR)` : quoted(name),
  );
  if (isStored) return { sql: `SELECT ${list.join(', ')} FROM ${stored}`, parameters };
  await loadReferenceValues(session, referenceTable, input.references);
  const numbered = `(SELECT *, row_number() OVER () AS row FROM ${stored})`;
  const sql = `SELECT ${list.join(', ')} FROM ${itemsWithFacts(numbered, sources, bind)} ORDER BY row`;
  return { sql, parameters };
}
