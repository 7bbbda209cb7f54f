import type { DuckDBConnection, DuckDBDataChunk, DuckDBPreparedStatement } from '@duckdb/node-api';
import { quoted, type Parameter } from '@tidewaiter/rule-sql';
import { bound } from './parameter.js';
import { columnsOfChunk, rowsOfChunk, type Cell, type Row } from './read-rows.js';
import { integerAppender, type IntegerAppender } from './integer-appender.js';
import { rowAppender, type Column, type RowAppender } from './row-appender.js';

/** One connection: its temporary tables live and die with it. Statements run one after the other. */
export interface Session {
  query(sql: string, parameters?: readonly Parameter[]): Promise<Row[]>;
  /** The rows in batches of at most 2,048, without holding the whole answer. */
  stream(sql: string, parameters?: readonly Parameter[]): AsyncIterable<Row[]>;
  /** The same column by column: per batch the values of each column of the answer, in their order. */
  streamColumns(sql: string, parameters?: readonly Parameter[]): AsyncIterable<readonly (readonly Cell[])[]>;
  /** Creates a temporary table and returns what fills it. */
  createTable(name: string, columns: readonly Column[]): Promise<RowAppender>;
  /** The same for columns that all hold whole numbers. */
  createIntegerTable(name: string, columns: readonly string[]): Promise<IntegerAppender>;
}

/** How often a cancelled statement is interrupted again: an interrupt before DuckDB has begun is lost. */
const interruptEvery = 25;

/** A session on a connection; every statement stops with the signal's reason when it is aborted. */
export function sessionOn(connection: DuckDBConnection, signal?: AbortSignal): Session {
  return {
    query: (sql, parameters = []) => cancellable(connection, signal, () => readAll(connection, sql, parameters)),
    stream: (sql, parameters = []) => readBatches(connection, { sql, parameters, signal, read: rowsOfChunk }),
    streamColumns: (sql, parameters = []) => readBatches(connection, { sql, parameters, signal, read: columnsOfChunk }),
    async createTable(name, columns) {
      const list = columns.map((column) => `${quoted(column.name)} ${column.sqlType}`).join(', ');
      await connection.run(`CREATE OR REPLACE TEMP TABLE ${quoted(name)} (${list})`);
      return rowAppender(await connection.createAppender(name, 'main', 'temp'), columns);
    },
    async createIntegerTable(name, columns) {
      const list = columns.map((column) => `${quoted(column)} INTEGER`).join(', ');
      await connection.run(`CREATE OR REPLACE TEMP TABLE ${quoted(name)} (${list})`);
      return integerAppender(await connection.createAppender(name, 'main', 'temp'), columns.length);
    },
  };
}

async function readAll(connection: DuckDBConnection, sql: string, parameters: readonly Parameter[]): Promise<Row[]> {
  const statement = await prepare(connection, sql, parameters);
  try {
    const result = await statement.run();
    const names = result.columnNames();
    return (await result.fetchAllChunks()).flatMap((chunk) => rowsOfChunk(chunk, names));
  } finally {
    statement.destroySync();
  }
}

interface BatchedQuery<Batch> {
  readonly sql: string;
  readonly parameters: readonly Parameter[];
  readonly signal: AbortSignal | undefined;
  readonly read: (chunk: DuckDBDataChunk, names: readonly string[]) => Batch;
}

async function* readBatches<Batch>(connection: DuckDBConnection, query: BatchedQuery<Batch>): AsyncIterable<Batch> {
  const { read, signal } = query;
  const statement = await prepare(connection, query.sql, query.parameters);
  try {
    const result = await cancellable(connection, signal, () => statement.stream());
    const names = result.columnNames();
    for (;;) {
      const chunk = await cancellable(connection, signal, () => result.fetchChunk());
      if (!chunk || chunk.rowCount === 0) return;
      yield read(chunk, names);
    }
  } finally {
    statement.destroySync();
  }
}

async function prepare(
  connection: DuckDBConnection,
  sql: string,
  parameters: readonly Parameter[],
): Promise<DuckDBPreparedStatement> {
  const statement = await connection.prepare(sql);
  const values = parameters.map(bound);
  statement.bind(
    values.map(({ value }) => value),
    values.map(({ type }) => type),
  );
  return statement;
}

async function cancellable<T>(
  connection: DuckDBConnection,
  signal: AbortSignal | undefined,
  work: () => Promise<T>,
): Promise<T> {
  if (!signal) return work();
  signal.throwIfAborted();
  let timer: ReturnType<typeof setInterval> | undefined;
  const interrupt = (): void => {
    connection.interrupt();
    timer ??= setInterval(() => connection.interrupt(), interruptEvery);
  };
  signal.addEventListener('abort', interrupt);
  try {
    return await work();
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    signal.removeEventListener('abort', interrupt);
    clearInterval(timer);
  }
}
