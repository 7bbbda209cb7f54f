import { analysisOf, type PlacedFinding } from '../analysis-of.js';
import { onlyArgument, optional, type Command, type Invocation } from '../command.js';
import { placeInText } from '../place-in-text.js';
import { findingsOf, rulesAt, type Finding, type RulesAt } from '../rules-at.js';

/** `tidewaiter check <path>`: diagnostics of rules in files, and what the analysis proves about the rules together. */
export const check: Command = {
  name: 'check',
  summary: 'Find faults in rules: a file or a folder, JSON or text',
  usage: '<path>',
  example: 'npx tidewaiter check rules',
  options: { day: { type: 'string' } },
  help: { day: 'ISO day on which values of lists must count (default: today)' },
  run,
};

/** A fault of either kind; only what the analysis finds has an example. */
interface Fault {
  readonly path: string;
  readonly place: { readonly line: number; readonly column: number } | undefined;
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
  readonly parameters: Readonly<Record<string, string | number>>;
  readonly ruleId: string | undefined;
  readonly example?: PlacedFinding['finding']['example'];
}

async function run(invocation: Invocation): Promise<number> {
  const rules = await rulesAt(onlyArgument(invocation, 'path'));
  const day = optional(invocation.values, 'day') ?? new Date().toISOString().slice(0, 10);
  const analysis = analysisOf(rules, day);
  const faults = [...findingsOf(rules).map(asFault), ...(analysis?.findings ?? []).map(findingAsFault(rules))];
  const told = faults.filter((fault) => !isSaidBetter(fault, faults));
  const count = rules.files.reduce((sum, file) => sum + file.document.rules.length, 0);
  const errors = told.filter(({ severity }) => severity === 'error').length;
  if (invocation.json) {
    const undecided = analysis?.undecided.filter((each) => each.count > 0) ?? [];
    invocation.print(JSON.stringify({ rules: count, errors, findings: told.map(asJson), undecided }));
  } else {
    for (const fault of told) for (const line of asLines(fault)) invocation.print(line);
    invocation.print(`${count} rules, ${errors} errors, ${told.length - errors} remarks`);
  }
  return told.some(({ severity }) => severity !== 'info') ? 1 : 0;
}

/** The analysis tells of the same threshold, with an example. */
function isSaidBetter({ code, ruleId, parameters }: Fault, faults: readonly Fault[]): boolean {
  if (code !== 'threshold-outside-bounds') return false;
  return faults.some(
    (other) =>
      other.code === 'out-of-range' && other.ruleId === ruleId && other.parameters['value'] === parameters['value'],
  );
}

function asFault({ file, diagnostic }: Finding): Fault {
  const { code, severity, message, parameters, ruleId, span } = diagnostic;
  return { path: file.path, place: placeOf(file, span.start), code, severity, message, parameters, ruleId };
}

function findingAsFault({ files }: RulesAt): (placed: PlacedFinding) => Fault {
  return ({ file, finding }) => {
    const { code, severity, message, parameters, ruleId, span, example } = finding;
    const place = file && placeOf(file, span.start);
    const path = file?.path ?? files[0]?.path ?? '';
    return { path, place, code, severity, message, parameters, ruleId, ...(example && { example }) };
  };
}

/** Only text has lines a reader can go to; in JSON the rule is named. */
function placeOf(file: RulesAt['files'][number], offset: number): Fault['place'] {
  return file.path.endsWith('.json') ? undefined : placeInText(file.content, offset);
}

function asLines({ path, place, code, severity, message, ruleId, example }: Fault): string[] {
  const where = place ? `:${place.line}:${place.column}` : ruleId === undefined ? '' : ` ${ruleId}`;
  const line = `${path}${where}: ${severity}: ${message} [${code}]`;
  if (!example) return [line];
  const hits = example.hits.length > 0 ? `hit by ${example.hits.join(', ')}` : 'hit by no rule';
  return [line, `    ${JSON.stringify(example.row)} ${hits}`];
}

function asJson({ place, ...fault }: Fault): object {
  return { ...fault, ...place };
}
