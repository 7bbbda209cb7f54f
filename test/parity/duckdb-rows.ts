import { BOOLEAN, DOUBLE, DuckDBInstance, LIST, VARCHAR, listValue } from '@duckdb/node-api';
import type { DuckDBAppender, DuckDBConnection, DuckDBPreparedStatement, DuckDBType } from '@duckdb/node-api';
import type { Fact, FactRow, FactType, FactValue } from '@tidewaiter/rule-language';
import { quoted, type Parameter } from '@tidewaiter/rule-sql';

const sqlTypes = { text: 'VARCHAR', number: 'DOUBLE', boolean: 'BOOLEAN', date: 'DATE' } as const satisfies Record<
  FactType,
  string
>;

/** A DuckDB in memory that answers expressions of SQL about a handful of rows at a time. */
export class DuckdbRows {
  static async open(facts: readonly Fact[]): Promise<DuckdbRows> {
    const connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
    const columns = facts.map((fact) => `${quoted(fact.name)} ${sqlTypes[fact.type]}`);
    await connection.run(`CREATE TABLE parity (${['"#" INTEGER', ...columns].join(', ')})`);
    return new DuckdbRows(connection, facts);
  }

  private constructor(
    private readonly connection: DuckDBConnection,
    private readonly facts: readonly Fact[],
  ) {}

  close(): void {
    this.connection.closeSync();
  }

  /** Replaces the rows; a fact that a row lacks becomes NULL. */
  async load(rows: readonly FactRow[]): Promise<void> {
    await this.connection.run('TRUNCATE parity');
    const appender = await this.connection.createAppender('parity');
    for (const [index, row] of rows.entries()) {
      appender.appendInteger(index);
      for (const fact of this.facts) append(appender, fact.type, row[fact.name]);
      appender.endRow();
    }
    appender.closeSync();
  }

  /** For each expression of SQL its value for each row, in the order of the rows. */
  async ask(expressions: readonly string[], parameters: readonly Parameter[]): Promise<unknown[][]> {
    if (expressions.length === 0) return [];
    const select = expressions.map((sql, index) => `${sql} AS "${index}"`).join(',\n');
    const statement = await this.connection.prepare(`SELECT ${select}\nFROM parity ORDER BY "#"`);
    for (const [index, parameter] of parameters.entries()) bind(statement, index + 1, parameter);
    const rows = (await statement.runAndReadAll()).getRowsJS();
    statement.destroySync();
    return expressions.map((_, index) => rows.map((row) => row[index]));
  }
}

function append(appender: DuckDBAppender, type: FactType, value: FactValue | undefined): void {
  if (value === undefined) appender.appendNull();
  else if (typeof value === 'number') appender.appendDouble(value);
  else if (typeof value === 'boolean') appender.appendBoolean(value);
  // The appender turns text into the day it names.
  else if (type === 'date') appender.appendValue(value, VARCHAR);
  else appender.appendVarchar(value);
}

function bind(statement: DuckDBPreparedStatement, index: number, parameter: Parameter): void {
  switch (parameter.type) {
    case 'double':
      return statement.bindDouble(index, parameter.value);
    case 'text':
    case 'date':
      return statement.bindVarchar(index, parameter.value);
    case 'boolean':
      return statement.bindBoolean(index, parameter.value);
    default:
      return statement.bindList(index, listValue([...parameter.value]), LIST(memberTypes[parameter.type]));
  }
}

/** Dates travel as text: the cast at the placeholder turns them into dates. */
const memberTypes = {
  doubleList: DOUBLE,
  textList: VARCHAR,
  booleanList: BOOLEAN,
  dateList: VARCHAR,
} as const satisfies Record<string, DuckDBType>;
