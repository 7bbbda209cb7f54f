import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hitsOf, stricter, type PreparedRelease } from '@tidewaiter/decision';
import { openHistory, type History } from '@tidewaiter/history';
import { historyCases, type LearningCase, type ReferenceTable } from '@tidewaiter/learning';
import { lanes, type Lane } from '@tidewaiter/rule-language';
import { optional, required, UsageError, type Invocation } from './command.js';
import { homeFolder } from './home-folder.js';
import { importInto } from './import-into.js';
import { contentOf, preparedFrom, rulesAt } from './rules-at.js';

/** The rules a replay ranks by, and the reference values beside them. */
export interface RulesOfReplay {
  readonly references: ReferenceTable;
  readonly ranking: { readonly strengthOf?: (one: LearningCase) => number };
}

/** @throws UsageError when the rules have errors */
export async function rulesOfReplay(path: string | undefined): Promise<RulesOfReplay> {
  if (path === undefined) return { references: new Map(), ranking: {} };
  const rules = await rulesAt(path);
  const references = new Map(rules.home.references.map((reference) => [reference.code, reference]));
  const release = preparedFrom(contentOf(rules, { model: null }));
  return { references, ranking: { strengthOf: (one) => strengthOf(release, one) } };
}

/** More points than any rules give together, so that the lane comes first. */
const laneWeight = 10_000;

/** The strictest lane that a rule asks for, then the points of all. Rules with a share count where the middle of it does. */
function strengthOf(release: PreparedRelease, { rows, day }: LearningCase): number {
  const applied = hitsOf(release, rows, { day, draw: 0.5 }).filter((hit) => hit.applied);
  const lane = applied.reduce<Lane>((strictest, hit) => stricter(strictest, hit.lane ?? 'green'), 'green');
  const points = applied.reduce((sum, hit) => sum + hit.points, 0);
  return (lanes.length - 1 - lanes.indexOf(lane)) * laneWeight + Math.min(points, laneWeight - 1);
}

/**
 * The cases of the CSV files given, or of a dataset of the data folder.
 * @throws UsageError when neither is given, or both
 */
export async function replayCases(invocation: Invocation, references: ReferenceTable): Promise<LearningCase[]> {
  const dataset = optional(invocation.values, 'dataset');
  // The option may be repeated, so its value is a list, whatever the type of values says.
  const input: unknown = invocation.values['input'];
  const files = Array.isArray(input) ? input.map(String) : [];
  if ((dataset === undefined) === (files.length === 0)) throw new UsageError('give either --input or --dataset');
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
): Promise<LearningCase[]> {
  const mapping = required(invocation.values, 'mapping');
  const home = await mkdtemp(join(tmpdir(), 'tidewaiter-replay-'));
  const history = await openHistory(home, { clock: () => new Date() });
  try {
    const cases: LearningCase[] = [];
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

async function casesOf(history: History, dataset: string, references: ReferenceTable): Promise<LearningCase[]> {
  const cases: LearningCase[] = [];
  for await (const one of historyCases({ history, dataset, references })) cases.push(one);
  return cases;
}
