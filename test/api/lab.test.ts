import { setTimeout as sleep } from 'node:timers/promises';
import type { AnswerOf, getSimulation, listFlips, listThresholds, sweepThreshold } from '@tidewaiter/contracts';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { startApplication } from '../support/application.js';
import type { Application, Caller } from '../support/application.js';
import { addSample } from '../support/training.js';
import { commitRules } from './release-story.js';

jest.setTimeout(120_000);

type Result = AnswerOf<typeof getSimulation>;
type Flips = AnswerOf<typeof listFlips>['items'];
type Sweep = AnswerOf<typeof sweepThreshold>;

const rules = `rule LAB-1 "Dear goods"
when item.customs_value > 20000
then points 30

rule LAB-2 "High rates"
when item.tax_rate >= 15
then points 30

rule LAB-3 "Little weight"
when item.net_mass < 40 and item.customs_value > 2000
then lane yellow, points 0
`;
const policyOf = (yellow: number) => ({ randomRate: 1e-9, points: { red: 90, yellow }, score: {}, seed: 'lab' });

let service: Application;
let analyst: Caller;
let id: string;

beforeAll(async () => {
  service = await startApplication();
  analyst = await service.signIn('analyst', 'analyst');
  await addSample(service, 3000);
  await commitRules(analyst, 'core', rules);
  const others = [{ candidate: 'drafts', policy: policyOf(25) }];
  id = await run({ candidate: 'drafts', policy: policyOf(50), others });
});
afterAll(() => service.stop());

async function run(wish: object): Promise<string> {
  const { body } = await analyst.post('/simulations', { datasetId: 'sample', ...wish }).expect(202);
  for (;;) {
    const job = (await analyst.get(`/jobs/${body.job.id}`).expect(200)).body as { state: string; endedAt?: string };
    if (job.endedAt === undefined) await sleep(20);
    else if (job.state === 'done') return body.simulation.id as string;
    else throw new Error(JSON.stringify(job));
  }
}

const resultOf = async (simulation: string): Promise<Result> =>
  (await analyst.get(`/simulations/${simulation}`).expect(200)).body as Result;

describe('a simulation of several candidates', () => {
  it('has the figures of each, the same as when it is simulated alone', async () => {
    const result = await resultOf(id);
    const alone = await resultOf(await run({ candidate: 'drafts', policy: policyOf(25) }));
    const [other] = result.others ?? [];
    expect(result.others).toHaveLength(1);
    expect(other).toMatchObject({ candidate: 'Drafts', policy: policyOf(25), digest: alone.digest });
    const { seconds: _, ...figures } = other?.summary ?? { seconds: 0 };
    const { seconds: __, ...expected } = alone.summary ?? { seconds: 0 };
    expect(figures).toEqual(expected);
    expect(other?.summary?.candidate.figures.selected).toBeGreaterThan(
      result.summary?.candidate.figures.selected ?? Infinity,
    );
  });

  it('says what it would do without each rule, and that other engines agree', async () => {
    const { others, summary } = await resultOf(id);
    expect(summary?.agreement).toMatchObject({ declarations: 200, disagreements: 0 });
    expect(summary?.agreement?.checks).toBeGreaterThanOrEqual(600);
    const lost = (of: typeof summary) => of?.withoutRule?.map((one) => [one.ruleId, one.lost.declarations > 0]);
    // Points of one rule alone do not reach 50, together they do; one of 30 is enough for 25.
    expect(lost(summary)).toEqual(['LAB-1', 'LAB-2', 'LAB-3'].map((ruleId) => [ruleId, true]));
    expect(lost(others?.[0]?.summary)).toEqual(lost(summary));
    for (const { lanes, lost: gone, ruleId, taken } of summary?.withoutRule ?? []) {
      const { baseline: _, candidate: is, declarations } = summary ?? { declarations: 0 };
      expect({ ruleId, all: lanes.red + lanes.yellow + lanes.blue + lanes.green }).toEqual({
        ruleId,
        all: declarations,
      });
      expect(lanes.red + lanes.yellow).toBe((is?.figures.selected ?? 0) - gone.declarations + taken.declarations);
    }
  });

  it('keeps the flips of each', async () => {
    const { summary, others } = await resultOf(id);
    const flips = async (candidate: number): Promise<string[]> => {
      const { text } = await analyst
        .get(`/simulations/${id}/flips.csv?candidate=${candidate}`)
        .buffer(true)
        .expect(200);
      return text.trim().split('\r\n').slice(1);
    };
    expect(await flips(1)).toHaveLength(summary?.candidate.figures.selected ?? -1);
    expect(await flips(2)).toHaveLength(others?.[0]?.summary?.candidate.figures.selected ?? -1);
    await analyst.get(`/simulations/${id}/flips?candidate=3`).expect(404);
    await analyst.get(`/simulations/${id}/flips?candidate=9`).expect(400);
  });

  it('has at most five', async () => {
    const others = Array.from({ length: 5 }, () => ({ candidate: 'drafts' }));
    await analyst.post('/simulations', { datasetId: 'sample', candidate: 'drafts', others }).expect(400);
    const missing = [{ candidate: { releaseId: 'none' } }];
    await analyst.post('/simulations', { datasetId: 'sample', candidate: 'drafts', others: missing }).expect(404);
  });

  it('says what the unknown allows of each side', async () => {
    const { summary } = await resultOf(id);
    const { estimates, figures } = summary?.candidate ?? {};
    expect(estimates?.bounds?.low).toBeCloseTo((figures?.knownHit ?? 0) / (figures?.selected ?? 1), 9);
    expect(estimates?.weighted?.n).toBe((figures?.knownHit ?? 0) + (figures?.knownClean ?? 0));
    expect(estimates?.weighted?.rate).toBeGreaterThan(estimates?.bounds?.low ?? 1);
    expect(estimates?.weighted?.rate).toBeLessThan(figures?.precision.rate ?? 0);
    expect(summary?.baseline.estimates).toEqual({ withoutPropensity: 0, random: { hits: 0, n: 0 } });
  });

  it('compares ways of choosing at budgets of 1 to 20 percent', async () => {
    const { summary } = await resultOf(id);
    expect(summary?.curves?.map(({ way }) => way)).toEqual(['rules', 'baseline', 'random']);
    for (const { points } of summary?.curves ?? []) {
      expect(points.map(({ inspections }) => inspections)).toEqual(
        Array.from({ length: 20 }, (_, index) => 30 * (index + 1)),
      );
      const recalls = points.map(({ recall = 0 }) => recall);
      expect(recalls).toEqual(recalls.toSorted((a, b) => a - b));
    }
  });
});

