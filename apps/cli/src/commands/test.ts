import { runCase } from '@tidewaiter/decision';
import { caseFiles, readCases } from '@tidewaiter/rule-pack';
import { onlyArgument, UsageError, type Command, type Invocation } from '../command.js';
import { contentOf, preparedFrom, rulesAt } from '../rules-at.js';

/** `tidewaiter test <path>`: runs the cases saved beside the rules. */
export const test: Command = {
  name: 'test',
  summary: "Run the rules' cases (cases.json beside the rules)",
  usage: '<path>',
  example: 'npx tidewaiter test rules',
  options: {},
  help: {},
  run,
};

async function run(invocation: Invocation): Promise<number> {
  const path = onlyArgument(invocation, 'path');
  const release = preparedFrom(contentOf(await rulesAt(path), { day: '0000-01-01' }));
  const files = await caseFiles(path);
  const cases = (await Promise.all(files.map(readCases))).flat();
  if (cases.length === 0) throw new UsageError(`no cases found beside ${path}: expected cases.json`);
  const results = cases.map((one) => ({ ...one, outcome: runCase(release, one) }));
  const failed = results.filter(({ outcome }) => !outcome.passed);
  if (invocation.json) {
    const rows = results.map(({ ruleId, name, expect, outcome }) => ({ ruleId, name, expect, ...outcome }));
    invocation.print(JSON.stringify({ passed: results.length - failed.length, failed: failed.length, cases: rows }));
  } else {
    for (const { ruleId, name, expect, outcome } of failed) {
      const found = outcome.known
        ? outcome.hits
          ? `hits (${outcome.lane ?? 'no lane'})`
          : 'does not hit'
        : 'no such rule';
      invocation.print(`${ruleId}: ${name}: expected ${expect.hits ? 'a hit' : 'no hit'}, ${found}`);
    }
    invocation.print(`${results.length - failed.length} cases passed, ${failed.length} failed`);
  }
  return failed.length > 0 ? 1 : 0;
}
