import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openHistory } from '@tidewaiter/history';
import { defaultFeatures, defaultTraining, trainInChild, type TrainingPlan } from '@tidewaiter/learning';
import { homeOf, readHome } from '@tidewaiter/rule-pack';
import { locateLibrary } from '@tidewaiter/xgboost-node';
import { optional, required, UsageError, type Command, type Invocation } from '../command.js';
import { homeFolder } from '../home-folder.js';
import { importInto } from '../import-into.js';

/** `tidewaiter train`: an XGBoost model from inspected declarations in CSV. */
export const train: Command = {
  name: 'train',
  summary: 'Train a score model on inspected declarations in CSV (needs libxgboost)',
  usage: '--input <csv> --mapping <file> --out <model.json> [--seed <n>] [--rules <folder>]',
  example: 'npx tidewaiter train --input train.csv --mapping rules/kcs.mapping.json --out model.json --seed 1',
  options: {
    input: { type: 'string' },
    mapping: { type: 'string' },
    out: { type: 'string' },
    seed: { type: 'string' },
    rules: { type: 'string' },
  },
  help: {
    input: 'CSV file of declarations with their inspection outcomes',
    mapping: 'file that says which column is which fact, and which tell the outcome',
    out: 'file the model is written to (XGBoost JSON)',
    seed: 'whole number; the same seed gives the same bytes (default 1)',
    rules: 'folder whose reference unit values the features may read',
  },
  run,
};

async function run(invocation: Invocation): Promise<number> {
  const { values, signal } = invocation;
  const files = { csv: required(values, 'input'), mapping: required(values, 'mapping') };
  const out = resolve(required(values, 'out'));
  const plan = planFor(optional(values, 'seed') ?? '1');
  const references = await referencesAt(optional(values, 'rules'));
  // The training reads a history of its own, so it is told where the library of the data folder lies.
  const library = locateLibrary({ home: homeFolder() });
  if (library !== undefined) process.env['XGBOOST_LIBRARY'] = library.path;
  const home = await mkdtemp(join(tmpdir(), 'tidewaiter-train-'));
  try {
    const history = await openHistory(home, { clock: () => new Date() });
    const { declarations, rejected } = await importInto(history, 'training', files);
    await history.close();
    const summary = await trainInChild({ home, dataset: 'training', references, plan, out }, { signal });
    const bytes = (await readFile(out)).length;
    const result = { out, bytes, declarations, rejected, ...summary };
    invocation.print(
      invocation.json ? JSON.stringify(result) : `${out}: ${summary.rounds} trees from ${declarations} declarations`,
    );
    return rejected > 0 ? 1 : 0;
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

function planFor(seed: string): TrainingPlan {
  if (!/^\d{1,9}$/.test(seed)) throw new UsageError('--seed is a whole number');
  return { ...defaultTraining, name: 'irregularity', version: 1, features: defaultFeatures, seed: Number(seed) };
}

async function referencesAt(folder: string | undefined) {
  const home = folder === undefined ? undefined : await homeOf(folder);
  return home === undefined ? [] : (await readHome(home)).references;
}
