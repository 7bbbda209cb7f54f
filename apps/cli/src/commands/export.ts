import { stretchOn } from '@tidewaiter/decision';
import { portableRelease } from '@tidewaiter/rule-portable';
import { onlyArgument, type Command, type Invocation } from '../command.js';
import { contentOf, preparedFrom, rulesAt } from '../rules-at.js';

/** `tidewaiter export <path>`: rules, and lists as they are today, in one file that stock json-rules-engine runs with the published pack. */
export const exportRules: Command = {
  name: 'export',
  summary: 'Print rules and lists as one file for stock json-rules-engine with the published pack',
  usage: '<path>',
  example: 'npx tidewaiter export rules > release.json',
  options: {},
  help: {},
  run,
};

async function run(invocation: Invocation): Promise<number> {
  const day = new Date().toISOString().slice(0, 10);
  const release = preparedFrom(contentOf(await rulesAt(onlyArgument(invocation, 'path')), { model: null }));
  const portable = portableRelease(
    release.rules.map((rule) => rule.checked),
    stretchOn(release, day).lists,
  );
  invocation.print(JSON.stringify(portable, null, 2));
  return 0;
}
