import { readdir, rm, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { writeDataset } from '@tidewaiter/history';
import { PastDeclarations } from '../../apps/decision-service/src/datasets/past-declarations.js';
import { LiveHistory } from '../../apps/decision-service/src/live-history/live-history.service.js';
import { startApplication } from '../support/application.js';
import type { Application, Caller } from '../support/application.js';
import { jobUntil } from '../support/training.js';
import { activateRules, cheapKnitwear, ruleText } from './release-story.js';

jest.setTimeout(60_000);

let service: Application;
let analyst: Caller;
let supervisor: Caller;
let system: Caller;

beforeAll(async () => {
  service = await startApplication();
  ({ analyst, supervisor } = await activateRules(service, ruleText));
  system = await service.system('decisions:create', 'inspections:record');
  for (const reference of ['A', 'B', 'C']) await decideAndRecord(reference);
});
afterAll(() => service.stop());

async function decideAndRecord(reference: string): Promise<void> {
  const asked = system.post('/decisions', { reference, declaration: cheapKnitwear }).set('Idempotency-Key', reference);
  const { body } = await asked.expect(201);
  const act = { inspected_on: '2026-03-02', result: 'irregular', findings: [{ type: 'origin', severity: 'minor' }] };
  await system.post(`/decisions/${body.id as string}/inspection-acts`, act).expect(201);
  await load();
}

const load = () => service.app.get(LiveHistory, { strict: false }).load();
const folder = (dataset: string) => join(service.home, 'history', dataset);
const datasets = async () => (await analyst.get('/datasets').expect(200)).body.items as Record<string, unknown>[];
const dataset = async (id: string) => (await datasets()).find((one) => one['id'] === id);
const facts = { declarations: 3, items: 6, inspected: 3, irregular: 3 };

async function addWritten(name: string): Promise<void> {
  const { history } = service.app.get(PastDeclarations, { strict: false });
  await writeDataset(history, [{ reference: 'W', declaration: cheapKnitwear }], { dataset: name });
}

describe('a damaged file', () => {
  it('of what the service recorded is named, taken out and loaded again', async () => {
    expect(await dataset('live')).toMatchObject(facts);
    const clean = await analyst.post('/datasets/live/verify').expect(200);
    expect(clean.body).toEqual({ files: 9, bytes: expect.any(Number), faults: [] });
    await rm(join(folder('live'), 'acts-000002.parquet'));
    const found = await analyst.post('/datasets/live/verify').expect(200);
    const fault = { file: 'acts-000002.parquet', kind: 'acts', rows: 1, problem: 'missing', remedy: 'reload' };
    expect(found.body.faults).toEqual([fault]);
    await supervisor.post('/datasets/live/repair').expect(403);
    const repaired = await analyst.post('/datasets/live/repair').expect(200);
    expect(repaired.body).toEqual({ takenOut: [fault] });
    // It comes back by itself, a few seconds later.
    for (;;) {
      const { missing, irregular } = (await dataset('live')) ?? {};
      if (missing === undefined) break;
      expect([missing, irregular]).toEqual([[{ file: 'acts-000002.parquet', rows: 1 }], 2]);
      await sleep(100);
    }
    expect(await dataset('live')).toMatchObject(facts);
    const auditor = await service.signIn('otto', 'auditor');
    const { body: log } = await auditor.get('/audit').expect(200);
    expect(JSON.stringify(log)).toContain('dataset.repaired');
  });

  it('that a load runs into is made anew without anybody asking', async () => {
    const names = await readdir(folder('live'));
    const items = names.filter((name) => name.startsWith('items-')).toSorted();
    await truncate(join(folder('live'), items.at(-1) ?? ''), 10);
    await decideAndRecord('D');
    expect(await dataset('live')).toMatchObject({ declarations: 4, items: 8, inspected: 4, irregular: 4 });
    expect((await analyst.post('/datasets/live/verify').expect(200)).body.faults).toEqual([]);
  });

  it('that nobody can make anew stays out, and the dataset says so', async () => {
    await addWritten('old');
    await truncate(join(folder('old'), 'items-000001.parquet'), 10);
    const { body } = await analyst.post('/datasets/old/repair').expect(200);
    expect(body.takenOut).toEqual([
      { file: 'items-000001.parquet', kind: 'items', rows: 2, problem: 'altered', remedy: 'restore' },
    ]);
    expect(await dataset('old')).toMatchObject({
      declarations: 0,
      missing: [{ file: 'items-000001.parquet', rows: 2 }],
    });
    await analyst.post('/datasets/none/verify').expect(404);
    await analyst.post('/datasets/none/repair').expect(404);
  });
});

describe('a snapshot', () => {
  it('is a dataset that stays as it is, and simulations run on it', async () => {
    const before = await dataset('live');
    const { body } = await supervisor.post('/datasets', { of: 'live', id: 'march' }).expect(201);
    expect(body).toMatchObject({ ...before, id: 'march', createdAt: expect.any(String), snapshotOf: 'live' });
    await decideAndRecord('E');
    expect(await dataset('live')).toMatchObject({ declarations: 5 });
    expect(await dataset('march')).toEqual(body);
    const started = await analyst.post('/simulations', { datasetId: 'march', candidate: 'drafts' }).expect(202);
    await jobUntil(analyst, started.body.job.id as string, ({ state }) => state === 'done');
    const simulated = await analyst.get(`/simulations/${started.body.simulation.id as string}`).expect(200);
    expect(simulated.body).toMatchObject({ simulation: { datasetDigest: body.digest }, summary: { declarations: 4 } });
  });

  it('has a name of its own, and nothing is repaired in it', async () => {
    await analyst.post('/datasets', { of: 'live', id: 'march' }).expect(409);
    await analyst.post('/datasets', { of: 'nothing', id: 'april' }).expect(404);
    await analyst.post('/datasets', { of: 'live', id: '../april' }).expect(400);
    await analyst.post('/datasets/march/repair').expect(409);
    const auditor = await service.signIn('otto', 'auditor');
    await auditor.post('/datasets', { of: 'live', id: 'april' }).expect(403);
  });
});
