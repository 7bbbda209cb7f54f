import { existsSync, readdirSync } from 'node:fs';
import { getPriority } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { startApplication } from '../support/application.js';
import type { Application, Caller } from '../support/application.js';
import { addSample, canTrain, jobUntil, lendLibrary, trainingProcesses } from '../support/training.js';

jest.setTimeout(180_000);

const describeTraining = (await canTrain()) ? describe : describe.skip;
const wish = { datasetId: 'sample', name: 'trial', seed: 7 };

describeTraining('training', () => {
  let service: Application;
  let analyst: Caller;

  beforeAll(async () => {
    service = await startApplication();
    lendLibrary(service.home);
    analyst = await service.signIn('ana', 'analyst');
    await addSample(service, 4000);
  });
  afterAll(() => service.stop());

  const start = async (body: object = wish): Promise<string> =>
    (await analyst.post('/models/train', body).expect(202)).body.id as string;
  const models = async () => (await analyst.get('/models').expect(200)).body.items as Record<string, unknown>[];
  const nothingLeft = (): boolean => {
    const folder = join(service.home, 'training');
    return !existsSync(folder) || readdirSync(folder).length === 0;
  };

  it('makes a model, step by step, with where it comes from', async () => {
    const answer = await analyst.post('/models/train', wish).expect(202);
    expect(answer.headers['location']).toBe(`/api/v1/jobs/${answer.body.id}`);
    const steps: string[] = [];
    const done = await jobUntil(analyst, answer.body.id, ({ state, step }) => {
      if (step && step !== steps.at(-1)) steps.push(step);
      return state === 'done';
    });
    expect(['library', 'read', 'search', 'rehearse', 'fit', 'write']).toEqual(expect.arrayContaining(steps));
    const { body: model } = await analyst.get(`/models/${done.resultId}`).expect(200);
    const { body: datasets } = await analyst.get('/datasets').expect(200);
    expect(model).toMatchObject({
      name: 'trial',
      version: 1,
      state: 'challenger',
      origin: 'trained',
      seed: 7,
      createdBy: 'ana',
      lineage: { datasetId: 'sample', datasetDigest: datasets.items[0].digest, seed: 7, jobId: answer.body.id },
      releases: [],
    });
    expect(model.report.rounds).toBe(model.trees);
    expect(model.report.evaluation.all.n).toBeGreaterThan(50);
    expect(model.report.evaluation.all.budgets.map(({ budget }: { budget: number }) => budget)).toContain(0.05);
    expect(model.report.evaluation.from > model.trainedOn.from).toBe(true);
    expect(model.report.importance[0].gain).toBeGreaterThan(0);
    expect(nothingLeft()).toBe(true);
  });

  it('says so when its process is killed, and loses nothing', async () => {
    const before = await models();
    const id = await start();
    await jobUntil(analyst, id, ({ state, step }) => state === 'running' && step !== undefined && step !== 'library');
    const [pid] = trainingProcesses();
    expect(getPriority(Number(pid))).toBe(19);
    process.kill(Number(pid), 'SIGKILL');
    const { failure } = await jobUntil(analyst, id, ({ state }) => state === 'failed');
    expect(failure).toMatchObject({ code: 'worker', message: expect.stringContaining('SIGKILL') });
    expect(await models()).toEqual(before);
    expect(nothingLeft()).toBe(true);
  });

  it('stops when it is cancelled', async () => {
    const before = await models();
    const id = await start();
    await jobUntil(analyst, id, ({ state, step }) => state === 'running' && step !== 'library');
    await analyst.post(`/jobs/${id}/cancel`).expect(200);
    await jobUntil(analyst, id, ({ state }) => state === 'cancelled');
    expect(trainingProcesses()).toEqual([]);
    expect(await models()).toEqual(before);
    expect(nothingLeft()).toBe(true);
  });

  it('gives each training a version of its own, and what cannot be learnt from a reason', async () => {
    const [first, second] = [await start(), await start({ ...wish, from: '2030-01-01' })];
    const { failure } = await jobUntil(analyst, second, ({ state }) => state === 'failed');
    expect(failure).toMatchObject({ code: 'tooFewCases', message: expect.stringContaining('examined items') });
    const done = await jobUntil(analyst, first, ({ state }) => state === 'done');
    // The same seed on the same data gives the same trees, but this is another version.
    const { body: model } = await analyst.get(`/models/${done.resultId}`).expect(200);
    expect(model.version).toBe(2);
  });

  it('is for those who may', async () => {
    const inspector = await service.signIn('ines', 'inspector');
    const auditor = await service.signIn('otto', 'auditor');
    for (const caller of [inspector, auditor]) await caller.post('/models/train', wish).expect(403);
    await inspector.get('/models').expect(403);
    await analyst.post('/models/train', { ...wish, datasetId: 'nowhere' }).expect(404);
    await analyst.post('/models/train', { ...wish, from: '2026-02-01', to: '2026-01-01' }).expect(409);
    await analyst.post('/models/train', { ...wish, seed: -1 }).expect(400);
  });
});
