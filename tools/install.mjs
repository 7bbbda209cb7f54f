import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.mjs';
import { duration, root, say } from './workspace.mjs';

/** Makes node_modules what package-lock.json says, with `npm ci`, unless it already is. */
export async function ensureInstalled() {
  const missing = missingPackages();
  if (missing.length === 0) return;
  say(`Installing ${missing.length} packages (once; one to three minutes on a usual connection) …`);
  const started = Date.now();
  const progress = setInterval(
    () => say(`  ${installedFolders()} packages after ${duration(Date.now() - started)}`),
    10_000,
  );
  const { code, output } = await npm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
  clearInterval(progress);
  if (code !== 0) {
    // npm appends its manual for `npm ci`, which helps nobody here.
    console.error(output.split(/npm error Clean install/, 1)[0]?.trim());
    throw new Error('npm could not install the packages: see above, mend the cause and start again.');
  }
  say(`Packages installed in ${duration(Date.now() - started)}.`);
}

/**
 * Names of the packages that the lock asks for on this machine and that npm did not note as installed. npm keeps that
 * note in node_modules itself, so an `npm install` by hand or a broken installation needs no stamp of ours.
 */
export function missingPackages() {
  const note = join(root, 'node_modules', '.package-lock.json');
  const installed = existsSync(note) ? readLock(note) : {};
  return Object.entries(readLock(join(root, 'package-lock.json')))
    .filter(([path, wanted]) => path !== '' && isForThisMachine(wanted) && !isSame(installed[path], wanted))
    .map(([path]) => path);
}

function readLock(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

/** Optional packages are builds for one system; what may also depend on the C library is left to npm. */
function isForThisMachine({ optional, os, cpu, libc, link }) {
  if (link || libc) return false;
  if (!optional) return !os && !cpu;
  return Boolean(os?.includes(process.platform) && cpu?.includes(process.arch));
}

function isSame(installed, wanted) {
  return installed?.version === wanted.version && installed.integrity === wanted.integrity;
}

function installedFolders() {
  const modules = join(root, 'node_modules');
  if (!existsSync(modules)) return 0;
  return readdirSync(modules).reduce(
    (count, name) => count + (name.startsWith('@') ? readdirSync(join(modules, name)).length : 1),
    0,
  );
}

/** The npm that started us, else the one on the path. */
function npm(args) {
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js')) return run(process.execPath, [script, ...args], { output: 'keep' });
  return run('npm', args, { output: 'keep' });
}
