import { randomUUID } from 'node:crypto';
import { link, open, readFile, rename, stat, unlink, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from './is-alive.js';
import { HistoryError } from '../history-error.js';

/** Held by the one writer of a dataset. */
export interface DatasetLock {
  /** @throws HistoryError `locked` when another process took the lock over, believing this one dead. */
  verify(): Promise<void>;
  release(): Promise<void>;
}

interface Owner {
  readonly token: string;
  readonly pid: number;
  readonly host: string;
}

const heartbeatEvery = 15_000;
const tryAgainAfter = 200;
const staleAfter = 120_000;

export interface LockOptions {
  readonly now: () => Date;
  /** How long to wait for another writer, in milliseconds; not at all unless said. */
  readonly patience?: number | undefined;
}

/**
 * Takes the lock of a dataset's folder. A lock is stale when its process is gone (on this host) or has not touched it
 * for two minutes; then it is taken over.
 * @throws HistoryError `locked` when another writer is at work.
 */
export async function lockDataset(folder: string, { now, patience = 0 }: LockOptions): Promise<DatasetLock> {
  const until = performance.now() + patience;
  for (;;) {
    try {
      return await tryLock(folder, now);
    } catch (error) {
      if (!(error instanceof HistoryError) || performance.now() >= until) throw error;
      await sleep(tryAgainAfter);
    }
  }
}

async function tryLock(folder: string, now: () => Date): Promise<DatasetLock> {
  const path = join(folder, 'lock');
  const owner: Owner = { token: randomUUID(), pid: process.pid, host: hostname() };
  if (!(await create(path, owner))) {
    const current = await read(path);
    if (current && !(await isStale(path, current, now()))) throw locked(folder, current);
    if (current) await remove(path, current);
    if (!(await create(path, owner))) throw locked(folder, await read(path));
  }
  held.add(owner.token);
  const heartbeat = setInterval(() => void utimes(path, now(), now()).catch(() => undefined), heartbeatEvery);
  heartbeat.unref();
  return {
    async verify() {
      const current = await read(path);
      if (current?.token !== owner.token) throw locked(folder, current);
    },
    async release() {
      clearInterval(heartbeat);
      held.delete(owner.token);
      if ((await read(path))?.token === owner.token) await unlink(path);
    },
  };
}

/** Tokens of the locks this process holds: a lock with our process id and another token was left by a dead namesake. */
const held = new Set<string>();

function locked(folder: string, owner: Owner | undefined): HistoryError {
  const who = owner ? `process ${owner.pid} on ${owner.host}` : 'another process';
  return new HistoryError(
    'locked',
    `the dataset in \`${folder}\` is being written by ${who}; try again when it has finished`,
  );
}

async function create(path: string, owner: Owner): Promise<boolean> {
  const file = await open(path, 'wx').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') return undefined;
    throw error;
  });
  if (!file) return false;
  await file.writeFile(JSON.stringify(owner));
  await file.close();
  return true;
}

async function read(path: string): Promise<Owner | undefined> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as Owner;
  } catch {
    // Created and not yet written: its writer has only just begun, or died at that instant; age decides.
    return { token: '', pid: 0, host: '' };
  }
}

async function isStale(path: string, owner: Owner, now: Date): Promise<boolean> {
  const touched = await stat(path).catch(() => undefined);
  if (!touched) return true;
  if (owner.host === hostname() && owner.pid > 0) {
    if (owner.pid === process.pid) return !held.has(owner.token);
    if (!isAlive(owner.pid)) return true;
  }
  return now.getTime() - touched.mtimeMs > staleAfter;
}

/** Moves a stale lock aside; when it turns out to be a newer one (another process was quicker), puts it back. */
async function remove(path: string, stale: Owner): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  const moved = await rename(path, aside).then(
    () => true,
    () => false,
  );
  if (!moved) return;
  if ((await read(aside))?.token !== stale.token) await link(aside, path).catch(() => undefined);
  await unlink(aside);
}
