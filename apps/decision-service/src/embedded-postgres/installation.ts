import { createHash, randomBytes } from 'node:crypto';
import { chownSync, existsSync, linkSync, mkdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
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

type Remembered = Omit<Installation, 'account'>;

/** Reads what the data folder remembers about its database, or decides it on the first start. */
export async function installation(home: string): Promise<Installation> {
  const file = join(home, 'postgres.json');
  mkdirSync(home, { recursive: true });
  if (!existsSync(file)) await decide(home, file);
  const remembered = read(file);
  const folder = resolve(home, remembered.folder);
  if (!existsSync(folder)) {
    throw new StartError(
      `${file} says that the database lies in ${folder}, which is gone: put it back, or delete the file to begin with an empty database.`,
    );
  }
  return { ...remembered, folder, account: serverAccount(folder) };
}

function read(file: string): Remembered {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Remembered;
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code === 'EACCES' ? 'belongs to another account' : 'is damaged';
    throw new StartError(`${file}, which holds the way into the embedded database, ${reason}.`);
  }
}

async function decide(home: string, file: string): Promise<void> {
  const folder = makeFolder(home);
  const draft = `${file}-${process.pid}`;
  const password = randomBytes(24).toString('base64url');
  writeFileSync(draft, `${JSON.stringify({ folder, password, port: await freePort() })}\n`, { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    // Two services that start at once on a new folder: the first decides for both.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    if (isAbsolute(folder)) rmdirSync(folder);
  } finally {
    rmSync(draft);
  }
}

/** Beside the rest of the data, so that both move together; elsewhere only where the server's account cannot enter. */
function makeFolder(home: string): string {
  const account = serverAccount(join(home, 'postgres'));
  const name = `${createHash('sha256').update(home).digest('hex').slice(0, 12)}-${randomBytes(3).toString('hex')}`;
  const folder = canEnter(account, home) ? 'postgres' : join(systemFolder(), name);
  mkdirSync(resolve(home, folder), { recursive: true, mode: 0o700 });
  if (account) chownSync(resolve(home, folder), account.uid, account.gid);
  return folder;
}
