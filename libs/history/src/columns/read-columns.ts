import type { Column as FactColumn } from '@tidewaiter/declaration';
import { withBins, type Column, type NumberColumn } from '@tidewaiter/rule-index';
import { bindings } from '../database/bindings.js';
import type { Numbers } from '../database/read-numbers.js';
import type { Query, Session } from '../database/session.js';
import type { Relations, Slice } from '../dataset/relations.js';
import { byItem } from './by-item.js';
import { factNumbers, type FactNumbers } from './fact-numbers.js';
import { itemsWithFacts, type FactSources } from './items-with-facts.js';
import { withBeginnings } from './past-outcomes.js';

export interface ColumnReading {
  readonly relations: Relations;
  readonly slice: Slice;
  readonly facts: readonly FactColumn[];
  /** By declaration its first item, and at the end the number of items. */
  readonly starts: Uint32Array;
  readonly sources: FactSources;
}

/** The columns of facts by their names. */
export async function readColumns(session: Session, reading: ColumnReading): Promise<Map<string, Column>> {
  const columns = new Map<string, Column>();
  for (const group of groupsOf(reading.facts)) {
    // Distinct values of all items are found sooner than those of some.
    const plan = { session, everyItem: itemsOf({ ...group, perItem: true }, reading), rows: rowsOf(group, reading) };
    const numbers: FactNumbers[] = [];
    for (const fact of group.facts) numbers.push(await factNumbers({ ...plan, fact }));
    await fill(session, itemsOf(group, reading), numbers);
    group.facts.forEach(({ name }, at) => {
      const column = numbers[at]?.column;
      if (column) columns.set(name, withLateBins(group.perItem ? column : byItem(column, reading.starts)));
    });
  }
  return columns;
}

type Source = FactColumn['source'];

/** Facts that are read together: what is stored, or what one join adds; of every item, or of each declaration's first. */
interface Group {
  readonly source: Source;
  readonly perItem: boolean;
  readonly facts: readonly FactColumn[];
}

const stored: ReadonlySet<Source> = new Set(['field', 'derived']);

function groupsOf(facts: readonly FactColumn[]): Group[] {
  const groups = new Map<string, Group>();
  for (const fact of facts) {
    const { perItem } = fact;
    const source = stored.has(fact.source) ? 'field' : fact.source;
    const key = `${source} ${perItem}`;
    groups.set(key, { source, perItem, facts: [...(groups.get(key)?.facts ?? []), fact] });
  }
  return [...groups.values()];
}

function rowsOf({ perItem }: Group, { starts }: ColumnReading): number {
  return perItem ? (starts.at(-1) ?? 0) : starts.length - 1;
}

/** Relation of the items that a group reads, and of each its `row`, counted from 0 in the order in which they are stored. */
function itemsOf({ perItem, source }: Group, { relations, slice, sources }: ColumnReading): Query {
  const { bind, parameters } = bindings();
  const all = relations.items(slice, bind);
  const items = perItem ? all : `(SELECT * EXCLUDE (begins) FROM ${withBeginnings(all)} WHERE begins)`;
  const numbered = `(SELECT *, row_number() OVER () - 1 AS row FROM ${items})`;
  if (source === 'field') return { sql: numbered, parameters };
  const needed = {
    ...sources,
    profiles: source === 'profile' ? sources.profiles : undefined,
    scoreFiles: source === 'score' ? sources.scoreFiles : [],
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

/** With bins an edited threshold is quicker to answer; they take time, and only a number that is compared needs them. */
function withLateBins(column: Column): Column {
  if (column.kind !== 'numbers') return column;
  let binned: NumberColumn | undefined;
  const bins = () => (binned ??= withBins(column, { keeping: 'own' })).bins;
  return Object.defineProperty({ ...column }, 'bins', { get: bins, enumerable: true });
}
