import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { firstAuditHash, followChain, type AuditEntry, type ChainState } from '@tidewaiter/decision';
import { Client } from 'pg';
import { UsageError, type Command, type Invocation } from '../command.js';
import { homeFolder } from '../home-folder.js';

/** `tidewaiter audit verify`: recomputes every hash of the audit log, without trusting the service. */
export const auditVerify: Command = {
  name: 'audit verify',
  summary: 'Recompute every hash of the audit log in the database',
  usage: '',
  example: 'npx tidewaiter audit verify',
  options: {},
  help: {},
  run,
};

const batch = 1000;

async function run(invocation: Invocation): Promise<number> {
  const client = new Client({ connectionString: await databaseUrl() });
  await client.connect();
  try {
    const chain = await verified(client);
    const intact = chain.broken === undefined;
    const result = { intact, entries: chain.number, ...(!intact && { firstBroken: chain.broken }) };
    const sentence = intact
      ? `the audit log is intact: ${chain.number} entries`
      : `the audit log is broken from entry ${chain.broken} on; ${chain.number} entries before it are intact`;
    invocation.print(invocation.json ? JSON.stringify(result) : sentence);
    return intact ? 0 : 1;
  } finally {
    await client.end();
  }
}

async function verified(client: Client): Promise<ChainState> {
  const digest = (text: string): string => `sha256:${createHash('sha256').update(text).digest('hex')}`;
  let chain: ChainState = { number: 0, hash: firstAuditHash(digest) };
  for (;;) {
    const { rows } = await client.query<AuditEntry & { hash: string }>(
      'SELECT number, at, actor, action, subject, details, hash FROM audit_entries WHERE number > $1 ORDER BY number LIMIT $2',
      [chain.number, batch],
    );
    chain = followChain(chain, rows, digest);
    if (chain.broken !== undefined || rows.length < batch) return chain;
  }
}

/** DATABASE_URL, else the embedded database of the data folder, which a running service keeps up. */
async function databaseUrl(): Promise<string> {
  const url = process.env['DATABASE_URL'];
  if (url !== undefined) return url;
  const file = join(homeFolder(), 'postgres.json');
  try {
    const { password, port } = JSON.parse(await readFile(file, 'utf8')) as { password: string; port: number };
    return `postgresql://tidewaiter:${password}@127.0.0.1:${port}/tidewaiter`;
  } catch {
    throw new UsageError(`set DATABASE_URL, or TIDEWAITER_HOME to the data folder of a running service (no ${file})`);
  }
}
