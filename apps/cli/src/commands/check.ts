import { onlyArgument, type Command, type Invocation } from '../command.js';
import { placeInText } from '../place-in-text.js';
import { findingsOf, rulesAt, type Finding } from '../rules-at.js';

/** `tidewaiter check <path>`: diagnostics of rules in files. */
export const check: Command = {
  name: 'check',
  summary: 'Find faults in rules: a file or a folder, JSON or text',
  usage: '<path>',
  example: 'npx tidewaiter check rules',
  options: {},
  help: {},
  run,
};

async function run(invocation: Invocation): Promise<number> {
  const rules = await rulesAt(onlyArgument(invocation, 'path'));
  const findings = findingsOf(rules);
  const count = rules.files.reduce((sum, file) => sum + file.document.rules.length, 0);
  const errors = findings.filter(({ diagnostic }) => diagnostic.severity === 'error').length;
  if (invocation.json) {
    invocation.print(JSON.stringify({ rules: count, errors, findings: findings.map(asJson) }));
  } else {
    for (const finding of findings) invocation.print(asLine(finding));
    invocation.print(`${count} rules, ${errors} errors, ${findings.length - errors} remarks`);
  }
  return errors > 0 ? 1 : 0;
}

/** Only text has lines a reader can go to; in JSON the rule is named. */
function placeOf({ file, diagnostic }: Finding): string {
  if (file.path.endsWith('.json')) return diagnostic.ruleId === undefined ? '' : ` ${diagnostic.ruleId}`;
  const { line, column } = placeInText(file.content, diagnostic.span.start);
  return `:${line}:${column}`;
}

function asLine(finding: Finding): string {
  const { code, severity, message } = finding.diagnostic;
  return `${finding.file.path}${placeOf(finding)}: ${severity}: ${message} [${code}]`;
}

function asJson({ file, diagnostic }: Finding): object {
  const { code, severity, message, parameters, ruleId, span } = diagnostic;
  const place = file.path.endsWith('.json') ? {} : placeInText(file.content, span.start);
  return { path: file.path, ...place, ruleId, code, severity, message, parameters };
}
