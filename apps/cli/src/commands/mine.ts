import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { openHistory, type History } from '@tidewaiter/history';
import { mine as mineHistory, type MiningResult } from '@tidewaiter/learning';
import { optional, required, UsageError, type Command, type Invocation, type Values } from '../command.js';
import { homeFolder } from '../home-folder.js';
import { importInto } from '../import-into.js';
import { minedTable } from '../mined-table.js';
import { activeAt } from '../active-at.js';

/** `tidewaiter mine`: draft rules that past inspections support. */
export const mine: Command = {
  name: 'mine',
  summary: 'Suggest draft rules from past inspections, with what they find, cost and repeat; a person decides',
  usage: '--dataset <name|folder> | --input <csv> --mapping <file> [--rules <path>] [--idle-rules]',
  example: 'npx tidewaiter mine --dataset sample --rules rules',
  options: {
    dataset: { type: 'string' },
    input: { type: 'string' },
    mapping: { type: 'string' },
    rules: { type: 'string' },
    'idle-rules': { type: 'boolean' },
    from: { type: 'string' },
    to: { type: 'string' },
    seed: { type: 'string' },
    lift: { type: 'string' },
    most: { type: 'string' },
  },
  help: {
    dataset: 'name of a dataset of the data folder, or a folder that holds one',
    input: 'instead of a dataset: CSV file of declarations with their inspection outcomes',
    mapping: 'with --input: file that says which column is which fact, and which tell the outcome',
    rules: 'file or folder of the active rules, with the lists, reference values and model beside them',
    'idle-rules': 'as if no rule were active; lists, reference values and model are used',
    from: 'first day of lodging, ISO',
    to: 'last day of lodging, ISO',
    seed: 'whole number; only matters where there is more than can be looked at (default 1)',
    lift: 'times the base rate that a suggestion must exceed (default 2)',
    most: 'longest answer (default 60)',
  },
  run,
};

async function run(invocation: Invocation): Promise<number> {
  const { values, signal, note } = invocation;
  const numbers = numbersIn(values);
  const { release, modelDigest } = await activeAt(optional(values, 'rules'), {
    rulesCount: values['idle-rules'] !== true,
  });
  const result = await withHistory(invocation, (history, dataset) =>
    mineHistory(
      { history, dataset, release, modelDigest, slice: { period: periodIn(values) }, ...numbers },
      { signal, onProgress: ({ step, fraction }) => note(`${step}: ${Math.round(fraction * 100)} %`) },
    ),
  );
  invocation.print(invocation.json ? JSON.stringify(result) : report(result));
  return 0;
}

/** Opens the history that is asked for; one imported from CSV goes when the work is done. */
async function withHistory(
  { values }: Invocation,
  work: (history: History, dataset: string) => Promise<MiningResult>,
): Promise<MiningResult> {
  const csv = optional(values, 'input');
  const dataset = optional(values, 'dataset');
  if ((csv === undefined) === (dataset === undefined)) throw new UsageError('give either --dataset or --input');
  const mapping = csv === undefined ? '' : required(values, 'mapping');
  const temporary = csv === undefined ? undefined : await mkdtemp(join(tmpdir(), 'tidewaiter-mine-'));
  const place = placeOf(dataset ?? 'mining');
  const history = await openHistory(temporary ?? place.home, { clock: () => new Date() });
  try {
    if (csv !== undefined) await importInto(history, place.dataset, { csv, mapping });
    return await work(history, place.dataset);
  } finally {
    await history.close();
    if (temporary !== undefined) await rm(temporary, { recursive: true, force: true });
  }
}

/** A name belongs to the data folder; a path is `<data folder>/history/<name>`. */
function placeOf(dataset: string): { readonly home: string; readonly dataset: string } {
  if (!dataset.includes(sep) && !dataset.includes('/')) return { home: homeFolder(), dataset };
  const folder = resolve(dataset);
  return { home: dirname(dirname(folder)), dataset: basename(folder) };
}

function periodIn(values: Values): { readonly from?: string; readonly to?: string } {
  const [from, to] = [optional(values, 'from'), optional(values, 'to')];
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

function numbersIn(values: Values): { seed?: number; leastLift?: number; mostSuggestions?: number } {
  const [seed, lift, most] = ['seed', 'lift', 'most'].map((name) => optional(values, name));
  if (seed !== undefined && !/^\d{1,9}$/.test(seed)) throw new UsageError('--seed is a whole number');
  if (most !== undefined && !/^[1-9]\d{0,3}$/.test(most)) throw new UsageError('--most is a whole number from 1');
  if (lift !== undefined && !(Number(lift) >= 1)) throw new UsageError('--lift is a number, at least 1');
  return {
    ...(seed !== undefined && { seed: Number(seed) }),
    ...(lift !== undefined && { leastLift: Number(lift) }),
    ...(most !== undefined && { mostSuggestions: Number(most) }),
  };
}

const baseNames = {
  randomStream: 'the random stream',
  weighted: 'all inspections, weighted by how probable each was',
  examined: 'all inspections as they are, which says too much where they were chosen',
} as const;

function report({ base, candidates, examined, suggestions }: MiningResult): string {
  const percent = `${(100 * base.rate).toFixed(1)} %`;
  return [
    `${examined.declarations} examined declarations, ${examined.irregular} irregular`,
    `lift is relative to ${percent} of ${base.n}: ${baseNames[base.source]}`,
    `${candidates.tested} candidates tested on later days, ${candidates.confirmed} confirmed, ${suggestions.length} suggested`,
    ...(suggestions.length === 0 ? [] : ['', minedTable(suggestions)]),
  ].join('\n');
}
