import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { startEmbeddedPostgres } from '../src/embedded-postgres/start-embedded-postgres.js';

const isRoot = process.getuid?.() === 0;
const lines: string[] = [];
let home: string;
let children: ChildProcess[];

const start = () => startEmbeddedPostgres({ home, log: (line) => lines.push(line) });

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<unknown[]>({ text: sql, rowMode: 'array' });
    return rows[0]?.[0];
  } finally {
    await client.end();
  }
}

const startedAt = (url: string) => ask(url, 'SELECT pg_postmaster_start_time()::text');
const remembered = () => {
  const settings = JSON.parse(readFileSync(join(home, 'postgres.json'), 'utf8')) as { folder: string; port: number };
  return { ...settings, folder: resolve(home, settings.folder) };
};
const serverPid = () =>
  Number(readFileSync(join(remembered().folder, 'data', 'postmaster.pid'), 'utf8').split('\n')[0]);

/** A service in a process of its own; resolves to the address of its database. */
async function startElsewhere(uid?: number): Promise<{ child: ChildProcess; url: string }> {
  const support = join(import.meta.dirname, '../../../test/support');
  const child = spawn(
    process.execPath,
    ['--import', join(support, 'typescript-hooks.mjs'), join(support, 'hold-embedded-postgres.ts'), home],
    { stdio: ['ignore', 'pipe', 'pipe'], ...(uid === undefined ? {} : { uid, gid: uid }) },
  );
  children.push(child);
  const said = await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
  if (typeof said[0] === 'number') throw new Error(String(child.stderr.read()));
  return { child, url: String(said[0]).trim() };
}

async function kill(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'tidewaiter-home-'));
  chmodSync(home, 0o755);
  children = [];
  lines.length = 0;
});

afterEach(() => {
  children.forEach((child) => child.kill('SIGKILL'));
  if (existsSync(join(home, 'postgres.json'))) {
    const { folder } = remembered();
    if (existsSync(join(folder, 'data', 'postmaster.pid'))) process.kill(serverPid(), 'SIGQUIT');
    rmSync(folder, { recursive: true, force: true });
  }
  rmSync(home, { recursive: true, force: true });
});

