import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { startApplication } from '../support/application.js';
import type { Application, Caller } from '../support/application.js';
import { addSample, jobUntil } from '../support/training.js';
import { activateRules, cheapKnitwear } from './release-story.js';

jest.setTimeout(180_000);

const ruleText = `rule LIC-1 "Licence missing"
when item.licence = false
then points 5

rule CHEAP-1 "Less than five a kilogram"
when item.customs_value / item.net_mass < 5
then points 5
`;

/** Any hit that adds something reaches it, and no score alone. */
const justAbove = 1e-9;

describe('a model that has learnt what rules add', () => {
  let service: Application;
  let analyst: Caller;
  let supervisor: Caller;
  let system: Caller;
  let modelId = '';

  beforeAll(async () => {
    service = await startApplication();
    ({ analyst, supervisor } = await activateRules(service, ruleText));
    system = await service.system('decisions:create', 'decisions:read', 'decisions:explain');
    await addSample(service, 4000);
    // A scorecard needs no libxgboost.
    const wish = { datasetId: 'sample', name: 'trial', seed: 7, kind: 'scorecard' };
    const { body } = await analyst.post('/models/train', wish).expect(202);
    const { resultId } = await jobUntil(analyst, body.id, ({ state }) => state === 'done');
    modelId = String(resultId);
  });
  afterAll(() => service.stop());

  const weights = async () => {
    const { body } = await analyst.get(`/models/${modelId}`).expect(200);
    return (body.fusion as { weights: Record<string, number> }).weights;
  };
  const decide = async (reference: string, facts: object = {}) => {
    const items = [{ ...cheapKnitwear.items[0], ...facts }];
    const declaration = { ...cheapKnitwear, items };
    const answer = await system
      .post('/decisions', { reference, declaration })
      .set('Idempotency-Key', reference)
      .expect(201);
    return answer.body;
  };
  const activate = async (title: string, policy: object) => {
    const { body } = await analyst.post('/releases', { title, reason: 'Finds more', modelId, policy }).expect(201);
    await analyst.post(`/releases/${body.id}/propose`, {}).expect(200);
    await supervisor.post(`/releases/${body.id}/approve`, {}).expect(200);
    return (await supervisor.post(`/releases/${body.id}/activate`, {}).expect(200)).body;
  };
  const policy = { randomRate: 1e-6, points: { red: 100, yellow: 60 }, score: {}, seed: 'test' };

  it('says by how much, and whose rules they are', async () => {
    const { body } = await analyst.get(`/models/${modelId}`).expect(200);
    expect(body.lineage.release).toBe(1);
    const known = Object.entries(await weights());
    expect(known.length).toBeGreaterThan(0);
    for (const [ruleId, weight] of known) {
      expect(['LIC-1', 'CHEAP-1']).toContain(ruleId);
      expect(weight).toBeGreaterThan(0);
    }
  });

  it('says what score and rules found together on cases held out, beside what the score found', async () => {
    const { body } = await analyst.get(`/models/${modelId}`).expect(200);
    const { all } = body.report.evaluation;
    for (const { precision, fusedPrecision } of all.budgets) {
      for (const { low, value, high } of [precision, fusedPrecision]) {
        expect(low).toBeLessThanOrEqual(value);
        expect(high).toBeGreaterThan(low);
      }
    }
  });

  it('shows score and score with rules in every decision; without a word in the policy the lane is the score’s', async () => {
    const release = await activate('With the model', policy);
    expect(release.policy).toEqual(policy);
    const plain = await decide('F-1', { customs_value: 50_000 });
    const hit = await decide('F-2', { customs_value: 50_000, licence: false });
    expect(plain.hits).toEqual([]);
    expect(plain.score.fused).toBeGreaterThan(0);
    expect((await weights())['LIC-1']).toBeGreaterThan(0);
    expect(hit.score.fused).toBeGreaterThan(plain.score.fused);
    expect([plain.lane, hit.lane]).toEqual(['green', 'green']);
  });

  it('decides by both where the policy says so, and decides the same again', async () => {
    const { score } = await decide('F-3', { customs_value: 50_000 });
    const threshold = score.fused + justAbove;
    const release = await activate('By both', { ...policy, measure: 'fused', score: { yellow: threshold } });
    expect(release.policy.measure).toBe('fused');
    expect(release.changes).toContainEqual(
      expect.objectContaining({ kind: 'policyChanged', subject: 'measure', before: 'score', after: 'fused' }),
    );
    expect(await decide('F-4', { customs_value: 50_000 })).toMatchObject({ lane: 'green', cause: 'none' });
    const found = await decide('F-5', { customs_value: 50_000, licence: false });
    expect(found.score.fused).toBeGreaterThan(threshold);
    expect(found).toMatchObject({ lane: 'yellow', cause: 'score', selection: { probability: 1 } });
    const { body: replay } = await supervisor.post(`/decisions/${found.id}/replay`, {}).expect(200);
    expect(replay.same).toBe(true);
  });

  it('stands beside rules, model and chance in a simulation', async () => {
    const wish = {
      datasetId: 'sample',
      candidate: 'drafts',
      policy: { ...policy, measure: 'fused', score: { red: 0.3 } },
    };
    const { body } = await analyst.post('/simulations', wish).expect(202);
    await jobUntil(analyst, body.job.id, ({ state }) => state === 'done');
    const { body: done } = await analyst.get(`/simulations/${body.simulation.id}`).expect(200);
    const { inspections, fused, score } = done.summary.equalBudget;
    expect(inspections).toBeGreaterThan(0);
    expect(fused.selected).toBe(inspections);
    expect(score.selected).toBe(inspections);
    expect(fused.knownHit + fused.knownClean + fused.unknown).toBe(inspections);
  });
});
