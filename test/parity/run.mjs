/**
 * Checks that all engines agree on random rules and rows, as many as wanted:
 *
 *     npm run parity -- --runs 20000 --seed 7
 *
 * `--runs` counts pairs of a rule and a row; `--seed` repeats a run. What they disagree on is added to corpus.txt.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '20000' }, seed: { type: 'string', default: '1' } },
});
for (const [name, value] of Object.entries(values)) {
  if (!/^\d+$/.test(value)) {
    console.error(`--${name} wants a whole number, not ${value}`);
    process.exit(2);
  }
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const jest = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];
const { status } = spawnSync(process.execPath, [...jest, 'test/parity'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, PARITY_RUNS: values.runs, PARITY_SEED: values.seed },
});
process.exit(status ?? 1);
