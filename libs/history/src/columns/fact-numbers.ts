import type { Column as FactColumn } from '@tidewaiter/declaration';
import type { Column } from '@tidewaiter/rule-index';
import { quoted } from '@tidewaiter/rule-sql';
import type { Query, Session } from '../database/session.js';
import { readTexts } from './read-texts.js';

/** How a fact is read as numbers. */
export interface FactNumbers {
  /** The number in a row of items `i`: never NULL, of the type of the array. */
  readonly sql: string;
  /** Where the numbers go; the array of the column. */
  readonly array: Float64Array | Uint16Array | Uint32Array;
  readonly column: Column;
}

export interface FactPlan {
  readonly session: Session;
  readonly fact: FactColumn;
  /** Relation with a column of the fact that has every value of it. */
  readonly everyItem: Query;
  /** How many numbers there will be. */
  readonly rows: number;
}

/** Plans the reading of a fact; what texts and days occur becomes a temporary type of the session. */
export async function factNumbers(plan: FactPlan): Promise<FactNumbers> {
  const { fact, rows } = plan;
  const value = `i.${quoted(fact.name)}`;
  switch (fact.sqlType) {
    case 'DOUBLE': {
      const values = new Float64Array(rows).fill(NaN);
      const sql = `coalesce(${value}, CAST('NaN' AS DOUBLE))`;
      return { sql, array: values, column: { kind: 'numbers', values } };
    }
    case 'BOOLEAN': {
      const codes = new Uint16Array(rows);
      const sql = `CAST(CASE WHEN ${value} THEN 2 WHEN NOT ${value} THEN 1 ELSE 0 END AS USMALLINT)`;
      return { sql, array: codes, column: { kind: 'codes', codes, values: [undefined, false, true] } };
    }
    case 'VARCHAR':
    case 'DATE':
      return codedNumbers(plan);
  }
}

/** Codes are of two bytes as long as they go. */
const mostShort = 0xffff;

async function codedNumbers({ everyItem, fact, rows, session }: FactPlan): Promise<FactNumbers> {
  const [value, name] = [quoted(fact.name), quoted(`values of ${fact.name}`)];
  await session.query(
    `CREATE OR REPLACE TEMP TABLE ${name} AS SELECT text, row_number() OVER (ORDER BY text) - 1 AS place
     FROM (SELECT CAST(value AS VARCHAR) AS text FROM (SELECT DISTINCT ${value} AS value FROM ${everyItem.sql}))
     WHERE text IS NOT NULL`,
    everyItem.parameters,
  );
  // DuckDB casts to an enumeration much faster than it joins with a table.
  await session.query(`CREATE OR REPLACE TEMP TYPE ${name} AS ENUM (SELECT text FROM ${name} ORDER BY place)`);
  const values = [undefined, ...(await readTexts(session, { sql: name, parameters: [] }))];
  const isShort = values.length - 1 <= mostShort;
  const codes = isShort ? new Uint16Array(rows) : new Uint32Array(rows);
  const code = `CAST(enum_code(CAST(CAST(i.${value} AS VARCHAR) AS ${name})) AS UINTEGER)`;
  return {
    sql: `CAST(coalesce(${code} + 1, 0) AS ${isShort ? 'USMALLINT' : 'UINTEGER'})`,
    array: codes,
    column: { kind: 'codes', codes, values },
  };
}
