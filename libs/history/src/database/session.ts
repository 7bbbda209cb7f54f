import type { DuckDBConnection, DuckDBDataChunk, DuckDBPreparedStatement, DuckDBResult } from '@duckdb/node-api';
import { quoted, type Parameter } from '@tidewaiter/rule-sql';
import { bound } from './parameter.js';
import { integerAppender, type IntegerAppender } from './integer-appender.js';
import { numbersOfChunk, type Numbers } from './read-numbers.js';
import { rowsOfChunk, type Row } from './read-rows.js';
import { rowAppender, type Column, type RowAppender } from './row-appender.js';

/** One connection: its temporary tables live and die with it. Statements run one after the other. */
export interface Session {
  query(sql: string, parameters?: readonly Parameter[]): Promise<Row[]>;
  /** The rows in batches of at most 2,048, without holding the whole answer. */
  stream(sql: string, parameters?: readonly Parameter[]): AsyncIterable<Row[]>;
  /**
   * Hands out the columns of each batch: unsigned whole numbers of up to four bytes, or doubles, none of them NULL. They
   * are memory of DuckDB's and must not be kept.
   * @throws TypeError for a column of another type
   */
  readNumbers(query: Query, take: Take): Promise<void>;
  /** Creates a temporary table and returns what fills it. */
  createTable(name: string, columns: readonly Column[]): Promise<RowAppender>;
  /** The same for columns that all hold whole numbers. */
  createIntegerTable(name: string, columns: readonly string[]): Promise<IntegerAppender>;
}

/** A statement and what is bound to it. */
export interface Query {
  readonly sql: string;
  readonly parameters: readonly Parameter[];
}

/** How often a cancelled statement is interrupted again: an interrupt before DuckDB has begun is lost. */
const interruptEvery = 25;

/** A session on a connection; every statement stops with the signal's reason when it is aborted. */
export function sessionOn(connection: DuckDBConnection, signal?: AbortSignal): Session {
  return {
    query: (sql, parameters = []) => cancellable(connection, signal, () => readAll(connection, sql, parameters)),
    stream: (sql, parameters = []) => readBatches(connection, { sql, parameters, signal, reader: rowsOf }),
    async readNumbers(query, take) {
      const batches = readBatches(connection, { ...query, signal, reader: numbersFor(take) });
      for await (const _ of batches) continue;
    },
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

interface BatchedQuery<Batch> extends Query {
  readonly signal: AbortSignal | undefined;
  readonly reader: (result: DuckDBResult) => (chunk: DuckDBDataChunk) => Batch;
}

async function* readBatches<Batch>(connection: DuckDBConnection, query: BatchedQuery<Batch>): AsyncIterable<Batch> {
  const { parameters, reader, signal, sql } = query;
  const statement = await prepare(connection, sql, parameters);
  try {
    const result = await cancellable(connection, signal, () => statement.stream());
    const read = reader(result);
    for (;;) {
      const chunk = await cancellable(connection, signal, () => result.fetchChunk());
      if (!chunk || chunk.rowCount === 0) return;
      yield read(chunk);
    }
  } finally {
    statement.destroySync();
  }
}

function rowsOf(result: DuckDBResult): (chunk: DuckDBDataChunk) => Row[] {
  const names = result.columnNames();
  return (chunk) => rowsOfChunk(chunk, names);
}

type Take = (columns: readonly Numbers[]) => void;

/** Hands out the numbers of each chunk; answers how many rows that were, after which the chunk may go. */
function numbersFor(take: Take): (result: DuckDBResult) => (chunk: DuckDBDataChunk) => number {
  return (result) => {
    const types = result.columnTypes().map(({ typeId }) => typeId);
    return (chunk) => {
      take(numbersOfChunk(chunk, types));
      return chunk.rowCount;
    };
  };
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
