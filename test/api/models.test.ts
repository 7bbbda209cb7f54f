import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ShadowScorer } from '../../apps/decision-service/src/models/shadow-scorer.js';
import { startApplication } from '../support/application.js';
import type { Application, Caller } from '../support/application.js';
import { addModel, shippedModel } from '../support/shipped-model.js';
import { cheapKnitwear, commitRules, ruleText } from './release-story.js';

let service: Application;
let analyst: Caller;
let supervisor: Caller;
let system: Caller;
let first: string;
let second: string;

beforeAll(async () => {
  service = await startApplication();
  analyst = await service.signIn('ana', 'analyst');
  supervisor = await service.signIn('sam', 'supervisor');
  system = await service.system('decisions:create', 'decisions:read');
  await commitRules(analyst, 'core', ruleText);
  first = await addModel(service, 1);
  second = await addModel(service, 2);
});
afterAll(() => service.stop());

const model = async (id: string) => (await analyst.get(`/models/${id}`).expect(200)).body;

async function activate(modelId: string | null): Promise<void> {
  const { body } = await analyst.post('/releases', { title: 'Next', reason: 'Trial', modelId }).expect(201);
  await analyst.post(`/releases/${body.id}/propose`, {}).expect(200);
  await supervisor.post(`/releases/${body.id}/approve`, {}).expect(200);
  await supervisor.post(`/releases/${body.id}/activate`, {}).expect(200);
}

async function decide(reference: string, change: object = {}): Promise<Record<string, unknown> & { id: string }> {
  const declaration = { ...cheapKnitwear, ...change };
  return (await system.post('/decisions', { reference, declaration }).set('Idempotency-Key', reference).expect(201))
    .body;
}

describe('the registry', () => {
  it('makes a model the champion only through an active release', async () => {
    expect((await model(first)).state).toBe('challenger');
    await activate(first);
    expect(await model(first)).toMatchObject({ state: 'champion', releases: [{ number: 1, state: 'active' }] });
    const { body } = await analyst.get('/models').expect(200);
    expect(body.items.map(({ state }: { state: string }) => state).sort()).toEqual(['challenger', 'champion']);
  });

  it('counts who made a model among the authors of the release that brings it', async () => {
    const trainer = await service.signIn('trainer', 'supervisor');
    const { body } = await analyst.post('/releases', { title: 'New', reason: 'Trial', modelId: second }).expect(201);
    await analyst.post(`/releases/${body.id}/propose`, {}).expect(200);
    expect((await trainer.post(`/releases/${body.id}/approve`, {}).expect(409)).body.code).toBe('sameAuthor');
    await analyst.post(`/releases/${body.id}/withdraw`, { reason: 'Only tried' }).expect(200);
  });

  it('does not let a model rest while a release names it, and no release name one that rests', async () => {
    const refused = await analyst.post(`/models/${first}/retire`, { reason: 'Old' }).expect(409);
    expect(refused.body.detail).toContain('Release 1 (active)');
    const spare = await addModel(service, 3);
    await analyst.post(`/models/${spare}/retire`, { reason: 'Worse on furniture' }).expect(200);
    expect(await model(spare)).toMatchObject({
      state: 'retired',
      retired: { by: 'ana', reason: 'Worse on furniture', at: service.clock.now().toISOString() },
    });
    await analyst.post(`/models/${spare}/retire`, { reason: 'Again' }).expect(409);
    await analyst.post('/releases', { title: 'No', reason: '', modelId: spare }).expect(409);
    await analyst.post('/releases', { title: 'No', reason: '', modelId: 'mdl_nothing' }).expect(404);
  });

  it('shows an inspector nothing, and lets an auditor only read', async () => {
    const inspector = await service.signIn('ines', 'inspector');
    const auditor = await service.signIn('otto', 'auditor');
    await inspector.get('/models').expect(403);
    await inspector.get(`/models/${first}`).expect(403);
    await auditor.get(`/models/${first}`).expect(200);
    await auditor.post(`/models/${second}/retire`, { reason: 'No' }).expect(403);
    await auditor.post('/models/import', { fileName: 'm.json', content: 'e30=', name: 'm' }).expect(403);
  });
});

