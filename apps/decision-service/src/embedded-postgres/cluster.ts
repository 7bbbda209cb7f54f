import { chownSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Installation } from './installation.js';
import { runAs, type Outcome } from './run-as.js';
import { runningServer } from './running-server.js';

/** A database cluster on disk and the programs that operate it. */
export interface Cluster extends Installation {
  readonly binaries: string;
  readonly data: string;
}

/** Makes the cluster unless it is there. It gets its name only when it is complete, so a broken attempt leaves none. */
export async function initialise(cluster: Cluster): Promise<Outcome> {
  if (existsSync(cluster.data)) return { code: 0, output: '' };
  const unfinished = mkdtempSync(join(cluster.folder, 'new-'));
  const passwordFile = join(unfinished, 'password');
  writeFileSync(passwordFile, cluster.password, { mode: 0o600 });
  for (const path of [unfinished, passwordFile]) give(path, cluster);
  const data = join(unfinished, 'data');
  const outcome = await runAs(cluster.account, join(cluster.binaries, 'initdb'), [
    `--pgdata=${data}`,
    '--username=tidewaiter',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
  ]);
  if (outcome.code === 0 && !existsSync(cluster.data)) renameSync(data, cluster.data);
  rmSync(unfinished, { recursive: true, force: true });
  return outcome;
}

/** Starts the server in a session of its own: Ctrl-C in the terminal reaches the service, which stops it in order. */
export async function startServer(cluster: Cluster, port: number): Promise<Outcome> {
  // After a crash the number in this file may belong to another program, and PostgreSQL would refuse to start.
  if (!runningServer(cluster.data)) rmSync(join(cluster.data, 'postmaster.pid'), { force: true });
  const log = join(cluster.folder, 'server.log');
  const before = existsSync(log) ? statSync(log).size : 0;
  // No socket file: its path may be too long, and a password on 127.0.0.1 lets in nobody but the holder of the data folder.
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=`;
  const outcome = await pgCtl(cluster, 'start', `--log=${log}`, '--wait', '--timeout=60', `--options=${options}`);
  const written = existsSync(log) ? readFileSync(log).subarray(before).toString() : '';
  return { code: outcome.code, output: `${outcome.output}\n${written}` };
}

/** Ends the server: open transactions are rolled back, everything committed is on disk. */
export function stopServer(cluster: Cluster): Promise<Outcome> {
  return pgCtl(cluster, 'stop', '--mode=fast', '--wait', '--timeout=60');
}

function pgCtl(cluster: Cluster, action: string, ...options: string[]): Promise<Outcome> {
  return runAs(cluster.account, join(cluster.binaries, 'pg_ctl'), [action, `--pgdata=${cluster.data}`, ...options]);
}

function give(path: string, { account }: Installation): void {
  if (account) chownSync(path, account.uid, account.gid);
}
