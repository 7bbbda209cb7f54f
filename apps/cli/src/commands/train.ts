import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openHistory } from '@tidewaiter/history';
import {
  defaultFeatures,
  defaultTraining,
  repeatedGoodsFeatures,
  trainInChild,
  type TrainingPlan,
  type TrainingRequest,
} from '@tidewaiter/learning';
import { fetchLibrary, locateLibrary } from '@tidewaiter/xgboost-node';
import { optional, required, UsageError, type Command, type Invocation, type Values } from '../command.js';
import { homeFolder } from '../home-folder.js';
import { importInto } from '../import-into.js';
import { contentOf, preparedFrom, rulesAt } from '../rules-at.js';
import { trainingProgress } from '../training-progress.js';
import { trainingTable } from '../training-table.js';

/** `tidewaiter train`: a score model from inspected declarations in CSV, with what it is worth. */
export const train: Command = {
  name: 'train',
  summary: 'Train a score model on inspected declarations in CSV, and measure it',
  usage:
    '--input <csv> --mapping <file> --out <model.json> [--kind xgboost|scorecard] [--seed <n>] [--test <csv>] [--duty <expression>] [--rules <folder>]',
  example: 'npx tidewaiter train --input train.csv --mapping rules/kcs.mapping.json --out model.json --seed 1',
  options: {
    input: { type: 'string' },
    mapping: { type: 'string' },
    out: { type: 'string' },
    kind: { type: 'string' },
    seed: { type: 'string' },
    test: { type: 'string' },
    duty: { type: 'string' },
    rules: { type: 'string' },
  },
  help: {
    input: 'CSV file of declarations with their inspection outcomes',
    mapping: 'file that says which column is which fact, and which tell the outcome',
    out: 'file the model is written to (XGBoost JSON)',
    kind: '`xgboost` (default; needs libxgboost) or `scorecard`, a logistic one that people can read',
    seed: 'whole number; the same seed gives the same bytes (default 1)',
    test: 'CSV file of a later period: the finished model is measured on it and learns nothing from it',
    duty: 'expression for the duty of an irregular item where the file tells none; figures say so',
    rules: 'folder of rules: features may read its reference unit values, and the model learns what its rules add',
  },
  run,
};

async function run(invocation: Invocation): Promise<number> {
  const { values, signal } = invocation;
  const mapping = required(values, 'mapping');
  const [input, test] = [required(values, 'input'), optional(values, 'test')];
  const out = resolve(required(values, 'out'));
  const plan = planFor(values);
  const release = await releaseAt(optional(values, 'rules'));
  const home = await mkdtemp(join(tmpdir(), 'tidewaiter-train-'));
  try {
    const history = await openHistory(home, { clock: () => new Date() });
    const read = await importInto(history, 'training', { csv: input, mapping });
    const tested = test === undefined ? undefined : await importInto(history, 'later', { csv: test, mapping });
    await history.close();
    if (plan.kind === 'xgboost') await provideLibrary(invocation.note);
    const request: TrainingRequest = {
      home,
      dataset: 'training',
      references: release?.references ?? [],
      ...(release && { release }),
      plan,
      out,
      ...(tested && { later: 'later' }),
    };
    const summary = await trainInChild(request, { signal, onProgress: trainingProgress(invocation.note) });
    const rejected = read.rejected + (tested?.rejected ?? 0);
    const result = { out, bytes: (await stat(out)).size, declarations: read.declarations, rejected, ...summary };
    invocation.print(invocation.json ? JSON.stringify(result) : trainingTable(out, summary));
    return rejected > 0 ? 1 : 0;
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

/** The training reads a history of its own, so it is told where the library of the data folder lies. */
async function provideLibrary(note: Invocation['note']): Promise<void> {
  const home = homeFolder();
  if (locateLibrary({ home }) === undefined) note('looking for libxgboost …');
  process.env['XGBOOST_LIBRARY'] = (await fetchLibrary(home)).path;
}

function planFor(values: Values): TrainingPlan {
  const [seed, kind] = [optional(values, 'seed') ?? '1', optional(values, 'kind') ?? 'xgboost'];
  const dutyProxy = optional(values, 'duty');
  if (!/^\d{1,9}$/.test(seed)) throw new UsageError('--seed is a whole number');
  if (kind !== 'xgboost' && kind !== 'scorecard') throw new UsageError('--kind is `xgboost` or `scorecard`');
  return {
    ...defaultTraining,
    name: 'irregularity',
    version: 1,
    features: [...defaultFeatures, ...repeatedGoodsFeatures],
    kind,
    seed: Number(seed),
    ...(dutyProxy !== undefined && { dutyProxy }),
  };
}

/** @throws UsageError when the rules have errors */
async function releaseAt(folder: string | undefined): Promise<TrainingRequest['release']> {
  if (folder === undefined) return undefined;
  const content = contentOf(await rulesAt(folder), { model: null });
  preparedFrom(content);
  return content;
}
