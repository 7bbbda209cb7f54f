import { fileURLToPath } from 'node:url';
import { readHome, readRules } from '@tidewaiter/rule-pack';
import { vocabularyOf } from '@tidewaiter/declaration';
import {
  withDefinitions,
  type Document,
  type FactRow,
  type ListContents,
  type Vocabulary,
} from '@tidewaiter/rule-language';
import type { Control } from '@tidewaiter/decision';

/** Folder of the starter pack. */
export const rulesFolder = fileURLToPath(new URL('../../rules/', import.meta.url));

/** Themes with rules for the sample history; `kcs` is for the public data set. */
export const themes = [
  'valuation',
  'classification',
  'origin',
  'quantity',
  'licence',
  'sanitary',
  'prohibited',
  'ipr',
  'traders',
] as const;

/** What the rules of the pack refer to. */
export interface Knowledge {
  readonly lists: ListContents;
  readonly references: ReadonlyMap<string, FactRow>;
  readonly vocabulary: Vocabulary;
  readonly controls: readonly Control[];
}

export async function readKnowledge(): Promise<Knowledge> {
  const home = await readHome(rulesFolder);
  return {
    lists: new Map(home.lists.map(({ name, items }) => [name, new Set(items.map(({ value }) => value))])),
    references: new Map(
      home.references.map(({ code, median, low }) => [
        code,
        { 'reference.unit_value_median': median, 'reference.unit_value_low': low },
      ]),
    ),
    vocabulary: withDefinitions(vocabularyOf(home.lists), home.facts).vocabulary,
    controls: home.controls,
  };
}

/** The rules of a theme, refusing a theme whose file cannot be read without a diagnostic. */
export async function readTheme(theme: string): Promise<Document> {
  const files = await readRules(`${rulesFolder}${theme}`);
  const faults = files.flatMap(({ diagnostics }) => diagnostics);
  if (faults.length > 0) throw new Error(`${theme}: ${JSON.stringify(faults)}`);
  return {
    facts: files.flatMap(({ document }) => document.facts),
    rules: files.flatMap(({ document }) => document.rules),
    trailingComments: [],
  };
}