describe('a sample of flips', () => {
  const sample = async (query = '') =>
    (await analyst.get(`/simulations/${id}/flips/sample?size=8${query}`).expect(200)).body as {
      seed: string;
      items: Flips;
    };

  it('is drawn by the digest of the simulation, unless another seed is given', async () => {
    const { digest } = await resultOf(id);
    const first = await sample();
    expect(first.seed).toBe(digest);
    expect(first.items).toHaveLength(8);
    expect(await sample()).toEqual(first);
    expect((await sample('&seed=mine')).items).not.toEqual(first.items);
    expect((await sample('&outcome=irregular')).items.every(({ outcome }) => outcome === 'irregular')).toBe(true);
  });
});

describe('a sweep', () => {
  const ask = (body: object) => analyst.post('/sweeps', { simulationId: id, ...body });
  const sweep = async (body: object): Promise<Sweep> => (await ask(body).expect(200)).body as Sweep;

  it('may vary the thresholds of the policy and every number of a rule', async () => {
    const { body } = await analyst.get(`/simulations/${id}/thresholds?candidate=2`).expect(200);
    const { policy, rules: numbers } = body as AnswerOf<typeof listThresholds>;
    expect(policy).toContainEqual({ kind: 'points', lane: 'yellow', value: 25 });
    expect(policy).toContainEqual({ kind: 'score', lane: 'red' });
    expect(numbers.map(({ ruleId, place, value }) => [ruleId, place, value])).toEqual([
      ['LAB-1', 0, 20000],
      ['LAB-2', 0, 15],
      ['LAB-3', 0, 40],
      ['LAB-3', 1, 2000],
    ]);
    expect(numbers[2]?.test).toBe('item.net_mass < 40');
  });

  it('of the points agrees with the simulations at the values of both candidates', async () => {
    const { points } = await sweep({ threshold: { kind: 'points', lane: 'yellow' }, from: 20, to: 70 });
    const { summary, others } = await resultOf(id);
    const at = (wanted: number) => points.find(({ value }) => value === wanted);
    for (const [value, side] of [
      [50, summary?.candidate],
      [25, others?.[0]?.summary?.candidate],
    ] as const) {
      const { selected, knownHit, knownClean, unknown, precision, recall, duty } = side?.figures ?? {};
      expect(at(value)).toMatchObject({ selected, knownHit, knownClean, unknown, precision, recall, duty });
      expect(at(value)?.weighted).toEqual(side?.estimates?.weighted);
    }
  });

  it('of a number of a rule agrees with a simulation of the changed rule', async () => {
    const { current, points } = await sweep({
      threshold: { kind: 'rule', ruleId: 'LAB-3', place: 0 },
      from: 0,
      to: 400,
    });
    expect(current).toBe(40);
    const selected = points.map((point) => point.selected);
    expect(selected).toEqual(selected.toSorted((a, b) => a - b));
    expect(new Set(selected).size).toBeGreaterThan(5);
    expect(points.some(({ efficient }) => efficient)).toBe(true);
    const { headers } = await analyst.get('/rule-sets/core/draft').expect(200);
    const changed = analyst.put('/rule-sets/core/draft', { text: rules.replace('net_mass < 40', 'net_mass < 200') });
    await changed.set('If-Match', String(headers['etag'])).expect(200);
    const { summary } = await resultOf(await run({ candidate: 'drafts', policy: policyOf(50) }));
    const { precision, ...figures } = summary?.candidate.figures ?? {};
    expect(points.find(({ value }) => value === 200)).toMatchObject({ ...figures, precision });
  });

  it('is refused to those who may not simulate, and of what is not there', async () => {
    const threshold = { kind: 'points', lane: 'red' };
    const inspector = await service.signIn('inspector', 'inspector');
    await inspector.post('/sweeps', { simulationId: id, threshold }).expect(403);
    await ask({ threshold: { kind: 'rule', ruleId: 'LAB-9', place: 0 } }).expect(404);
    await ask({ threshold, candidate: 4 }).expect(404);
    await ask({ threshold: { kind: 'duty', lane: 'red' } }).expect(400);
    await analyst.post('/sweeps', { simulationId: 'none', threshold }).expect(404);
  });
});
