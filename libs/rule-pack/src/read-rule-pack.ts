import { join } from 'node:path';
import type { RuleCase } from '@tidewaiter/decision';
import { print } from '@tidewaiter/rule-language';
import { z } from 'zod';
import { readCases } from './read-cases.js';
import { readHome, type PackHome } from './read-home.js';
import { readShaped } from './read-json.js';
import { caseFiles, isJson, readRules, type RuleFile } from './rule-files.js';

/** A rule set with the text of its rules and their cases. */
export interface PackRuleSet {
  readonly id: string;
  readonly agency: string;
  readonly title: string;
  readonly text: string;
  readonly cases: readonly RuleCase[];
}

export interface RulePack extends PackHome {
  readonly ruleSets: readonly PackRuleSet[];
}

const ruleSetsSchema = z.array(
  z.object({
    id: z.string(),
    agency: z.string(),
    title: z.string(),
    themes: z.array(z.string()).default([]),
    files: z.array(z.string()).default([]),
  }),
);

/**
 * Reads a folder of rules: `rule-sets.json` says which theme folders (`rules.json`, `cases.json`) and which single files
 * make which rule set.
 * @throws RulePackError
 */
export async function readRulePack(folder: string): Promise<RulePack> {
  const described = await readShaped(join(folder, 'rule-sets.json'), ruleSetsSchema, []);
  const ruleSets = await Promise.all(
    described.map(async ({ id, agency, title, themes, files: single }) => {
      const folders = themes.map((theme) => join(folder, theme));
      const paths = [...single.map((file) => join(folder, file)), ...folders];
      const cases = (await Promise.all(folders.map(caseFiles))).flat();
      return {
        id,
        agency,
        title,
        text: textOf((await Promise.all(paths.map(readRules))).flat()),
        cases: (await Promise.all(cases.map(readCases))).flat(),
      };
    }),
  );
  return { ...(await readHome(folder)), ruleSets };
}

/** One rule set of several files. A single file of rule text stays as it is written. */
function textOf(files: readonly RuleFile[]): string {
  const [only] = files;
  if (files.length === 1 && only && !isJson(only.path, only.content)) return only.content;
  return print({
    facts: files.flatMap((file) => file.document.facts),
    rules: files.flatMap((file) => file.document.rules),
    trailingComments: [],
  });
}
