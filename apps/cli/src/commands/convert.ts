import { documentToJson, hasErrors, print } from '@tidewaiter/rule-language';
import { readRules } from '@tidewaiter/rule-pack';
import { onlyArgument, required, UsageError, type Command, type Invocation } from '../command.js';

/** `tidewaiter convert <file> --to text|json`: the other face of the same rules. */
export const convert: Command = {
  name: 'convert',
  summary: 'Print rules as text or as json-rules-engine JSON, without loss',
  usage: '<file> --to text|json',
  example: 'npx tidewaiter convert rules/valuation/rules.json --to text',
  options: { to: { type: 'string' } },
  help: { to: 'text or json' },
  run,
};

async function run(invocation: Invocation): Promise<number> {
  const to = required(invocation.values, 'to');
  if (to !== 'text' && to !== 'json') throw new UsageError('--to is text or json');
  const files = await readRules(onlyArgument(invocation, 'file'));
  for (const { path, diagnostics } of files) {
    for (const { severity, message, ruleId } of diagnostics)
      invocation.note(`${path} ${ruleId ?? ''}: ${severity}: ${message}`);
  }
  const [first] = files;
  const document = {
    facts: files.flatMap((file) => file.document.facts),
    rules: files.flatMap((file) => file.document.rules),
    trailingComments: first?.document.trailingComments ?? [],
  };
  const text = to === 'text' ? print(document) : `${JSON.stringify(documentToJson(document), null, 2)}\n`;
  invocation.print(text.trimEnd());
  return files.some((file) => hasErrors(file.diagnostics)) ? 1 : 0;
}
