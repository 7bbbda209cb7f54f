import type { FactRow, FactValue } from '@tidewaiter/rule-language';
import { lengthOf, valueIn, type Column } from './column.js';
import { codeWriter, numberWriter, type ColumnPlan, type ColumnWriter } from './column-writer.js';

/**
 * Many declarations, column by column. A row is an item, in the order in which its declaration names its items; facts of
 * the header are repeated in every row of the declaration.
 */
export interface ColumnStore {
  readonly rows: number;
  readonly declarations: number;
  /** By declaration its first row, and at the end the number of rows; every declaration has a row. */
  readonly starts: Uint32Array;
  /** `undefined`: the fact is missing in every row. Of one fact always the same column. */
  readonly column: (fact: string) => Column | undefined;
}

/** What a store is made of. */
export interface ColumnParts {
  readonly starts: Uint32Array;
  /** By fact. Columns may be added as long as nobody has asked for them. */
  readonly columns: ReadonlyMap<string, Column>;
}

/**
 * A store of these columns, which are not copied.
 * @throws RangeError when `starts` does not ascend from 0, or a column asked for has another number of rows.
 */
export function columnStore({ starts, columns }: ColumnParts): ColumnStore {
  const rows = starts.at(-1) ?? 0;
  const isAscending = starts.every((start, at) => (at === 0 ? start === 0 : start > (starts[at - 1] ?? 0)));
  if (!isAscending || starts.length === 0) throw new RangeError('starts must ascend from 0');
  return {
    rows,
    declarations: starts.length - 1,
    starts,
    column(fact) {
      const column = columns.get(fact);
      if (column && lengthOf(column) !== rows) throw new RangeError(`${fact} has not ${rows} rows`);
      return column;
    },
  };
}

/** A store of declarations that are in memory as rows, each with its items. */
export function columnsOfRows(declarations: readonly (readonly FactRow[])[], { keeping }: Pick<ColumnPlan, 'keeping'>) {
  const starts = new Uint32Array(declarations.length + 1);
  declarations.forEach((items, at) => {
    starts[at + 1] = (starts[at] ?? 0) + items.length;
  });
  const rows = declarations.flat();
  const writers = new Map<string, ColumnWriter>();
  for (const [fact, value] of rows.flatMap((row) => Object.entries(row))) {
    const write = typeof value === 'number' ? numberWriter : codeWriter;
    if (value !== undefined && !writers.has(fact)) writers.set(fact, write({ rows: rows.length, keeping }));
  }
  const columns = [...writers].map(([fact, writer]): [string, Column] => {
    writer.append(rows.map((row) => (Object.hasOwn(row, fact) ? row[fact] : undefined)));
    return [fact, writer.finish()];
  });
  return columnStore({ starts, columns: new Map(columns) });
}

/** These facts of one row, as other engines read them. */
export function rowIn(store: ColumnStore, row: number, facts: readonly string[]): FactRow {
  const values: [string, FactValue][] = [];
  for (const fact of facts) {
    const column = store.column(fact);
    const value = column && valueIn(column, row);
    if (value !== undefined) values.push([fact, value]);
  }
  return Object.fromEntries(values);
}
