import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { columns as factColumns } from '@tidewaiter/declaration';
import {
  bindings,
  factRowOf,
  itemsWithFacts,
  loadReferenceValues,
  openHistory,
  openPastColumns,
  profileDataset,
  relationsOf,
  writeDataset,
  type History,
  type PastColumns,
  type ReferenceValues,
  type Row,
} from '@tidewaiter/history';
import type { FactRow } from '@tidewaiter/rule-language';
import type { ParameterSink } from '@tidewaiter/rule-sql';
import { PostgresRows } from '../parity/postgres-rows.js';
import { sampleHistory } from '../support/sample.js';
import { readKnowledge, type Knowledge } from '../support/starter-pack.js';

/** Past declarations as every engine reads them: in a dataset, as columns, as rows and in PostgreSQL. */
export interface Past {
  readonly dataset: string;
  readonly seed: string;
  readonly history: History;
  readonly knowledge: Knowledge;
  readonly references: ReferenceValues;
  readonly columns: PastColumns;
  /** One per item, in the order of the columns. */
  readonly rows: readonly FactRow[];
  readonly postgres: PostgresRows;
  /** Values of expressions on the rows, from the dataset's own files. */
  readonly inDuckdb: (emit: (sink: ParameterSink) => readonly string[]) => Promise<unknown[][]>;
  readonly close: () => Promise<void>;
}

const dataset = 'sample';
const seed = 'columns';

/** Makes a history of so many declarations in a folder of its own. */
export async function openPast(declarations: number): Promise<Past> {
  const home = await mkdtemp(join(tmpdir(), 'columns-'));
  const history = await openHistory(home, { clock: () => new Date('2026-03-02T08:00:00Z') });
  const knowledge = await readKnowledge();
  const references = unitValues(knowledge);
  const entries = [...sampleHistory(declarations)];
  // Draws that were kept, and draws that are drawn again.
  const known = entries.map(({ truth: _, ...entry }, index) =>
    index % 3 === 0 ? { ...entry, draw: index / declarations } : entry,
  );
  await writeDataset(history, known, { dataset });
  const columns = await openPastColumns({ history, dataset, references, seed });
  const rows = (await selectFacts(history, references, () => ['*'])).map((row) => factRowOf(row, factColumns));
  const postgres = await PostgresRows.open([...knowledge.vocabulary.facts.values()].filter((fact) => !fact.definition));
  await postgres.load(rows);
  return {
    ...{ dataset, seed, history, knowledge, references, columns, rows, postgres },
    async inDuckdb(emit) {
      const found = await selectFacts(history, references, (sink) => emit(sink).map((sql, at) => `${sql} AS e_${at}`));
      return Object.keys(found[0] ?? {}).map((name) => found.map((row) => row[name]));
    },
    async close() {
      await postgres.close();
      await history.close();
      await rm(home, { recursive: true, force: true });
    },
  };
}

function unitValues(knowledge: Knowledge): ReferenceValues {
  return new Map(
    [...knowledge.references].map(([code, row]) => [
      code,
      { median: Number(row['reference.unit_value_median']), low: Number(row['reference.unit_value_low']) },
    ]),
  );
}

/** Selects from the items with every fact, as a simulation does. */
async function selectFacts(
  history: History,
  references: ReferenceValues,
  emit: (sink: ParameterSink) => readonly string[],
): Promise<Row[]> {
  const profiles = await profileDataset({ history, dataset });
  const relations = await relationsOf(history, dataset);
  return history.session(async (session) => {
    await loadReferenceValues(session, 'refs', references);
    const { bind, parameters, sink } = bindings();
    const numbered = `(SELECT *, row_number() OVER () AS row FROM ${relations.items({}, bind)})`;
    const items = itemsWithFacts(numbered, { references: 'refs', profiles, scoreFiles: [], seed }, bind);
    return session.query(`SELECT ${emit(sink).join(', ')} FROM ${items} ORDER BY row`, parameters);
  });
}
