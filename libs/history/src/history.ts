import { mkdir, readdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { threadId } from 'node:worker_threads';
import { openDatabase } from './database/open-database.js';
import { sessionOn, type Session } from './database/session.js';
import type { Parameter } from '@tidewaiter/rule-sql';
import type { Row } from './database/read-rows.js';
import { isAlive } from './dataset/is-alive.js';
import { readManifest, type Manifest } from './dataset/manifest.js';
import { HistoryError } from './history-error.js';

export interface HistoryOptions {
  readonly clock: () => Date;
  /** What DuckDB may hold in memory before it spills to `<home>/temporary`; DuckDB's notation, `1GB` unless said. */
  readonly memoryLimit?: string;
  /** 2 unless said. */
  readonly threads?: number;
}

/** The past declarations under `<home>/history`, one folder a dataset; safe beside other processes that read or write. */
export interface History {
  readonly clock: () => Date;
  /** All datasets that can be read, by name; `describe` tells what is wrong with another. */
  datasets(): Promise<Manifest[]>;
  /** @throws HistoryError `unknownDataset`, `badName`. */
  describe(dataset: string): Promise<Manifest>;
  /** The folder of a dataset, which may not exist yet. @throws HistoryError `badName`. */
  folder(dataset: string): string;
  query(sql: string, parameters?: readonly Parameter[], signal?: AbortSignal): Promise<Row[]>;
  /** The rows in batches of at most 2,048, on a connection of its own. */
  stream(sql: string, parameters?: readonly Parameter[], signal?: AbortSignal): AsyncIterable<Row[]>;
  /** Runs work on a connection of its own; aborting the signal stops the statement at work with the signal's reason. */
  session<T>(work: (session: Session) => Promise<T>, signal?: AbortSignal): Promise<T>;
  close(): Promise<void>;
}

const namePattern = /^[a-z0-9][a-z0-9_-]{0,62}$/;

let opened = 0;

/** Opens the history under a home folder, creating the folder when it is the first time. */
export async function openHistory(home: string, options: HistoryOptions): Promise<History> {
  const root = join(resolve(home), 'history');
  await mkdir(root, { recursive: true });
  const temporary = await openTemporary(join(resolve(home), 'temporary'));
  const { memoryLimit = '1GB', threads = 2 } = options;
  const instance = await openDatabase({ folder: root, temporary, memoryLimit, threads });

  const session: History['session'] = async (work, signal) => {
    signal?.throwIfAborted();
    const connection = await instance.connect();
    try {
      return await work(sessionOn(connection, signal));
    } finally {
      connection.closeSync();
    }
  };
  async function* stream(sql: string, parameters: readonly Parameter[] = [], signal?: AbortSignal) {
    signal?.throwIfAborted();
    const connection = await instance.connect();
    try {
      yield* sessionOn(connection, signal).stream(sql, parameters);
    } finally {
      connection.closeSync();
    }
  }
  return {
    clock: options.clock,
    stream,
    datasets: () => listDatasets(root),
    describe: (dataset) => describe(root, dataset),
    folder: (dataset) => folderOf(root, dataset),
    query: (sql, parameters = [], signal = undefined) => session((one) => one.query(sql, parameters), signal),
    session,
    async close() {
      instance.closeSync();
      await rm(temporary, { recursive: true, force: true });
    },
  };
}

/** A folder of this thread for what DuckDB spills; what killed processes had spilled goes. */
async function openTemporary(folder: string): Promise<string> {
  for (const name of await readdir(folder).catch(() => [])) {
    const pid = Number(/^duckdb-(\d+)-[\d-]+$/.exec(name)?.[1]);
    if (pid > 0 && !isAlive(pid)) await rm(join(folder, name), { recursive: true, force: true });
  }
  opened += 1;
  const own = join(folder, `duckdb-${process.pid}-${threadId}-${opened}`);
  await mkdir(own, { recursive: true });
  return own;
}

function folderOf(root: string, dataset: string): string {
  if (namePattern.test(dataset)) return join(root, dataset);
  throw new HistoryError(
    'badName',
    `\`${dataset}\` cannot name a dataset: use lower-case letters, digits, - and _, at most 63 in all`,
  );
}

async function describe(root: string, dataset: string): Promise<Manifest> {
  const manifest = await readManifest(folderOf(root, dataset));
  if (manifest) return manifest;
  throw new HistoryError('unknownDataset', `there is no dataset \`${dataset}\``);
}

async function listDatasets(root: string): Promise<Manifest[]> {
  const entries = await readdir(root, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory() && namePattern.test(entry.name)).map(({ name }) => name);
  const manifests = await Promise.all(
    names.toSorted().map((name) =>
      readManifest(join(root, name)).catch((error: unknown) => {
        if (error instanceof HistoryError) return undefined;
        throw error;
      }),
    ),
  );
  return manifests.filter((manifest) => manifest !== undefined);
}
