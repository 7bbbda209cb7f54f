import type { Column as FactColumn } from '@tidewaiter/declaration';
import { withBins, type Column } from '@tidewaiter/rule-index';
import { bindings } from '../database/bindings.js';
import type { Numbers } from '../database/read-numbers.js';
import type { Query, Session } from '../database/session.js';
import type { Relations, Slice } from '../dataset/relations.js';
import { factNumbers, type FactNumbers } from './fact-numbers.js';
import { itemsWithFacts, type FactSources } from './items-with-facts.js';

export interface ColumnReading {
  readonly relations: Relations;
  readonly slice: Slice;
  readonly facts: readonly FactColumn[];
  /** Items in the slice. */
  readonly rows: number;
  readonly sources: FactSources;
}

/** The columns of facts by their names. */
export async function readColumns(session: Session, reading: ColumnReading): Promise<Map<string, Column>> {
  const columns = new Map<string, Column>();
  for (const facts of groupsOf(reading.facts)) {
    const items = itemsOf(facts, reading);
    const numbers: FactNumbers[] = [];
    for (const fact of facts) {
      const one = await factNumbers({ session, fact, items, rows: reading.rows });
      columns.set(fact.name, one.column);
      numbers.push(one);
    }
    await fill(session, items, numbers);
  }
  return new Map([...columns].map(([name, column]) => [name, binned(column)]));
}

type Source = FactColumn['source'];

const stored: ReadonlySet<Source> = new Set(['field', 'derived']);

/** Facts that are read together: what is stored, and by source what has to be joined. */
function groupsOf(facts: readonly FactColumn[]): FactColumn[][] {
  const groups = new Map<Source, FactColumn[]>();
  for (const fact of facts) {
    const source = stored.has(fact.source) ? 'field' : fact.source;
    groups.set(source, [...(groups.get(source) ?? []), fact]);
  }
  return [...groups.values()];
}

/** Relation of the items with these facts and `row`, counted from 0 in the order in which they are stored. */
function itemsOf(facts: readonly FactColumn[], { relations, slice, sources }: ColumnReading): Query {
  const { bind, parameters } = bindings();
  const reads = (source: Source): boolean => facts.some((fact) => fact.source === source);
  const numbered = `(SELECT *, row_number() OVER () - 1 AS row FROM ${relations.items(slice, bind)})`;
  if (facts.every(({ source }) => stored.has(source))) return { sql: numbered, parameters };
  const { profiles, scoreFiles } = sources;
  const needed = {
    ...sources,
    profiles: reads('profile') ? profiles : undefined,
    scoreFiles: reads('score') ? scoreFiles : [],
  };
  return { sql: itemsWithFacts(numbered, needed, bind), parameters };
}

/** Joins do not keep the order of rows: each number is put where it belongs. */
async function fill(session: Session, items: Query, numbers: readonly FactNumbers[]): Promise<void> {
  const sql = `SELECT CAST(i.row AS UINTEGER), ${numbers.map((one) => one.sql).join(', ')}
    FROM ${items.sql} AS i`;
  await session.readNumbers({ sql, parameters: items.parameters }, ([rows, ...columns]) => {
    columns.forEach((column, at) => put(column, rows ?? [], numbers[at]?.array ?? []));
  });
}

function put(values: Numbers, rows: ArrayLike<number>, array: { [row: number]: number }): void {
  for (let at = 0; at < values.length; at++) array[rows[at] ?? 0] = values[at] ?? 0;
}

/** With bins an edited threshold is quicker to answer. */
function binned(column: Column): Column {
  return column.kind === 'numbers' ? withBins(column, { keeping: 'own' }) : column;
}
