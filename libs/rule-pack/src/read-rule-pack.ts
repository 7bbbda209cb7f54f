import { join } from 'node:path';
import type { RuleCase } from '@tidewaiter/decision';
import { print } from '@tidewaiter/rule-language';
import { z } from 'zod';
import { readCases } from './read-cases.js';
import { readHome, type PackHome } from './read-home.js';
import { readShaped } from './read-json.js';
import { caseFiles, readRules } from './rule-files.js';

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
  z.object({ id: z.string(), agency: z.string(), title: z.string(), themes: z.array(z.string()).min(1) }),
);

/**
 * Reads a folder of rules: `rule-sets.json` says which theme folders (`rules.json`, `cases.json`) make which rule set.
 * @throws RulePackError
 */
export async function readRulePack(folder: string): Promise<RulePack> {
  const described = await readShaped(join(folder, 'rule-sets.json'), ruleSetsSchema, []);
  const ruleSets = await Promise.all(
    described.map(async ({ id, agency, title, themes }) => {
      const folders = themes.map((theme) => join(folder, theme));
      const files = (await Promise.all(folders.map(readRules))).flat();
      const cases = (await Promise.all(folders.map(caseFiles))).flat();
      return {
        id,
        agency,
        title,
        text: print({
          facts: files.flatMap((file) => file.document.facts),
          rules: files.flatMap((file) => file.document.rules),
          trailingComments: [],
        }),
        cases: (await Promise.all(cases.map(readCases))).flat(),
      };
    }),
  );
  return { ...(await readHome(folder)), ruleSets };
}
