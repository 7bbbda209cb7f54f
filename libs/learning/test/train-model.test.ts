import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { openHistory, writeDataset } from '@tidewaiter/history';
import {
  dutyAttribute,
  dutyOfFeatures,
  expectedYield,
  featuresOf,
  percentileOf,
  readModel,
  scoreRow,
} from '@tidewaiter/risk-model';
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
import { withDutyProxy } from '../src/duty-proxy.js';
import { generatedCases, oneItem } from './cases-for-tests.js';
import { entriesOf } from './entries-for-tests.js';
import { homeOfLibrary, xgboostForTests } from './xgboost-for-tests.js';

// Training takes a second or two here, and many times that on a busy machine.
jest.setTimeout(300_000);

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
  boosts: defaultTraining.boosts.slice(0, 2),
};

const train = (cases: readonly LearningCase[], change: Partial<TrainingPlan> = {}) => {
  if (xgboost === undefined) throw new Error('skipped');
  return trainModel(cases, { ...plan, ...change }, { xgboost });
};

when('training', () => {
  it('finds what makes items irregular, and measures it on later declarations', async () => {
    const trained = await train(generatedCases(1500));
    const model = readModel(JSON.parse(trained.json));
    const found = (await evaluate(model, generatedCases(900, 12))).all;
    expect(found.auc?.value).toBeGreaterThan(0.85);
    expect(found.budgets[3]?.precision.value).toBeGreaterThan(0.7);
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
    expect([...new Set(steps)]).toEqual(['read', 'search', 'rehearse', 'fit', 'write']);
    const signal = AbortSignal.abort(new Error('cancelled'));
    await expect(trainModel(generatedCases(6000), plan, { xgboost, signal })).rejects.toThrow('cancelled');
  });
});

