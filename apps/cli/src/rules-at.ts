import { basename } from 'node:path';
import { vocabularyOf } from '@tidewaiter/declaration';
import { frozenList, prepareRelease, type PreparedRelease, type ReleaseContent } from '@tidewaiter/decision';
import { check, print, type Diagnostic, type Document, type FactDefinition } from '@tidewaiter/rule-language';
import {
  defaultPolicy,
  factsFile,
  homeOf,
  readHome,
  readRules,
  type PackHome,
  type RuleFile,
} from '@tidewaiter/rule-pack';
import { UsageError } from './command.js';

/** Rules in a file or folder, and what they refer to. */
export interface RulesAt {
  readonly files: readonly RuleFile[];
  readonly home: PackHome;
}

const nothing: PackHome = { facts: [], lists: [], references: [], controls: [], policy: defaultPolicy, models: [] };

/** Reads the rules below a path with the lists, reference values, policy and models of the folder they belong to. */
export async function rulesAt(path: string): Promise<RulesAt> {
  const files = await readRules(path);
  const folder = await homeOf(path);
  return { files, home: folder === undefined ? nothing : await readHome(folder) };
}

/** A diagnostic with the file it is about. */
export interface Finding {
  readonly file: RuleFile;
  readonly diagnostic: Diagnostic;
}

/** What reading and checking found, in order of file and position. */
export function findingsOf({ files, home }: RulesAt): Finding[] {
  const vocabulary = vocabularyOf(home.lists);
  const seen = new Map<string, string>();
  return files.flatMap((file) => [
    ...file.diagnostics.map((diagnostic) => ({ file, diagnostic })),
    ...check(file.document, vocabulary, factsBeside(file, { files, home })).diagnostics.map((diagnostic) => ({
      file,
      diagnostic,
    })),
    ...repeated(file, seen),
  ]);
}

/** Derived facts that the rules of a file may name: those of the other files, and of the folder they belong to. */
function factsBeside(file: RuleFile, { files, home }: RulesAt): FactDefinition[] {
  const others = files.filter((other) => other !== file).flatMap(({ document }) => document.facts);
  return [...others, ...factsAbove({ files, home })];
}

/** Derived facts of the folder, unless their file is one of those that were read. */
function factsAbove({ files, home }: RulesAt): readonly FactDefinition[] {
  return files.some(({ path }) => basename(path) === factsFile) ? [] : home.facts;
}

/** Rule ids that another file has used before. */
function repeated(file: RuleFile, seen: Map<string, string>): Finding[] {
  const findings: Finding[] = [];
  for (const { ruleId, span } of file.document.rules) {
    const other = seen.get(ruleId);
    if (other !== undefined && other !== file.path) {
      const message = `rule id \`${ruleId}\` is used in ${other} too, choose another`;
      const diagnostic = {
        code: 'duplicate-rule-id',
        severity: 'error',
        span,
        message,
        parameters: { ruleId },
        ruleId,
      } as const;
      findings.push({ file, diagnostic });
    }
    seen.set(ruleId, other ?? file.path);
  }
  return findings;
}

export interface ReleaseChoice {
  /** `undefined`: the newest model of the folder; `null`: none. */
  readonly model?: string | null;
}

/** The rules as a release, the way the service would make one of them. */
export function contentOf({ files, home }: RulesAt, choice: ReleaseChoice = {}): ReleaseContent {
  const model = choice.model === null ? undefined : home.models.at(-1);
  const document: Document = {
    facts: [...factsAbove({ files, home }), ...files.flatMap((file) => file.document.facts)],
    rules: files.flatMap((file) => file.document.rules),
    trailingComments: [],
  };
  return {
    ruleSets: [{ id: 'rules', agency: 'customs', text: print(document) }],
    lists: home.lists.map((list) => frozenList(list, list.items)),
    references: home.references,
    controls: home.controls,
    policy: home.policy,
    ...(model && {
      model: { name: 'model', version: 1, digest: model.digest, artefact: JSON.parse(model.artefact) as unknown },
    }),
  };
}

/** @throws UsageError when the rules have errors: `check` says which */
export function preparedFrom(content: ReleaseContent): PreparedRelease {
  const { release, diagnostics } = prepareRelease(content);
  if (release !== undefined) return release;
  const first = diagnostics.find(({ diagnostic }) => diagnostic.severity === 'error')?.diagnostic;
  throw new UsageError(
    `the rules have errors, first: ${first?.ruleId ?? ''} ${first?.message ?? ''} (run \`tidewaiter check\`)`,
  );
}
