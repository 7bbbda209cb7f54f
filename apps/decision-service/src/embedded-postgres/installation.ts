import { createHash, randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { StartError } from '../start-error.js';
import { freePort } from './free-port.js';
import { canEnter } from './run-as.js';
import { serverAccount, type ServerAccount } from './server-account.js';
import { systemFolder } from './system-folder.js';

/** What a data folder remembers about its database; lies in the data folder, readable by its owner only. */
export interface Installation {
  /** Owned by the server's account; holds the cluster and the server's log. */
  readonly folder: string;
  readonly password: string;
  readonly port: number;
  readonly account: ServerAccount | undefined;
}

/** Reads what the data folder remembers about its database, or decides it on the first start. */
export async function installation(home: string): Promise<Installation> {
  const file = join(resolve(home), 'postgres.json');
  mkdirSync(home, { recursive: true });
  if (!existsSync(file)) await decide(resolve(home), file);
  const remembered = read(file);
  const account = serverAccount(remembered.folder);
  mkdirSync(remembered.folder, { recursive: true, mode: 0o700 });
  if (account) chownSync(remembered.folder, account.uid, account.gid);
  return { ...remembered, account };
}

function read(file: string): Omit<Installation, 'account'> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Omit<Installation, 'account'>;
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code === 'EACCES' ? 'belongs to another account' : 'is damaged';
    throw new StartError(`${file}, which holds the way into the embedded database, ${reason}.`);
  }
}

async function decide(home: string, file: string): Promise<void> {
  const beside = join(home, 'postgres');
  const id = `${createHash('sha256').update(home).digest('hex').slice(0, 12)}-${randomBytes(3).toString('hex')}`;
  const folder = canEnter(serverAccount(beside), home) ? beside : join(systemFolder(), id);
  const text = JSON.stringify({ folder, password: randomBytes(24).toString('base64url'), port: await freePort() });
  try {
    writeFileSync(file, `${text}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    // Two services that start at once on a new folder: the first decides for both.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