describe('the embedded database', () => {
  it('keeps its data over a stop and a second start', async () => {
    const first = await start();
    await ask(first.url, "CREATE TABLE note AS SELECT 'kept' AS text");
    await first.stop();
    expect(existsSync(join(remembered().folder, 'data', 'postmaster.pid'))).toBe(false);
    const second = await start();
    expect(await ask(second.url, 'SELECT text FROM note')).toBe('kept');
    expect(second.url).toBe(first.url);
    await second.stop();
  }, 300_000);

  it('sorts and folds text the same way on every machine, and keeps strangers out', async () => {
    const { url, stop } = await start();
    expect(await ask(url, "SELECT upper('é') || version()")).toMatch(/^ÉPostgreSQL 1\d/);
    expect(await ask(url, "SELECT datlocale FROM pg_database WHERE datname = 'tidewaiter'")).toBe('C.UTF-8');
    expect(statSync(join(home, 'postgres.json')).mode & 0o077).toBe(0);
    expect(statSync(join(remembered().folder, 'data')).mode & 0o077).toBe(0);
    const stranger = new URL(url);
    stranger.password = 'guess';
    await expect(ask(stranger.href, 'SELECT 1')).rejects.toThrow('password authentication failed');
    await stop();
  }, 300_000);

  it('is joined again after the service was killed', async () => {
    const { child, url } = await startElsewhere();
    await ask(url, "CREATE TABLE note AS SELECT 'kept' AS text");
    const since = await startedAt(url);
    await kill(child, 'SIGKILL');
    const next = await start();
    expect(await startedAt(next.url)).toBe(since);
    expect(await ask(next.url, 'SELECT text FROM note')).toBe('kept');
    await next.stop();
  }, 300_000);

  it('recovers what was committed when server and service were both killed', async () => {
    const { child, url } = await startElsewhere();
    await ask(url, "CREATE TABLE note AS SELECT 'kept' AS text");
    await kill(child, 'SIGKILL');
    process.kill(serverPid(), 'SIGKILL');
    const next = await start();
    expect(await ask(next.url, 'SELECT text FROM note')).toBe('kept');
    await next.stop();
  }, 300_000);

  it('comes back under a running service when the server is killed', async () => {
    const { url, stop } = await start();
    await ask(url, "CREATE TABLE note AS SELECT 'kept' AS text");
    process.kill(serverPid(), 'SIGKILL');
    while (!lines.includes('The database had stopped and runs again.'))
      await new Promise((done) => setTimeout(done, 50));
    expect(await ask(url, 'SELECT text FROM note')).toBe('kept');
    await stop();
  }, 300_000);

  it('survives one of two services that share a data folder', async () => {
    const [first, second] = await Promise.all([start(), startElsewhere()]);
    expect(second.url).toBe(first.url);
    await first.stop();
    expect(await ask(second.url, 'SELECT 1')).toBe(1);
    await kill(second.child, 'SIGTERM');
    expect(existsSync(join(remembered().folder, 'data', 'postmaster.pid'))).toBe(false);
  }, 300_000);

  it('takes another port when a stranger has its own', async () => {
    const first = await start();
    await first.stop();
    const stranger = createServer().listen(remembered().port, '127.0.0.1');
    await once(stranger, 'listening');
    const second = await start();
    expect(second.url).not.toBe(first.url);
    expect(await ask(second.url, 'SELECT 1')).toBe(1);
    await second.stop();
    stranger.close();
  }, 300_000);

  it('ignores a process number left behind by a crash that now belongs to another program', async () => {
    const first = await start();
    const notes = readFileSync(join(remembered().folder, 'data', 'postmaster.pid'), 'utf8');
    await first.stop();
    writeFileSync(join(remembered().folder, 'data', 'postmaster.pid'), notes.replace(/^\d+/, String(process.pid)));
    const second = await start();
    expect(await ask(second.url, 'SELECT 1')).toBe(1);
    await second.stop();
  }, 300_000);

  it('moves with its data folder', async () => {
    const first = await start();
    await ask(first.url, "CREATE TABLE note AS SELECT 'kept' AS text");
    await first.stop();
    renameSync(home, `${home}-moved`);
    home = `${home}-moved`;
    const second = await start();
    expect(await ask(second.url, 'SELECT text FROM note')).toBe('kept');
    await second.stop();
  }, 300_000);

  it('does not begin anew silently when its data is gone', async () => {
    const first = await start();
    await first.stop();
    const { folder } = remembered();
    rmSync(folder, { recursive: true });
    await expect(start()).rejects.toThrow(`the database lies in ${folder}, which is gone`);
  }, 300_000);

  it('says in one sentence what is wrong', async () => {
    const first = await start();
    await first.stop();
    const version = join(remembered().folder, 'data', 'PG_VERSION');
    writeFileSync(version, '11\n');
    await expect(start()).rejects.toThrow(
      `The embedded database in ${remembered().folder} cannot run: the data folder was made by another version of PostgreSQL.`,
    );
  }, 300_000);
});

(isRoot ? describe : describe.skip)('the embedded database for root', () => {
  it('runs under another account, even when that account cannot enter the data folder', async () => {
    chmodSync(home, 0o700);
    const { url, stop } = await start();
    expect(dirname(remembered().folder)).toMatch(/^\/var\/(lib|tmp)\/tidewaiter$/);
    expect(statSync(join(remembered().folder, 'data')).uid).not.toBe(0);
    expect(await ask(url, 'SELECT 1')).toBe(1);
    await stop();
  }, 300_000);

  it('lies inside a data folder that the account can enter', async () => {
    const { stop } = await start();
    expect(remembered().folder).toBe(join(home, 'postgres'));
    await stop();
  }, 300_000);

  it('runs for an ordinary user as well', async () => {
    const nobody = 65_534;
    chownSync(home, nobody, nobody);
    const { child, url } = await startElsewhere(nobody);
    expect(await ask(url, 'SELECT 1')).toBe(1);
    expect(statSync(join(home, 'postgres', 'data')).uid).toBe(nobody);
    await kill(child, 'SIGTERM');
  }, 300_000);
});
