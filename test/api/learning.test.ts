import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { LearningLoop } from '../../apps/decision-service/src/learning/learning-loop.js';
import { startApplication } from '../support/application.js';
import type { Application, Caller } from '../support/application.js';
import { addModel } from '../support/shipped-model.js';
import { addSample, canTrain, jobUntil, lendLibrary } from '../support/training.js';
import { cheapKnitwear, commitRules, ruleText } from './release-story.js';

jest.setTimeout(240_000);

const describeTraining = (await canTrain()) ? describe : describe.skip;
const settings = { enabled: true, datasetId: 'sample', everyDays: 30, driftLimit: 5 };
const month = 31 * 86_400;

describeTraining('the self-learning loop', () => {
  let service: Application;
  let analyst: Caller;

  beforeAll(async () => {
    service = await startApplication({ TIDEWAITER_PROFILES: 'sample' });
    lendLibrary(service.home);
    analyst = await service.signIn('ana', 'analyst');
    const supervisor = await service.signIn('sam', 'supervisor');
    await addSample(service, 4000);
    await commitRules(analyst, 'core', ruleText);
    const modelId = await addModel(service, 1);
    const { body } = await analyst.post('/releases', { title: 'First', reason: '', modelId }).expect(201);
    await analyst.post(`/releases/${body.id}/propose`, {}).expect(200);
    await supervisor.post(`/releases/${body.id}/approve`, {}).expect(200);
    await supervisor.post(`/releases/${body.id}/activate`, {}).expect(200);
  });
  afterAll(() => service.stop());

  const step = () => service.app.get(LearningLoop, { strict: false }).step();
  const learning = async () => (await analyst.get('/learning').expect(200)).body;
  /** Sessions end before a month has passed. */
  const later = async (seconds: number): Promise<void> => {
    service.clock.advance(seconds);
    analyst = await service.signIn('ana', 'analyst');
  };

  it('is off until somebody switches it on', async () => {
    await later(month);
    await step();
    expect(await learning()).toMatchObject({ settings: { enabled: false }, runs: [] });
    const auditor = await service.signIn('otto', 'auditor');
    await auditor.put('/learning', settings).expect(403);
    await analyst.put('/learning', { ...settings, datasetId: 'nowhere' }).expect(404);
    await analyst.put('/learning', settings).expect(200);
    await step();
    expect((await learning()).runs).toEqual([]);
  });

  it('adds what inspections found, trains when it is time, and drafts a release that nobody has proposed', async () => {
    const system = await service.system('decisions:create', 'inspections:record');
    const { body: before } = await analyst.get('/datasets').expect(200);
    const asked = { reference: 'L-1', declaration: { ...cheapKnitwear, lodged_on: '2026-04-20' } };
    const { body: decided } = await system.post('/decisions', asked).set('Idempotency-Key', 'L-1').expect(201);
    const act = { inspected_on: '2026-04-21', officer: 'O1', result: 'conform', findings: [] };
    await system.post(`/decisions/${decided.id}/inspection-acts`, act).expect(201);
    await later(month);
    await step();
    const [run] = (await learning()).runs;
    expect(run).toMatchObject({ trigger: 'schedule', state: 'training', added: 1 });
    const { body: after } = await analyst.get('/datasets').expect(200);
    expect(after.items[0].declarations).toBe(before.items[0].declarations + 1);
    await jobUntil(analyst, run.jobId, ({ state }) => state === 'done');
    await step();
    const [simulating] = (await learning()).runs;
    expect(simulating.state).toBe('simulating');
    await jobUntil(analyst, simulating.jobId, ({ state }) => state === 'done');
    await step();
    const [drafted] = (await learning()).runs;
    expect(drafted.state).toBe('drafted');
    const { body: release } = await analyst.get(`/releases/${drafted.releaseId}`).expect(200);
    expect(release).toMatchObject({
      state: 'draft',
      model: { id: drafted.modelId, version: 2 },
      evidence: { simulation: { id: drafted.simulationId } },
    });
    expect(release.changes.map(({ kind }: { kind: string }) => kind)).toEqual(['modelChanged']);
    expect((await analyst.get('/releases/active').expect(200)).body.number).toBe(1);
    await step();
    expect((await learning()).runs).toHaveLength(1);
  });

  it('simulates days that the new model has not seen', async () => {
    const [run] = (await learning()).runs;
    const { body: model } = await analyst.get(`/models/${run.modelId}`).expect(200);
    const { body } = await analyst.get(`/simulations/${run.simulationId}`).expect(200);
    expect(body.simulation.from > model.lineage.to).toBe(true);
    expect(model.trainedOn.to <= model.lineage.to).toBe(true);
  });
});