when('training, step by step', () => {
  it('chooses, calibrates and measures on days that follow each other and never overlap', async () => {
    const trained = await train(generatedCases(1500));
    const { search, test } = trained.windows;
    expect(trained.trainedOn.from < search.from && search.to < test.from && test.to === trained.trainedOn.to).toBe(
      true,
    );
    expect(trained.evaluation).toMatchObject({ from: test.from, to: test.to, all: { n: test.declarations } });
    expect(trained.evaluation.all.auc?.value).toBeGreaterThan(0.8);
    const losses = trained.tried.map(({ loss }) => loss);
    expect(losses).toHaveLength(plan.boosts.length);
    expect(trained.validationLoss).toBe(Math.min(...losses));
    expect(trained.evaluation.calibration.method).not.toBe('none');
  });

  it('measures the latest days with a model that never saw them: their labels change no trial', async () => {
    const cases = generatedCases(900);
    const { test } = (await train(cases)).windows;
    const turned = cases.map((one) =>
      one.outcome === undefined || one.day < test.from
        ? one
        : { ...one, outcome: { ...one.outcome, irregular: !one.outcome.irregular, items: [] } },
    );
    const [plain, other] = [await train(cases), await train(turned)];
    expect(other.tried).toEqual(plain.tried);
    expect(other.settings).toEqual(plain.settings);
    // The rehearsed model did not learn the turned labels, so it is wrong about nearly all of them.
    expect(other.evaluation.all.auc?.value).toBeLessThan(0.35);
    expect(other.json).not.toBe(plain.json);
  });

  it('measures the finished model on a later period too, which it learns nothing from', async () => {
    if (xgboost === undefined) return;
    const cases = generatedCases(900);
    const later = generatedCases(600, 12);
    const trained = await trainModel(cases, plan, { xgboost, later });
    expect(trained.later?.all.n).toBe(later.filter(({ outcome }) => outcome !== undefined).length);
    expect(trained.later?.drift?.features.length).toBe(features.length);
    expect(trained.json).toBe((await train(cases)).json);
  });

  it('learns what an irregular item is short of, and ranks by expected yield', async () => {
    const amounts = new Map<unknown, number>([
      ['610910', 9000],
      ['847130', 300],
    ]);
    const cases = generatedCases(2400).map((one) => {
      const named = one.rows.filter((_, item) => one.outcome?.items.includes(item + 1));
      const additionalDuty = named.reduce((sum, row) => sum + (amounts.get(row['item.commodity_code']) ?? 0), 0);
      return { ...one, ...(one.outcome && { outcome: { ...one.outcome, additionalDuty } }) };
    });
    const more: FeaturePlan = {
      kind: 'expression',
      name: 'dear',
      text: 'if item.commodity_code = "610910" then 1 else 0',
    };
    const trained = await train(cases, { features: [...features, more] });
    const model = readModel(JSON.parse(trained.json));
    expect(trained.dutyRounds).toBeGreaterThan(3);
    const row = { 'item.customs_value': 20, 'item.net_mass': 10, 'item.origin': 'XA', 'importer.id': 'T1' };
    const [much, little] = ['610910', '847130'].map((code) =>
      expectedYield(model, [{ ...row, 'item.commodity_code': code }]),
    );
    expect((much ?? 0) / (little ?? 1)).toBeGreaterThan(4);
    const at = trained.evaluation.all.budgets[3];
    expect(at?.revenueByYield?.value).toBeGreaterThan((at?.revenue?.value ?? 1) + 0.03);
  });

  it('scores duty as libxgboost does', async () => {
    if (xgboost === undefined) return;
    const cases = generatedCases(1500);
    const { json } = await train(cases);
    const model = readModel(JSON.parse(json));
    const text = (JSON.parse(json) as { learner: { attributes: Record<string, string> } }).learner.attributes[
      dutyAttribute
    ];
    const booster = xgboost.loadModel(new TextEncoder().encode(text));
    const rows = cases.flatMap((one) => one.rows);
    const values = Float32Array.from(rows.flatMap((row) => [...featuresOf(model, row)]));
    const matrix = xgboost.denseMatrix({ values, columns: features.length, featureNames: booster.featureNames });
    const scale = model.metadata.duty?.scale ?? 0;
    booster.predict(matrix).values.forEach((expected, i) => {
      const own = values.subarray(i * features.length, (i + 1) * features.length);
      expect((dutyOfFeatures(model, own) ?? 0) / scale / expected).toBeCloseTo(1, 5);
    });
    for (const used of [booster, matrix]) used.close();
  });

  it('stops between rounds when told', async () => {
    if (xgboost === undefined) return;
    const abort = new AbortController();
    const seen: number[] = [];
    const onProgress = ({ step, done }: { step: string; done: number }): void => {
      if (step !== 'search') return;
      seen.push(done);
      if (done === 3) abort.abort(new Error('enough'));
    };
    await expect(trainModel(generatedCases(600), plan, { xgboost, onProgress, signal: abort.signal })).rejects.toThrow(
      'enough',
    );
    expect(Math.max(...seen)).toBe(3);
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
    expect(steps).toEqual(new Set(['read', 'search', 'rehearse', 'fit', 'write']));
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

describe('a duty proxy', () => {
  it('counts irregular items of declarations without a recorded duty, and no other', async () => {
    const rows = [
      { 'item.customs_value': 200, 'item.tax_rate': 10 },
      { 'item.customs_value': 50, 'item.tax_rate': 4 },
    ];
    const outcome = { irregular: true, items: [2], additionalDuty: 0 };
    const cases: LearningCase[] = [
      { day: '2024-01-01', rows, outcome },
      { day: '2024-01-01', rows, outcome: { ...outcome, items: [] } },
      { day: '2024-01-01', rows, outcome: { ...outcome, additionalDuty: 7 } },
      { day: '2024-01-01', rows, outcome: { ...outcome, irregular: false } },
      { day: '2024-01-01', rows: [{}], outcome: { ...outcome, items: [] } },
      { day: '2024-01-01', rows },
    ];
    const duties: (number | undefined)[] = [];
    for await (const one of withDutyProxy(cases, 'item.customs_value * item.tax_rate / 100')) {
      duties.push(one.outcome?.additionalDuty);
    }
    expect(duties).toEqual([2, 22, 7, 0, 0, undefined]);
  });
});
