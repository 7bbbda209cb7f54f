import { setTimeout as sleep } from 'node:timers/promises';
import { Client, type DatabaseError } from 'pg';
import { initialise, startServer, type Cluster } from './cluster.js';
import type { StartError } from '../start-error.js';
import { explainFailure } from './explain-failure.js';
import { freePort, isFree } from './free-port.js';
import { takeLease } from './lease.js';
import { runningServer } from './running-server.js';

interface Reached {
  /** Connected to the maintenance database, and the lease on the server. */
  readonly client: Client;
  readonly port: number;
}

/** Recovery after a crash replays what was committed; on a slow disk that takes a while. */
const PATIENCE_MS = 120_000;
const PAUSE_MS = 100;
/** Starting up, shutting down, ended by the administrator: another moment and it answers. */
const PASSING = new Set(['57P03', '57P01', 'ECONNREFUSED', 'ECONNRESET']);

/** Connects to the server of the cluster; starts it when none runs, makes the cluster when there is none. */
export async function reachServer(cluster: Cluster, log: (line: string) => void): Promise<Reached> {
  const deadline = Date.now() + PATIENCE_MS;
  let trouble: StartError | undefined;
  while (Date.now() < deadline) {
    const server = runningServer(cluster.data);
    const outcome = server ? await connect(cluster, server.port) : await bringUp(cluster, log);
    if (outcome && 'client' in outcome) return outcome;
    // Another service may have started the same cluster at the same moment; only a failure without that is one.
    if (outcome && !runningServer(cluster.data)) throw outcome;
    trouble = outcome ?? trouble;
    await sleep(PAUSE_MS);
  }
  throw trouble ?? explainFailure('it does not answer', cluster.folder);
}

async function connect(cluster: Cluster, port: number): Promise<Reached | StartError | undefined> {
  const { password } = cluster;
  const client = new Client({ host: '127.0.0.1', port, user: 'tidewaiter', password, database: 'postgres' });
  // A server that goes away while nothing is asked would otherwise end the process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await takeLease(client);
    return { client, port };
  } catch (error) {
    const { code, message } = error as DatabaseError;
    if (code !== undefined && PASSING.has(code)) return undefined;
    return explainFailure(message, cluster.folder);
  }
}

async function bringUp(cluster: Cluster, log: (line: string) => void): Promise<StartError | undefined> {
  const made = await initialise(cluster);
  if (made.code !== 0) return explainFailure(made.output, cluster.folder);
  const port = (await isFree(cluster.port)) ? cluster.port : await freePort();
  if (port !== cluster.port) log(`Port ${cluster.port} is taken; the database uses port ${port} this time.`);
  const started = await startServer(cluster, port);
  // The processes of a killed server need a moment to notice and let go of its memory.
  if (started.code === 0 || /shared memory block .* is still in use/.test(started.output)) return undefined;
  return explainFailure(started.output, cluster.folder);
}
