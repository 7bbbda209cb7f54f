import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { Client } from 'pg';
import { startEmbeddedPostgres } from '../../apps/decision-service/src/embedded-postgres/start-embedded-postgres.js';

export interface TestDatabase {
  /** Connection string of an empty database of a real PostgreSQL. */
  readonly url: string;
  /** Drops the database; the server ends with the last test that uses it. */
  drop(): Promise<void>;
}

const SERVER_HOME = join(import.meta.dirname, '../../.tidewaiter/test-server');

/** A new, empty database. All tests share one server; `TEST_DATABASE_URL` names another one that may make databases. */
export async function makeTestDatabase(): Promise<TestDatabase> {
  const given = process.env.TEST_DATABASE_URL;
  const server = given ? undefined : await startEmbeddedPostgres({ home: SERVER_HOME, log: () => undefined });
  const serverUrl = given ?? server?.url ?? '';
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onServer(serverUrl, `CREATE DATABASE ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    async drop() {
      await onServer(serverUrl, `DROP DATABASE ${name} WITH (FORCE)`);
      await server?.stop();
    },
  };
}

async function onServer(connectionString: string, sql: string): Promise<void> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
