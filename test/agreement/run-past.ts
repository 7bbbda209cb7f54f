import { askPast, firstDifference, pastEngines } from './ask-past.js';
import { openPast } from './past.js';
import { randomRules, starterRules } from './past-rules.js';

/** Child process of run.mjs: `run-past.ts <declarations> <random rules> <seed>`. Ends with 1 at the first difference. */
const [declarations = 0, count = 0, seed = 0] = process.argv.slice(2).map(Number);
/** Few enough that the SQL of all is read in no time. */
const rulesAtATime = 40;

const started = performance.now();
const past = await openPast(declarations);
const read = (one: number): string => one.toLocaleString('en');
try {
  const rules = [...(await starterRules(past)), ...randomRules(past, { count, seed })];
  let hits = 0;
  for (let from = 0; from < rules.length; from += rulesAtATime) {
    const some = rules.slice(from, from + rulesAtATime);
    const answers = await askPast(past, some);
    const difference = firstDifference(past, some, answers);
    if (difference !== undefined) throw new Error(difference);
    hits += answers.interpret.reduce((sum, { size }) => sum + size, 0);
    console.log(`${read(from + some.length)} of ${read(rules.length)} rules`);
  }
  const checks = past.rows.length * rules.length;
  console.log(`no disagreement of ${pastEngines.join(', ')}`);
  console.log(
    `${read(past.rows.length)} rows of ${read(declarations)} past declarations, ${read(rules.length)} rules: ` +
      `${read(checks)} checks of a rule on a row by each engine, ${read(hits)} of them hits`,
  );
  console.log(`seed ${seed}, ${((performance.now() - started) / 1000).toFixed(0)} s`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await past.close();
}
