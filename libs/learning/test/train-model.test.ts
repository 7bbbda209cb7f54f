import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { openHistory, writeDataset } from '@tidewaiter/history';
import { percentileOf, readModel, scoreRow } from '@tidewaiter/risk-model';
import {
  defaultTraining,
  evaluate,
  LearningError,
  trainInChild,
  trainModel,
  type FeaturePlan,
  type LearningCase,
  type TrainingPlan,
  type TrainingRequest,
} from '../src/index.js';
import { generatedCases, oneItem } from './cases-for-tests.js';
import { entriesOf } from './entries-for-tests.js';
import { homeOfLibrary, xgboostForTests } from './xgboost-for-tests.js';

// Training takes a second or two here, and many times that on a busy machine.
jest.setTimeout(120_000);

const xgboost = await xgboostForTests();
const when = xgboost === undefined ? describe.skip : describe;

const features: readonly FeaturePlan[] = [
  { kind: 'expression', name: 'unit_value', text: 'item.customs_value / item.net_mass' },
  { kind: 'rate', name: 'rate_origin', key: ['item.origin'] },
  { kind: 'rate', name: 'rate_importer', key: ['importer.id'] },
];
const plan: TrainingPlan = {
  ...defaultTraining,
  name: 'test',
  version: 3,
  features,
  rounds: 60,
  earlyStoppingRounds: 10,
};

const train = (cases: readonly LearningCase[], change: Partial<TrainingPlan> = {}) => {
  if (xgboost === undefined) throw new Error('skipped');
  return trainModel(cases, { ...plan, ...change }, { xgboost });
};

when('training', () => {
  it('finds what makes items irregular, and measures it on later declarations', async () => {
    const trained = await train(generatedCases(1500));
    const model = readModel(JSON.parse(trained.json));
    const found = await evaluate(model, generatedCases(900, 12));
    expect(found.auc).toBeGreaterThan(0.85);
    expect(found.budgets[3]?.precision).toBeGreaterThan(0.7);
    expect(trained.rounds).toBeGreaterThan(3);
    expect(trained.importance[0]?.[0]).toBe('unit_value');
    expect(model.metadata).toMatchObject({ name: 'test', version: 3, target: 'irregular', seed: 1 });
    expect(model.metadata.trainedOn.from).toBe('2024-01-01');
  });

  it('gives the same bytes again, and others for another seed', async () => {
    const cases = generatedCases(600);
    const { json } = await train(cases);
    expect((await train(cases)).json).toBe(json);
    expect((await train(cases, { seed: 2 })).json).not.toBe(json);
  });

  it('learns nothing from declarations that nobody examined, but knows how they score', async () => {
    const cases = generatedCases(600);
    const extra = cases.map(({ day, rows }) => ({
      day,
      rows: rows.map((row) => ({ ...row, 'item.customs_value': 20 })),
    }));
    const [plain, more] = [await train(cases), await train([...cases, ...extra])].map(({ json }) =>
      readModel(JSON.parse(json)),
    );
    if (plain === undefined || more === undefined) throw new Error('two models');
    expect(more.forest).toEqual(plain.forest);
    expect(more.metadata.quantiles).not.toEqual(plain.metadata.quantiles);
  });

  it('spreads the scores of its period over the percentiles', async () => {
    const cases = generatedCases(1200);
    const model = readModel(JSON.parse((await train(cases)).json));
    const shares = cases.map(({ rows }) => percentileOf(model, Math.max(...rows.map((row) => scoreRow(model, row)))));
    const above = shares.filter((share) => share > 0.9).length / shares.length;
    expect(above).toBeGreaterThan(0.07);
    expect(above).toBeLessThan(0.13);
  });

  it('says so when there is too little to learn from', async () => {
    await expect(train(generatedCases(60).map((one) => ({ day: one.day, rows: one.rows })))).rejects.toThrow(
      LearningError,
    );
    await expect(train(Array.from({ length: 50 }, () => oneItem({}, false)))).rejects.toMatchObject({
      code: 'tooFewCases',
    });
  });

  it('says where it is, and stops when told', async () => {
    if (xgboost === undefined) return;
    const steps: string[] = [];
    await trainModel(generatedCases(300), plan, { xgboost, onProgress: ({ step }) => void steps.push(step) });
    expect([...new Set(steps)]).toEqual(['read', 'search', 'fit', 'write']);
    const signal = AbortSignal.abort(new Error('cancelled'));
    await expect(trainModel(generatedCases(6000), plan, { xgboost, signal })).rejects.toThrow('cancelled');
  });
});

const compiled = existsSync(new URL('../dist/train-worker.js', import.meta.url));
if (!compiled) process.stderr.write('tests of the training process are skipped: libs/learning is not compiled\n');
const whenCompiled = xgboost === undefined || !compiled ? describe.skip : describe;

whenCompiled('training in a child process', () => {
  let home = '';
  const request = (change: Partial<TrainingRequest> = {}): TrainingRequest => ({
    home,
    dataset: 'past',
    references: [{ code: '610910', median: 10, low: 5 }],
    plan,
    out: join(home, 'model.json'),
    ...change,
  });
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'learning-'));
    const fetched = join(homeOfLibrary, 'lib');
    if (existsSync(fetched)) await symlink(fetched, join(home, 'lib'));
    const history = await openHistory(home, { clock: () => new Date(0) });
    await writeDataset(history, entriesOf(generatedCases(600)), { dataset: 'past' });
    await history.close();
  });
  afterAll(() => rm(home, { recursive: true, force: true }));

  it('writes the model that training here gives', async () => {
    const steps = new Set<string>();
    const summary = await trainInChild(request(), { onProgress: ({ step }) => void steps.add(step) });
    const model = readModel(JSON.parse(await readFile(join(home, 'model.json'), 'utf8')));
    expect(steps).toEqual(new Set(['read', 'search', 'fit', 'write']));
    expect(model.metadata.trainedOn).toEqual(summary.trainedOn);
    const here = readModel(JSON.parse((await train(generatedCases(600))).json));
    expect(model.forest).toEqual(here.forest);
  });

  it('fails with the reason, and writes nothing', async () => {
    const out = join(home, 'none.json');
    await expect(trainInChild(request({ out, dataset: 'absent' }))).rejects.toThrow(/no dataset `absent`/);
    const cancelled = AbortSignal.timeout(1);
    await expect(trainInChild(request({ out }), { signal: cancelled })).rejects.toThrow();
    expect(existsSync(out)).toBe(false);
  });
});
