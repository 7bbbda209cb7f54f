import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Control, ReferenceValue, SelectionPolicy } from '@tidewaiter/decision';
import { parse, type FactDefinition } from '@tidewaiter/rule-language';
import { z } from 'zod';
import { readCsv } from './read-csv.js';
import { readShaped } from './read-json.js';
import { readLists, type PackList } from './read-lists.js';

/** What rules refer to. */
export interface PackHome {
  /** Derived facts that every rule of the folder may name: those of `facts.rules`. */
  readonly facts: readonly FactDefinition[];
  readonly lists: readonly PackList[];
  readonly references: readonly ReferenceValue[];
  readonly controls: readonly Control[];
  readonly policy: SelectionPolicy;
  readonly models: readonly PackModel[];
}

export interface PackModel {
  readonly path: string;
  /** XGBoost's own JSON, as it stands in the file. */
  readonly artefact: string;
  /** SHA-256 of the file's bytes, `sha256:` and hexadecimal. */
  readonly digest: string;
  /** What is known of its worth, from the file beside it (`<name>.report.json`); absent where that speaks of other bytes. */
  readonly report?: Readonly<Record<string, unknown>>;
}

/** Where a folder says nothing else: 2 % at random, lanes by rules and points alone. */
export const defaultPolicy: SelectionPolicy = {
  randomRate: 0.02,
  points: { red: 100, yellow: 50 },
  score: {},
  seed: 'tidewaiter',
};

const reportEnding = '.report.json';

const labels = z.object({ en: z.string(), fr: z.string(), ar: z.string() });
const controlsSchema = z.array(z.object({ code: z.string(), label: labels }));
const reportSchema = z.object({ model: z.string(), report: z.record(z.string(), z.unknown()) });
const noReport = { model: '', report: {} };
const policySchema = z.object({
  randomRate: z.number().gt(0).max(0.5),
  points: z.object({ red: z.number().positive(), yellow: z.number().positive() }),
  score: z.object({ red: z.number().optional(), yellow: z.number().optional() }),
  seed: z.string().min(1),
});

/** Where a folder keeps the derived facts of all its rules. */
export const factsFile = 'facts.rules';

/** @throws RulePackError */
export async function readHome(home: string): Promise<PackHome> {
  return {
    facts: await readFacts(join(home, factsFile)),
    lists: await readLists(home),
    references: await readReferences(join(home, 'reference', 'unit-values.csv')),
    controls: await readShaped(join(home, 'controls.json'), controlsSchema, []),
    policy: await readShaped(join(home, 'policy.json'), policySchema, defaultPolicy),
    models: await readModels(join(home, 'models')),
  };
}

/** What is wrong with the file is said where it is checked as one of the rules. */
async function readFacts(path: string): Promise<readonly FactDefinition[]> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if ((error as { code?: string }).code === 'ENOENT') return '';
    throw error;
  });
  return parse(text).document.facts;
}

async function readReferences(path: string): Promise<ReferenceValue[]> {
  if ((await stat(path).catch(() => undefined)) === undefined) return [];
  const rows = await readCsv(path, ['commodity_code', 'unit_value_median', 'unit_value_low']);
  return rows.map((row) => ({
    code: row['commodity_code'] ?? '',
    median: Number(row['unit_value_median']),
    low: Number(row['unit_value_low']),
  }));
}

async function readModels(folder: string): Promise<PackModel[]> {
  const files = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json'));
  const names = files.filter((name) => !name.endsWith(reportEnding)).sort();
  return Promise.all(
    names.map(async (name) => {
      const bytes = await readFile(join(folder, name));
      const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
      const beside = join(folder, name.replace(/\.json$/, reportEnding));
      const { model, report } = await readShaped(beside, reportSchema, noReport);
      return {
        path: join(folder, name),
        artefact: bytes.toString('utf8'),
        digest,
        ...(model === digest && { report }),
      };
    }),
  );
}
