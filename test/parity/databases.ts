import type { Fact, FactRow } from '@tidewaiter/rule-language';
import type { Parameter } from '@tidewaiter/rule-sql';
import { DuckdbRows } from './duckdb-rows.js';
import { PostgresRows } from './postgres-rows.js';

/** Rows in a database, and what it says of them. */
export interface AskedRows {
  /** For each expression of SQL its value for each row, in the order of the rows. */
  ask(expressions: readonly string[], parameters: readonly Parameter[]): Promise<unknown[][]>;
}

/** The databases that are asked, with the same rows in both. */
export interface Databases {
  readonly duckdb: AskedRows;
  readonly postgres: AskedRows;
  load(rows: readonly FactRow[]): Promise<void>;
  close(): Promise<void>;
}

export async function openDatabases(facts: readonly Fact[]): Promise<Databases> {
  const duckdb = await DuckdbRows.open(facts);
  const postgres = await PostgresRows.open(facts);
  return {
    duckdb,
    postgres,
    async load(rows) {
      await Promise.all([duckdb.load(rows), postgres.load(rows)]);
    },
    async close() {
      duckdb.close();
      await postgres.close();
    },
  };
}
