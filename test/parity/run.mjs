/**
 * Checks that all engines agree on random rules and rows, as many as wanted:
 *
 *     npm run parity -- --runs 20000 --seed 7
 *
 * A run is one random rule, asked of every engine about all the rows made for it and its neighbours; `--seed` repeats
 * them, and `--from 10000` leaves out as many at the start, so that processes can share a course. What the engines disagree on is made as small as it can be, shown and added to corpus.txt.
 *
 *     npm run parity -- --past 4000 --runs 200
 *
 * asks about the rows of so many past declarations instead: the starter rules and so many random ones, of the dataset's
 * own files and columns, of rows and of PostgreSQL.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '20000' },
    past: { type: 'string', default: '0' },
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
const asked =
  Number(values.past) > 0
    ? ['test/agreement/run-past.ts', values.past, values.runs, values.seed]
    : ['test/parity/run-parity.ts', values.runs, values.seed, values.from];
const { status } = spawnSync(process.execPath, [...typescript, ...asked], { cwd: root, stdio: 'inherit' });
process.exit(status ?? 1);
