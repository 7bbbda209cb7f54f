/**
 * Checks that all engines agree on random rules and rows, as many as wanted:
 *
 *     npm run parity -- --runs 20000 --seed 7
 *
 * A run is one random rule, asked of every engine about all the rows made for it and its neighbours; `--seed` repeats
 * them, and `--from 10000` leaves out as many at the start, so that processes can share a course. What the engines disagree on is made as small as it can be, shown and added to corpus.txt.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
  },
});
for (const [name, value] of Object.entries(values)) {
  if (!/^\d+$/.test(value)) {
    console.error(`--${name} wants a whole number, not ${value}`);
    process.exit(2);
  }
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const typescript = ['--import', './test/support/typescript-hooks.mjs', '--conditions=tidewaiter-source'];
const { status } = spawnSync(
  process.execPath,
  [...typescript, 'test/parity/run-parity.ts', values.runs, values.seed, values.from],
  {
    cwd: root,
    stdio: 'inherit',
  },
);
process.exit(status ?? 1);
