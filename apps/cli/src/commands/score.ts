import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { openHistory, readDeclarations, type History } from '@tidewaiter/history';
import { withReferences } from '@tidewaiter/learning';
import { factsOfFeature, greatestScore, readModel, type ScoreModel } from '@tidewaiter/risk-model';
import { homeOf, readHome } from '@tidewaiter/rule-pack';
import { optional, required, type Command, type Invocation } from '../command.js';
import { importInto } from '../import-into.js';
import { noteMissingProfiles } from '../missing-profiles.js';

/** `tidewaiter score`: a model's probability for declarations in CSV; needs no libxgboost. */
export const score: Command = {
  name: 'score',
  summary: 'Score declarations in CSV with a model; writes id,probability',
  usage: '--model <model.json> --input <csv> --mapping <file> --out <csv> [--rules <folder>]',
  example:
    'npx tidewaiter score --model model.json --input valid.csv --mapping rules/kcs.mapping.json --out scores.csv',
  options: {
    model: { type: 'string' },
    input: { type: 'string' },
    mapping: { type: 'string' },
    out: { type: 'string' },
    rules: { type: 'string' },
  },
  help: {
    model: 'file that `train` wrote, or another XGBoost JSON with our metadata',
    input: 'CSV file of declarations; columns that tell outcomes are not read',
    mapping: 'file that says which column is which fact',
    out: 'CSV file with a line for each declaration, in the order of id',
    rules: 'folder whose reference unit values the features may read',
  },
  run,
};

async function run(invocation: Invocation): Promise<number> {
  const { values } = invocation;
  const file = required(values, 'model');
  const model = readModel(JSON.parse(await readFile(file, 'utf8')) as unknown);
  noteMissingProfiles(invocation, file, model.metadata.features.flatMap(factsOfFeature));
  const [csv, mapping] = [required(values, 'input'), required(values, 'mapping')];
  const out = required(values, 'out');
  const folder = optional(values, 'rules');
  const rules = folder === undefined ? undefined : await homeOf(folder);
  const references = new Map(
    (rules === undefined ? [] : (await readHome(rules)).references).map((one) => [one.code, one]),
  );
  const home = await mkdtemp(join(tmpdir(), 'tidewaiter-score-'));
  const history = await openHistory(home, { clock: () => new Date() });
  try {
    const { declarations, rejected } = await importInto(history, 'scoring', { csv, mapping, outcomes: 'ignored' });
    await pipeline(lines(history, model, references), createWriteStream(out));
    invocation.print(
      invocation.json ? JSON.stringify({ out, declarations, rejected }) : `${out}: ${declarations} declarations`,
    );
    return rejected > 0 ? 1 : 0;
  } finally {
    await history.close();
    await rm(home, { recursive: true, force: true });
  }
}

/** CSV of the greatest probability among the items of each declaration. */
async function* lines(
  history: History,
  model: ScoreModel,
  references: Parameters<typeof withReferences>[1],
): AsyncGenerator<string> {
  yield 'id,probability\n';
  for await (const { reference, rows } of readDeclarations(history, 'scoring')) {
    const probability = greatestScore(model, withReferences(rows, references));
    yield `${/[",\n]/.test(reference) ? `"${reference.replaceAll('"', '""')}"` : reference},${probability}\n`;
  }
}
