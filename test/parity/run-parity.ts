import { engines } from './answers.js';
import { askAll, type Totals } from './ask-all.js';
import { openDatabases } from './databases.js';
import { vocabulary } from './setting.js';

/** Child process of run.mjs: `run-parity.ts <runs> <seed> <from>`. Ends with 1 at the first disagreement. */
const [runs = 0, seed = 0, from = 0] = process.argv.slice(2).map(Number);
const started = performance.now();
const databases = await openDatabases([...vocabulary.facts.values()]);
let told = started;

function seconds(): string {
  return ((performance.now() - started) / 1000).toFixed(0);
}

function report({ rules }: Totals): void {
  if (performance.now() - told < 10_000) return;
  told = performance.now();
  console.log(`${rules.toLocaleString('en')} of ${runs.toLocaleString('en')} runs, ${seconds()} s`);
}

try {
  const { totals, coverage } = await askAll({ runs, seed, from }, databases, report);
  console.log(coverage.table().join('\n'));
  const missing = coverage.missing();
  console.log(missing.length === 0 ? 'every construct was reached' : `never reached: ${missing.join('; ')}`);
  const checks = engines.map((engine) => `${engine} ${totals.checks[engine].toLocaleString('en')}`);
  console.log(
    `no disagreement in ${totals.rules.toLocaleString('en')} runs (random rules, each on ${engines.length} engines)`,
  );
  console.log(`rows ${totals.rows.toLocaleString('en')}, checks of a rule on a row: ${checks.join(', ')}`);
  console.log(`values compared to the last bit on each of four engines: ${totals.values.toLocaleString('en')}`);
  console.log(`seed ${seed}, ${seconds()} s, ${(totals.rules / Number(seconds())).toFixed(0)} runs/s`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await databases.close();
}
