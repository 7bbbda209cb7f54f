import { writeFile } from 'node:fs/promises';
import { examineCases, runCase, type CaseOutcome, type Examination, type RuleCase } from '@tidewaiter/decision';
import { caseFiles, readCases } from '@tidewaiter/rule-pack';
import { onlyArgument, optional, UsageError, type Command, type Invocation } from '../command.js';
import { junitReport } from '../junit.js';
import { contentOf, preparedFrom, rulesAt } from '../rules-at.js';

/** `tidewaiter test <path>`: runs the cases saved beside the rules, and says how well they guard them. */
export const test: Command = {
  name: 'test',
  summary: "Run the rules' cases (cases.json beside the rules)",
  usage: '<path> [--junit <file>] [--measure] [--least <share>]',
  example: 'npx tidewaiter test rules --junit cases.xml --measure --least 0.5',
  options: { junit: { type: 'string' }, measure: { type: 'boolean' }, least: { type: 'string' } },
  help: {
    junit: 'write a JUnit report to this file, for continuous integration',
    measure: 'add condition coverage, mutation score and lacking cases of each rule',
    least: 'with --measure: a mutation score below this (0 to 1) is a finding',
  },
  run,
};

type Result = RuleCase & { readonly outcome: CaseOutcome };

async function run(invocation: Invocation): Promise<number> {
  const path = onlyArgument(invocation, 'path');
  const least = leastOf(optional(invocation.values, 'least'));
  const release = preparedFrom(contentOf(await rulesAt(path)));
  const files = await caseFiles(path);
  const cases = (await Promise.all(files.map(readCases))).flat();
  if (cases.length === 0) throw new UsageError(`no cases found beside ${path}: expected cases.json`);
  const results = cases.map((one) => ({ ...one, outcome: runCase(release, one) }));
  const ruleIds = release.rules.map(({ checked }) => checked.rule.ruleId);
  const measured =
    invocation.values['measure'] === true ? ruleIds.flatMap((id) => examineCases(release, id, cases) ?? []) : [];
  const junit = optional(invocation.values, 'junit');
  if (junit !== undefined) await writeFile(junit, reportOf(results));
  const weak = measured.filter(({ mutation }) => mutation.score < least);
  if (invocation.json) invocation.print(JSON.stringify(asJson(results, measured)));
  else printed(results, measured, weak).forEach((line) => invocation.print(line));
  return results.some(({ outcome }) => !outcome.passed) || weak.length > 0 ? 1 : 0;
}

function leastOf(text: string | undefined): number {
  const least = text === undefined ? 0 : Number(text);
  if (text?.trim() === '' || !(least >= 0 && least <= 1)) throw new UsageError('--least must be between 0 and 1');
  return least;
}

function reportOf(results: readonly Result[]): string {
  return junitReport(
    'tidewaiter cases',
    results.map(({ ruleId, name, expect, outcome }) => ({
      suite: ruleId,
      name,
      ...(!outcome.passed && { failure: failureOf(expect, outcome) }),
    })),
  );
}

function asJson(results: readonly Result[], measured: readonly Examination[]): object {
  const failed = results.filter(({ outcome }) => !outcome.passed).length;
  const cases = results.map(({ ruleId, name, expect, outcome }) => ({ ruleId, name, expect, ...outcome }));
  return { passed: results.length - failed, failed, cases, ...(measured.length > 0 && { measured }) };
}

function printed(results: readonly Result[], measured: readonly Examination[], weak: readonly Examination[]): string[] {
  const failed = results.filter(({ outcome }) => !outcome.passed);
  return [
    ...failed.map(({ ruleId, name, expect, outcome }) => `${ruleId}: ${name}: ${failureOf(expect, outcome)}`),
    ...measured.map(({ ruleId, coverage, mutation }) => {
      const { killed, survived, score } = mutation;
      return `${ruleId}: coverage ${percent(coverage.share)}, mutation score ${percent(score)} (${killed} of ${killed + survived})`;
    }),
    ...weak.map(
      ({ ruleId, suggestions }) => `${ruleId}: lacks cases, first: ${JSON.stringify(suggestions[0]?.declaration)}`,
    ),
    `${results.length - failed.length} cases passed, ${failed.length} failed`,
  ];
}

function failureOf(expect: RuleCase['expect'], outcome: CaseOutcome): string {
  const found = outcome.known
    ? outcome.hits
      ? `hits (${outcome.lane ?? 'no lane'})`
      : 'does not hit'
    : 'no such rule';
  const wanted = expect.hits ? `a hit${expect.lane === undefined ? '' : ` (${expect.lane})`}` : 'no hit';
  return `expected ${wanted}, ${found}`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