describe('challengers in shadow', () => {
  it('score live decisions after their answers, and are held against what inspections find', async () => {
    const scorer = service.app.get(ShadowScorer, { strict: false });
    const decided = [await decide('S-1'), await decide('S-2', { office: 'CUO02' }), await decide('S-3')];
    expect((await model(second)).shadow).toMatchObject({ n: 0, revealed: { n: 0, irregular: 0 } });
    await scorer.catchUp();
    await scorer.catchUp();
    const inspector = await service.signIn('ines', 'inspector');
    const act = (result: string, findings: object[]) => ({
      inspected_on: '2026-03-03',
      officer: 'O1',
      result,
      findings,
    });
    const found = [{ type: 'valuation', severity: 'major', item: 1 }];
    await inspector.post(`/decisions/${decided[0]?.id}/inspection-acts`, act('irregular', found)).expect(201);
    await inspector.post(`/decisions/${decided[1]?.id}/inspection-acts`, act('conform', [])).expect(201);
    const { shadow } = await model(second);
    expect(shadow).toMatchObject({ n: 3, agreement: { value: 1 }, revealed: { n: 2, irregular: 1 } });
    expect(shadow.meanDifference.value).not.toBe(0);
    expect(shadow.revealed.challenger.low).toBeLessThanOrEqual(shadow.revealed.challenger.value);
    expect((await model(first)).shadow.n).toBe(0);
  });
});

describe('the explanation of a score', () => {
  it('adds up to the score, and is not for those who must not know criteria', async () => {
    const { id } = await decide('E-1');
    const { body } = await analyst.get(`/decisions/${id}/score`).expect(200);
    const total = body.groups.reduce(
      (sum: number, { contribution }: { contribution: number }) => sum + contribution,
      0,
    );
    const logOdds = (probability: number): number => Math.log(probability / (1 - probability));
    expect(logOdds(body.expected) + total).toBeCloseTo(logOdds(body.uncalibrated), 4);
    // The shipped model is calibrated: what was decided by is near the sum, and not the same.
    const { body: decided } = await analyst.get(`/decisions/${id}`).expect(200);
    expect(body).toMatchObject({ method: 'exact', probability: decided.decision.score.probability });
    expect(body.probability).not.toBe(body.uncalibrated);
    const { body: inFrench } = await analyst.get(`/decisions/${id}/score?locale=fr`).expect(200);
    expect(inFrench.words).toHaveLength(body.words.length);
    expect(inFrench.words).not.toEqual(body.words);
    expect(body.model).toMatchObject({ id: first, version: 1 });
    expect([1, 2]).toContain(body.item);
    const named = body.groups.flatMap(({ features }: { features: { feature: string }[] }) => features);
    expect(named).toHaveLength((await model(first)).features.length);
    const inspector = await service.signIn('ines', 'inspector');
    await inspector.get(`/decisions/${id}/score`).expect(403);
    await analyst.get('/decisions/dec_nothing/score').expect(404);
  });
});

describe('importing a model', () => {
  const base64 = (text: string): string => Buffer.from(text).toString('base64');
  /** As XGBoost itself writes it: nobody says what the columns are. */
  const foreign = (): string => {
    const json = JSON.parse(shippedModel(1)) as { learner: { attributes: object } };
    json.learner.attributes = {};
    return JSON.stringify(json);
  };
  const wish = { fileName: 'made-elsewhere.json', name: 'elsewhere' };

  it('needs to be told what the columns are', async () => {
    const content = base64(foreign());
    const { body } = await analyst.post('/models/import', { ...wish, content }).expect(400);
    expect(body.errors[0].pointer).toBe('/features');
    const tooFew = [{ name: 'mass', text: 'item.net_mass' }];
    await analyst.post('/models/import', { ...wish, content, features: tooFew }).expect(400);
  });

  it('scores with the expressions it is given', async () => {
    const columns = (await model(first)).features as string[];
    const features = columns.map((name) => ({ name, text: 'item.customs_value / item.net_mass' }));
    const { body } = await analyst
      .post('/models/import', {
        ...wish,
        content: base64(foreign()),
        features,
        trainedOn: { from: '2025-01-01', to: '2025-12-31' },
      })
      .expect(201);
    expect(await model(body.id)).toMatchObject({
      name: 'elsewhere',
      version: 1,
      origin: 'imported',
      lineage: { fileName: 'made-elsewhere.json' },
      trainedOn: { from: '2025-01-01', to: '2025-12-31' },
    });
  });

  it('says what is wrong with a file that is no model', async () => {
    for (const content of ['{"learner": 1}', 'PK\u0003\u0004', '']) {
      const features = [{ name: 'mass', text: 'item.net_mass' }];
      const { body } = await analyst
        .post('/models/import', { ...wish, content: base64(content), features })
        .expect(400);
      expect(body.detail.length).toBeGreaterThan(10);
    }
  });
});
