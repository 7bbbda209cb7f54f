import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import { stopServer, type Cluster } from './cluster.js';
import { StartError } from '../start-error.js';
import { explainFailure } from './explain-failure.js';
import { installation } from './installation.js';
import { returnLease } from './lease.js';
import { reachServer } from './reach-server.js';
import { serverBinaries } from './server-binaries.js';

export interface EmbeddedPostgres {
  /** Connection string of the service's database, good until `stop`; the port may be another one next time. */
  readonly url: string;
  /** Shuts the server down, unless another service still uses the same data folder. Close your connections first. */
  stop(): Promise<void>;
}

interface Options {
  /** The data folder of the service. Everything about the database is found from here. */
  readonly home: string;
  readonly log: (line: string) => void;
}

const DATABASE = 'tidewaiter';
const RETRY_MS = 2_000;

/**
 * Starts the PostgreSQL that npm installed, or joins the one that a killed service or one beside this one left running,
 * and starts it again when it dies. Fails with a `StartError` of one sentence.
 */
export async function startEmbeddedPostgres({ home, log }: Options): Promise<EmbeddedPostgres> {
  let cluster = await prepare(resolve(home));
  let stopping = false;
  let lease = await reach();

  async function reach(): Promise<Client> {
    const { client, port } = await reachServer(cluster, log);
    cluster = { ...cluster, port };
    client.once('end', () => void reachAgain());
    return client;
  }
  async function reachAgain(): Promise<void> {
    while (!stopping) {
      try {
        lease = await reach();
        return log('The database had stopped and runs again.');
      } catch (error) {
        log((error as Error).message);
        await sleep(RETRY_MS);
      }
    }
  }
  async function stop(): Promise<void> {
    stopping = true;
    if (await returnLease(lease)) await stopServer(cluster);
    else log('The database keeps running: another service uses it.');
    await lease.end();
  }

  await makeDatabase(lease);
  const { password, port } = cluster;
  return { url: `postgresql://tidewaiter:${password}@127.0.0.1:${port}/${DATABASE}`, stop };
}

async function prepare(home: string): Promise<Cluster> {
  try {
    const decided = await installation(home);
    const binaries = serverBinaries(decided.account, home);
    return { ...decided, binaries, data: join(decided.folder, 'data') };
  } catch (error) {
    throw error instanceof StartError ? error : explainFailure((error as Error).message, home);
  }
}

async function makeDatabase(lease: Client): Promise<void> {
  const { rowCount } = await lease.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
  if (rowCount === 0) await lease.query(`CREATE DATABASE ${DATABASE}`).catch(ignoreDuplicate);
}

/** Two services that start at once on a new data folder both make the database. */
function ignoreDuplicate(error: { readonly code?: string }): void {
  if (error.code !== '42P04' && error.code !== '23505') throw error;
}
