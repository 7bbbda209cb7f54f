import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openHistory, type History } from '@tidewaiter/history';
import { historyCases, type ReferenceTable, type ReplayCase } from '@tidewaiter/learning';
import { optional, required, UsageError, wholeNumber, type Invocation } from './command.js';
import { homeFolder } from './home-folder.js';
import { importInto } from './import-into.js';
import { sampleCases } from './replay-sample.js';

/**
 * The cases of the CSV files given, of a dataset of the data folder, or of the sample history.
 * @throws UsageError unless one of them is given
 */
export async function replayCases(invocation: Invocation, references: ReferenceTable): Promise<ReplayCase[]> {
  const dataset = optional(invocation.values, 'dataset');
  // The option may be repeated, so its value is a list, whatever the type of values says.
  const input: unknown = invocation.values['input'];
  const files = Array.isArray(input) ? input.map(String) : [];
  const sample = optional(invocation.values, 'sample');
  const given = [dataset !== undefined, sample !== undefined, files.length > 0].filter(Boolean).length;
  if (given !== 1) throw new UsageError('give one of --input, --dataset and --sample');
  if (sample !== undefined) return sampleCases(wholeNumber(sample, 'sample'), references);
  if (dataset === undefined) return casesOfFiles(invocation, files, references);
  const history = await openHistory(homeFolder(), { clock: () => new Date() });
  try {
    return await casesOf(history, dataset, references);
  } finally {
    await history.close();
  }
}

async function casesOfFiles(
  invocation: Invocation,
  files: readonly string[],
  references: ReferenceTable,
): Promise<ReplayCase[]> {
  const mapping = required(invocation.values, 'mapping');
  const home = await mkdtemp(join(tmpdir(), 'tidewaiter-replay-'));
  const history = await openHistory(home, { clock: () => new Date() });
  try {
    const cases: ReplayCase[] = [];
    for (const [index, csv] of files.entries()) {
      const dataset = `replay-${index + 1}`;
      const { declarations, rejected } = await importInto(history, dataset, { csv, mapping });
      invocation.note(`${csv}: ${declarations} declarations, ${rejected} rows refused`);
      for (const one of await casesOf(history, dataset, references)) cases.push(one);
    }
    return cases;
  } finally {
    await history.close();
    await rm(home, { recursive: true, force: true });
  }
}

async function casesOf(history: History, dataset: string, references: ReferenceTable): Promise<ReplayCase[]> {
  const cases: ReplayCase[] = [];
  for await (const one of historyCases({ history, dataset, references })) cases.push(one);
  return cases;
}
