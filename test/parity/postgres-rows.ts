import { Client, types } from 'pg';
import type { Fact, FactRow, FactType, FactValue } from '@tidewaiter/rule-language';
import { quoted, type Parameter } from '@tidewaiter/rule-sql';
import { makeTestDatabase, type TestDatabase } from '../support/test-database.js';

/** The collation of a language, so that nothing is right only because the database happens to order by bytes. */
const sqlTypes = {
  text: 'text COLLATE "en-x-icu"',
  number: 'double precision',
  boolean: 'boolean',
  date: 'date',
} as const satisfies Record<FactType, string>;

const arrayTypes = { text: 'text', number: 'double precision', boolean: 'boolean', date: 'date' } as const;

/** A real PostgreSQL that answers expressions of SQL about a handful of rows at a time. */
export class PostgresRows {
  static async open(facts: readonly Fact[]): Promise<PostgresRows> {
    const database = await makeTestDatabase();
    const client = new Client({ connectionString: database.url, types: { getTypeParser: parserOf } });
    await client.connect();
    const columns = facts.map((fact) => `${quoted(fact.name)} ${sqlTypes[fact.type]}`);
    await client.query(`CREATE TEMP TABLE parity (${['"#" integer', ...columns].join(', ')})`);
    return new PostgresRows(database, client, facts);
  }

  private constructor(
    private readonly database: TestDatabase,
    private readonly client: Client,
    private readonly facts: readonly Fact[],
  ) {}

  async close(): Promise<void> {
    await this.client.end();
    await this.database.drop();
  }

  /** Replaces the rows; a fact that a row lacks becomes NULL. */
  async load(rows: readonly FactRow[]): Promise<void> {
    const read = this.facts.filter(({ name }) => rows.some((row) => row[name] !== undefined));
    const names = ['"#"', ...read.map(({ name }) => quoted(name))].join(', ');
    const arrays = read.map(({ type }, index) => `$${index + 2}::${arrayTypes[type]}[]`);
    await this.client.query('TRUNCATE parity');
    await this.client.query(
      `INSERT INTO parity (${names}) SELECT * FROM unnest(${['$1::integer[]', ...arrays].join(', ')})`,
      [rows.map((_, index) => index), ...read.map(({ name }) => rows.map((row) => written(row[name])))],
    );
  }

  /** For each expression of SQL its value for each row, in the order of the rows. */
  async ask(expressions: readonly string[], parameters: readonly Parameter[]): Promise<unknown[][]> {
    if (expressions.length === 0) return [];
    const text = `SELECT ${expressions.join(',\n')}\nFROM parity ORDER BY "#"`;
    const values = parameters.map(({ value }) => (typeof value === 'object' ? value.map(written) : written(value)));
    const { rows } = await this.client.query<unknown[]>({ text, values, rowMode: 'array' });
    return expressions.map((_, index) => rows.map((row) => row[index]));
  }
}

/** What JavaScript itself would write, but for the sign of zero, which it leaves out. */
function written(value: FactValue | undefined): string | boolean | null {
  if (value === undefined) return null;
  return typeof value === 'number' ? (Object.is(value, -0) ? '-0' : String(value)) : value;
}

/** Days stay text: as moments they would depend on the time zone. */
function parserOf(type: number, format?: 'text' | 'binary'): (text: string) => unknown {
  return type === types.builtins.DATE
    ? String
    : (types.getTypeParser(type, format as 'text') as (text: string) => unknown);
}
