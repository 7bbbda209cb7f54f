import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runTool } from './run.mjs';
import { duration, root, say } from './workspace.mjs';

const SOURCES = [
  'apps',
  'libs',
  'migrations',
  'tools',
  'package-lock.json',
  'nx.json',
  'tsconfig.base.json',
  'tsconfig.json',
];
const NOT_SOURCES = new Set(['node_modules', 'dist', 'dist-types', 'test', 'coverage']);
const RESULTS = ['apps/decision-service/dist/main.js', 'apps/cli/dist/main.js', 'apps/workbench/dist/index.html'];
/** A test says `test`, and React would then be built with its slow checks for developers. */
const PRODUCTION = { NODE_ENV: 'production' };
const QUIET_NX = { NX_DAEMON: 'false', NX_TUI: 'false', NX_NO_CLOUD: 'true', NO_UPDATE_NOTIFIER: '1' };
const STAMP = join(root, '.nx', 'tidewaiter-built');

/** Builds service, command line and workbench, unless they were built from exactly these sources. */
export async function ensureBuilt() {
  const version = sourceVersion();
  if (isBuilt(version)) return;
  say('Building service and workbench (under two minutes; skipped while nothing changes) …');
  const started = Date.now();
  // One at a time: service and command line write the output of the same libraries.
  const { code, output } = await runTool(
    'nx/dist/bin/nx.js',
    ['run-many', '--targets=build', '--output-style=stream', '--skip-nx-cache', '--parallel=1'],
    { output: 'keep', env: { ...PRODUCTION, ...QUIET_NX } },
  );
  if (code !== 0) {
    console.error(output.trim());
    throw new Error('The build failed: see above.');
  }
  mkdirSync(dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, version);
  say(`Built in ${duration(Date.now() - started)}.`);
}

function isBuilt(version) {
  const results = RESULTS.every((file) => existsSync(join(root, file)));
  return results && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === version;
}

/** One hash over name, size and time of every source: a fraction of the time that reading them would take. */
function sourceVersion() {
  const hash = createHash('sha256').update(process.version);
  for (const source of SOURCES) addTo(hash, source);
  return hash.digest('hex');
}

function addTo(hash, path) {
  const status = statSync(join(root, path), { throwIfNoEntry: false });
  if (status === undefined) return;
  if (!status.isDirectory()) {
    hash.update(`${path} ${status.size} ${status.mtimeMs}\n`);
    return;
  }
  for (const name of readdirSync(join(root, path)).sort()) {
    if (!NOT_SOURCES.has(name) && !name.endsWith('.tsbuildinfo')) addTo(hash, `${path}/${name}`);
  }
}
