import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { readConfig } from '../../apps/decision-service/src/config.js';
import { migrate } from '../../apps/decision-service/src/data-source.js';
import { startService } from '../../apps/decision-service/src/start-service.js';
import type { RunningService } from '../../apps/decision-service/src/start-service.js';
import { makeTestDatabase } from '../support/test-database.js';
import type { TestDatabase } from '../support/test-database.js';
import { TestClock } from '../support/test-clock.js';

let database: TestDatabase;
let home: string;

beforeAll(async () => {
  database = await makeTestDatabase();
  home = mkdtempSync(join(tmpdir(), 'tidewaiter-start-'));
});
afterAll(async () => {
  await database.drop();
  rmSync(home, { recursive: true, force: true });
});

function start(variables: Readonly<Record<string, string>> = {}): Promise<RunningService> {
  const config = readConfig({
    PORT: '0',
    DATABASE_URL: database.url,
    TIDEWAITER_HOME: home,
    TIDEWAITER_SEED: 'none',
    TIDEWAITER_LOG: 'silent',
    TIDEWAITER_WORKBENCH: join(home, 'no-workbench'),
    ...variables,
  });
  return startService(config, {
    clock: new TestClock(),
    progress: () => ({ report: () => undefined, done: () => undefined }),
    log: () => undefined,
    signal: new AbortController().signal,
  });
}

async function onDatabase(sql: string): Promise<void> {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  await client.query(sql);
  await client.end();
}

describe('the service', () => {
  it('starts, answers, and stops in order', async () => {
    const service = await start();
    const ready = await fetch(`${service.url}/readyz`);
    expect(ready.status).toBe(200);
    expect((await fetch(`${service.url}/api/docs`)).headers.get('content-type')).toContain('text/html');
    const metrics = await (await fetch(`${service.url}/metrics`)).text();
    expect(metrics).toContain('tidewaiter_http_requests_total{route="/readyz",method="GET",status="200"} 1');
    await service.stop();
    await expect(fetch(`${service.url}/readyz`)).rejects.toThrow();
  });

  it('says in one sentence that the port is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    try {
      const { port } = other.address() as AddressInfo;
      await expect(start({ PORT: String(port) })).rejects.toThrow(`Port ${port} is in use`);
    } finally {
      other.close();
    }
  });

  it('says in one sentence that the database is out of reach, without its password', async () => {
    const wrong = start({ DATABASE_URL: 'postgresql://tw:secret@127.0.0.1:1/x' });
    const error = await wrong.catch((caught: unknown) => caught as Error);
    expect(error).toMatchObject({ name: 'StartError' });
    expect((error as Error).message).toMatch(
      /^The database at postgresql:\/\/tw@127.0.0.1:1\/x cannot be reached: .*ECONNREFUSED/,
    );
  });

  it('says in one sentence that the schema is newer', async () => {
    await migrate(database.url);
    await onDatabase(`INSERT INTO schema_migrations (timestamp, name) VALUES (1799999999999, 'Later1799999999999')`);
    await expect(start()).rejects.toThrow('The database has the schema step "Later1799999999999" of a newer version');
  });

  it('says in one sentence which setting is wrong', () => {
    expect(() => readConfig({ PORT: 'many', TIDEWAITER_SEED: 'all' })).toThrow(
      /^The environment is not valid: PORT: .*TIDEWAITER_SEED: /,
    );
  });
});
