import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FoundSuggestion } from '../../apps/decision-service/src/mining/suggestion.entity.js';
import { SuggestionsService } from '../../apps/decision-service/src/mining/suggestions.service.js';
import { startApplication } from '../support/application.js';
import type { Application, Caller } from '../support/application.js';
import { found } from '../support/found-suggestion.js';
import { addSample, jobUntil } from '../support/training.js';
import { commitRules, ruleText } from './release-story.js';

let service: Application;
let analyst: Caller;

beforeAll(async () => {
  service = await startApplication();
  analyst = await service.signIn('ana', 'analyst');
  await commitRules(analyst, 'core', ruleText);
});
afterAll(() => service.stop());

const keep = (...suggestions: FoundSuggestion[]): Promise<void> =>
  service.app.get(SuggestionsService, { strict: false }).keep('job_1', suggestions);
const list = async (state = 'open') => (await analyst.get(`/suggestions?state=${state}`).expect(200)).body;
const draftText = async (): Promise<string> => (await analyst.get('/rule-sets/core/draft').expect(200)).body.text;

describe('suggestions', () => {
  it('are listed as they were found, and change no draft', async () => {
    const before = await draftText();
    await keep(found('MINE-1', 'item.origin = "CN"'), found('MINE-2', 'item.origin = "TR"'));
    const { items, counts } = await list();
    expect(items.map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual(['MINE-1', 'MINE-2']);
    expect(items[0]).toMatchObject({ support: 40, found: 24, interval: { low: 0.44, high: 0.74 }, state: 'open' });
    expect(counts).toEqual({ open: 2, drafted: 0, dismissed: 0 });
    expect(await draftText()).toBe(before);
  });

  it('become an edit of the person who takes one up', async () => {
    const [{ id }] = (await list()).items;
    await analyst.post(`/suggestions/${id}/draft`, { ruleSetId: 'nowhere' }).expect(404);
    const { body } = await analyst.post(`/suggestions/${id}/draft`, { ruleSetId: 'core' }).expect(200);
    expect(body).toEqual({ ruleSetId: 'core', ruleId: 'MINE-1' });
    expect(await draftText()).toContain('rule MINE-1');
    const { body: draft } = await analyst.get('/rule-sets/core/draft').expect(200);
    expect(draft.updatedBy).toBe('ana');
    expect((await list('drafted')).items).toMatchObject([{ ruleId: 'MINE-1', decidedBy: 'ana', ruleSetId: 'core' }]);
    await analyst.post(`/suggestions/${id}/draft`, { ruleSetId: 'core' }).expect(409);
  });

  it('are put aside with a reason, and not suggested again under another name', async () => {
    const [{ id }] = (await list()).items;
    await analyst.post(`/suggestions/${id}/dismiss`, { reason: '' }).expect(400);
    await analyst.post(`/suggestions/${id}/dismiss`, { reason: 'Known trader' }).expect(200);
    await keep(found('MINE-7', 'item.origin = "TR"'), found('MINE-8', 'item.origin = "VN"'));
    const { items, counts } = await list();
    expect(items.map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual(['MINE-8']);
    expect(counts).toEqual({ open: 1, drafted: 1, dismissed: 1 });
    expect((await list('dismissed')).items).toMatchObject([{ reason: 'Known trader', decidedBy: 'ana' }]);
  });

  it('refuse an id that the draft has', async () => {
    await keep(found('VAL-1', 'item.origin = "BD"'));
    const [{ id }] = (await list()).items;
    await analyst.post(`/suggestions/${id}/draft`, { ruleSetId: 'core' }).expect(409);
    expect((await list()).counts.open).toBe(1);
  });

  it('come from a search in a process of its own, which changes no draft', async () => {
    await addSample(service, 6000);
    const before = await draftText();
    const { body } = await analyst.post('/mine', { datasetId: 'sample' }).expect(202);
    await jobUntil(analyst, body.id, ({ state }) => state === 'done');
    const { items } = await list();
    for (const item of items) {
      expect(item.text).toContain(`rule ${item.ruleId}`);
      expect(item.provenance).toMatchObject({ datasetId: 'sample', seed: 1 });
      expect(item.lift).toBeGreaterThan(1);
    }
    expect(await draftText()).toBe(before);
    await keep(found('MINE-9', 'item.origin = "PK"'));
  });

  it('are not for inspectors, and an auditor only reads them', async () => {
    const inspector = await service.signIn('ines', 'inspector');
    const auditor = await service.signIn('otto', 'auditor');
    const [{ id }] = (await list()).items;
    await inspector.get('/suggestions').expect(403);
    await auditor.get('/suggestions').expect(200);
    await auditor.post(`/suggestions/${id}/dismiss`, { reason: 'No' }).expect(403);
    await auditor.post('/mine', { datasetId: 'sample' }).expect(403);
  });
});
