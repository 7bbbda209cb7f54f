import type { Column as FactColumn } from '@tidewaiter/declaration';
import type { Column } from '@tidewaiter/rule-index';
import { quoted } from '@tidewaiter/rule-sql';
import type { Query, Session } from '../database/session.js';
import { readTexts } from './read-texts.js';

/** How a fact is read as numbers. */
export interface FactNumbers {
  /** The number in a row of items `i`: never NULL, of the type of the array. */
  readonly sql: string;
  /** What the items are joined with for it. */
  readonly join: string;
  /** Where the numbers go; the array of the column. */
  readonly array: Float64Array | Uint16Array | Uint32Array;
  readonly column: Column;
}

export interface FactPlan {
  readonly session: Session;
  readonly fact: FactColumn;
  /** Relation of the items, with a column of the fact. */
  readonly items: Query;
  readonly rows: number;
}

/** Plans the reading of a fact; the values of texts and days are put into a temporary table with their codes. */
export async function factNumbers(plan: FactPlan): Promise<FactNumbers> {
  const { fact, rows } = plan;
  const value = `i.${quoted(fact.name)}`;
  switch (fact.sqlType) {
    case 'DOUBLE': {
      const values = new Float64Array(rows).fill(NaN);
      const sql = `coalesce(${value}, CAST('NaN' AS DOUBLE))`;
      return { sql, join: '', array: values, column: { kind: 'numbers', values } };
    }
    case 'BOOLEAN': {
      const codes = new Uint16Array(rows);
      const sql = `CAST(CASE WHEN ${value} THEN 2 WHEN NOT ${value} THEN 1 ELSE 0 END AS USMALLINT)`;
      return { sql, join: '', array: codes, column: { kind: 'codes', codes, values: [undefined, false, true] } };
    }
    case 'VARCHAR':
    case 'DATE':
      return codedNumbers(plan);
  }
}

/** Codes are of two bytes as long as they go. */
const mostShort = 0xffff;

async function codedNumbers({ fact, items, rows, session }: FactPlan): Promise<FactNumbers> {
  const [name, table] = [quoted(fact.name), quoted(`values of ${fact.name}`)];
  await session.query(
    `CREATE OR REPLACE TEMP TABLE ${table} AS SELECT value, CAST(row_number() OVER (ORDER BY value) AS UINTEGER) AS code
     FROM (SELECT DISTINCT ${name} AS value FROM ${items.sql} WHERE ${name} IS NOT NULL)`,
    items.parameters,
  );
  const known = `(SELECT CAST(value AS VARCHAR) AS text, code - 1 AS place FROM ${table})`;
  const values = [undefined, ...(await readTexts(session, { sql: known, parameters: [] }))];
  const isShort = values.length - 1 <= mostShort;
  const codes = isShort ? new Uint16Array(rows) : new Uint32Array(rows);
  return {
    sql: `CAST(coalesce(${table}.code, 0) AS ${isShort ? 'USMALLINT' : 'UINTEGER'})`,
    join: `LEFT JOIN ${table} ON ${table}.value = i.${name}`,
    array: codes,
    column: { kind: 'codes', codes, values },
  };
}
