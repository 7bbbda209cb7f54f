#!/usr/bin/env node
/**
 * `npm test`: everything, from a bare clone. `npm test -- <pattern>` runs only the tests whose path matches.
 * Ends with exactly one line `N passed, N failed, N skipped`, the sum over the tests and the other steps.
 */
import './check-node.mjs';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureChromium, HOW_TO_GET_CHROMIUM } from './chromium.mjs';
import { ensureInstalled } from './install.mjs';
import { runTool } from './run.mjs';
import { duration, root, say } from './workspace.mjs';

const SOURCE_FOLDERS = ['libs', 'apps', 'migrations', 'tools/sample-history'];
/** Lint takes about as long as all the others, which run beside it one after the other. */
const LINT = ['lint', 'eslint/bin/eslint.js', ['.', '--max-warnings=0']];
const CHECKS = [
  ['formatting', 'prettier/bin/prettier.cjs', ['--check', '.', '--log-level=warn']],
  ['unused code and dependencies', 'knip/bin/knip.js', ['--no-config-hints']],
  ['types of sources', 'typescript/bin/tsc', ['-b']],
  ['types of tests', 'typescript/bin/tsc', ['-p', 'tsconfig.test.json']],
  [
    'import cycles',
    'dependency-cruiser/bin/dependency-cruise.mjs',
    ['--config=.dependency-cruiser.json', ...SOURCE_FOLDERS],
  ],
];

const total = { passed: 0, failed: 0, skipped: 0 };
const patterns = process.argv.slice(2);

await testAll().catch((error) => {
  console.error(error.message);
  total.failed += 1;
});
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;

async function testAll() {
  await ensureInstalled();
  await ensureBuilt();
  if (patterns.length > 0) return jest('the chosen tests', patterns);
  await Promise.all([check(...LINT), checkInTurn()]);
  await ensureLibrary();
  // More at once would need more memory than a small machine has: many files start a database or a service.
  const workers = `--maxWorkers=${Math.min(2, availableParallelism())}`;
  await jest('tests', [workers, '--testPathIgnorePatterns=/test/browser/']);
  if ((await ensureChromium()) === undefined) return skip(HOW_TO_GET_CHROMIUM);
  // One page at a time: two browsers beside two services would only slow each other down.
  return jest('browser tests', ['--runInBand', '--testPathPatterns=/test/browser/']);
}

async function checkInTurn() {
  for (const [name, script, args] of CHECKS) await check(name, script, args);
}

async function check(name, script, args) {
  const { code, took } = await timed(name, () => runTool(script, args, { env: { NX_DAEMON: 'false' } }));
  total[code === 0 ? 'passed' : 'failed'] += 1;
  say(`${code === 0 ? 'Passed' : 'FAILED'}: ${name} (${took})`);
}

async function jest(name, args) {
  const file = join(root, '.nx', 'jest.json');
  mkdirSync(join(root, '.nx'), { recursive: true });
  rmSync(file, { force: true });
  // A busy machine is not a fault: what hangs is ended, nothing is timed.
  const options = ['--ci', '--testTimeout=300000', '--json', `--outputFile=${file}`, '--passWithNoTests', ...args];
  const node = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  const { code, took } = await timed(name, () => runTool('jest/bin/jest.js', options, { node, output: 'progress' }));
  const before = total.failed;
  countJest(file);
  // Whatever else made Jest fail must not look like success.
  if (code !== 0 && total.failed === before) total.failed += 1;
  say(`${total.failed === before ? 'Passed' : 'FAILED'}: ${name} (${took})`);
}

function countJest(file) {
  try {
    const result = JSON.parse(readFileSync(file, 'utf8'));
    total.passed += result.numPassedTests;
    total.failed += result.numFailedTests + result.numRuntimeErrorTestSuites;
    total.skipped += result.numPendingTests + result.numTodoTests;
  } catch {
    console.error('Jest left no result.');
    total.failed += 1;
  }
}

/** Training needs libxgboost; without it the tests that train are skipped, and this sentence says why. */
async function ensureLibrary() {
  const { fetchLibrary } = await import('../libs/xgboost-node/dist/index.js');
  await fetchLibrary(join(root, '.tidewaiter')).catch((error) => skip(error.message));
}

function skip(reason) {
  total.skipped += 1;
  say(`Skipped: ${reason}`);
}

async function timed(name, work) {
  say(`Running ${name} …`);
  const started = Date.now();
  const { code } = await work();
  return { code, took: duration(Date.now() - started) };
}
