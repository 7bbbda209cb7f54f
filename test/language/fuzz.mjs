/**
 * Gives the readers of the language whatever there is: random characters, soups of tokens, sound texts and JSON with a
 * few changes, deep nesting. None may throw, take longer than 50 ms, or lose what it read:
 *
 *     npm run fuzz -- --runs 100000 --seed 7
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '100000' }, seed: { type: 'string', default: '1' } },
});
for (const [name, value] of Object.entries(values)) {
  if (!/^\d+$/.test(value)) {
    console.error(`--${name} wants a whole number, not ${value}`);
    process.exit(2);
  }
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const typescript = ['--import', './test/support/typescript-hooks.mjs', '--conditions=tidewaiter-source'];
const { status } = spawnSync(process.execPath, [...typescript, 'test/language/run-fuzz.ts', values.runs, values.seed], {
  cwd: root,
  stdio: 'inherit',
});
process.exit(status ?? 1);
