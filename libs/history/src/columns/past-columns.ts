import { columns as factColumns, type Column as FactColumn } from '@tidewaiter/declaration';
import type { ScoreModel } from '@tidewaiter/risk-model';
import { columnStore, type Column, type ColumnStore } from '@tidewaiter/rule-index';
import type { Manifest } from '../dataset/manifest.js';
import { loadReferenceValues, type ReferenceValues } from '../dataset/reference-values.js';
import { relationsOf, type Relations, type Slice } from '../dataset/relations.js';
import type { History } from '../history.js';
import { profileDataset } from '../profiles/profile-dataset.js';
import { scoreDataset } from '../scores/score-dataset.js';
import { bytesOfColumn, bytesOfOutcomes } from './bytes-of.js';
import type { FactSources } from './items-with-facts.js';
import { readOutcomes, type PastOutcomes } from './past-outcomes.js';
import { readColumns } from './read-columns.js';

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
    const read = await readMissing({ input, relations, facts: missing, starts: store.starts });
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

interface MissingFacts {
  readonly input: PastColumnsInput;
  readonly relations: Relations;
  readonly facts: readonly FactColumn[];
  readonly starts: Uint32Array;
}

const referenceTable = 'column_references';

async function readMissing({ facts, input, relations, starts }: MissingFacts): Promise<Map<string, Column>> {
  const { history, references, signal, slice = {} } = input;
  const sources = await sourcesOf(input, facts);
  return history.session(async (session) => {
    await loadReferenceValues(session, referenceTable, references);
    return readColumns(session, { relations, slice, facts, starts, sources });
  }, signal);
}

/** Files of profiles and scores, made where a fact asks for them and they are not there yet. */
async function sourcesOf(input: PastColumnsInput, facts: readonly FactColumn[]): Promise<FactSources> {
  const { dataset, history, model, references, seed, signal } = input;
  const reads = (source: FactColumn['source']): boolean => facts.some((fact) => fact.source === source);
  const profiles = reads('profile') ? await profileDataset({ history, dataset }, signal) : undefined;
  const scoreFiles =
    model && reads('score') ? await scoreDataset({ history, dataset }, { ...model, references }, { signal }) : [];
  return { references: referenceTable, profiles, scoreFiles, seed };
}
