import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

import { locateLibrary, type LibraryFiles } from './locate-library.js';
import { XGBoostError } from './xgboost-error.js';

const run = promisify(execFile);
const packages = ['libxgboost0', 'libdmlc0'];

/** How a person gets libxgboost where it cannot be fetched for them. */
export const howToGetLibrary =
  'install libxgboost 1.7 or newer (Debian and Ubuntu: apt-get install libxgboost0; macOS: brew install xgboost; ' +
  'elsewhere: pip install xgboost) or set XGBOOST_LIBRARY to the file';

/**
 * Makes libxgboost available under `<home>/lib/xgboost` on Debian and Ubuntu, without root and without touching the
 * system: downloads the packages with apt and unpacks them. Does nothing when a library is already found. Safe to call
 * from several processes at once: the folder appears whole or not at all.
 * @throws XGBoostError `fetchFailed`, one sentence with the way out.
 */
export async function fetchLibrary(home: string): Promise<LibraryFiles> {
  const found = locateLibrary({ home });
  if (found !== undefined) return found;
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get') || !existsSync('/usr/bin/dpkg-deb')) {
    throw new XGBoostError('fetchFailed', `libxgboost can be fetched only on Debian and Ubuntu; ${howToGetLibrary}`);
  }
  await mkdir(join(home, 'lib'), { recursive: true });
  const workshop = await mkdtemp(join(resolve(home), 'lib', '.fetch-'));
  try {
    await download(workshop);
    await unpack(workshop, join(resolve(home), 'lib', 'xgboost'));
  } catch (error) {
    throw new XGBoostError('fetchFailed', `libxgboost could not be fetched; ${howToGetLibrary}`, { cause: error });
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
  const fetched = locateLibrary({ home });
  if (fetched === undefined) throw new XGBoostError('fetchFailed', `the packages held no library; ${howToGetLibrary}`);
  return fetched;
}

async function download(workshop: string): Promise<void> {
  const wanted = (await hasOpenMp()) ? packages : [...packages, 'libgomp1'];
  const options = { cwd: workshop, timeout: 180_000 };
  const asSelf = ['-q', '-o', 'APT::Sandbox::User=root'];
  try {
    await run('apt-get', [...asSelf, 'download', ...wanted], options);
  } catch {
    // The system's package lists may be empty (fresh containers): keep lists of our own, which needs no root.
    const lists = join(workshop, 'lists');
    const cache = join(workshop, 'cache');
    await mkdir(join(lists, 'partial'), { recursive: true });
    await mkdir(join(cache, 'archives', 'partial'), { recursive: true });
    const own = [...asSelf, '-o', `Dir::State::lists=${lists}`, '-o', `Dir::Cache=${cache}`];
    await run('apt-get', [...own, 'update'], options);
    await run('apt-get', [...own, 'download', ...wanted], options);
  }
}

async function hasOpenMp(): Promise<boolean> {
  const { stdout } = await run('/sbin/ldconfig', ['-p']).catch(() => ({ stdout: '' }));
  return stdout.includes('libgomp.so.1');
}

async function unpack(workshop: string, target: string): Promise<void> {
  const tree = join(workshop, 'tree');
  for (const name of (await readdir(workshop)).filter((file) => file.endsWith('.deb')).sort()) {
    await run('dpkg-deb', ['-x', join(workshop, name), tree]);
  }
  try {
    await rename(tree, target);
  } catch (error) {
    // Another process finished first: its copy is as good as ours.
    if (!existsSync(target)) throw error;
  }
}
