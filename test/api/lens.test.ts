import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { parse } from '@tidewaiter/rule-language';
import { startApplication } from '../support/application.js';
import type { Application, Caller } from '../support/application.js';
import { addSample } from '../support/training.js';
import { activateRules, ruleText } from './release-story.js';

jest.setTimeout(240_000);

const edited = `rule VAL-1 "Cheap knitwear"
when item.commodity_code in chapter 61, 62 and item.customs_value / item.net_mass < 9
then lane yellow, points 30`;

describe('the lens', () => {
  let service: Application;
  let analyst: Caller;
  let version = 0;

  beforeAll(async () => {
    service = await startApplication();
    ({ analyst } = await activateRules(service, ruleText));
  });
  afterAll(() => service.stop());

  const question = (text: string, more: object = {}) => ({
    ruleSetId: 'core',
    ruleText: text,
    editor: 'desk',
    version: (version += 1),
    ...more,
  });
  const ask = (text: string, more: object = {}) => analyst.post('/lens', question(text, more));

  it('has nothing to look at before there are past declarations', async () => {
    await ask(edited).expect(404);
    await addSample(service, 3000);
    await ask(edited).expect(200);
    await ask(edited, { datasetId: 'nowhere' }).expect(404);
    await ask(edited, { ruleSetId: 'nowhere' }).expect(404);
  });

  it('says what the rule as it is written now would have done beside the active release', async () => {
    const { body: before } = await ask(ruleText.slice(0, ruleText.indexOf('rule ORI-1'))).expect(200);
    const { body: after } = await ask(edited).expect(200);
    expect(before.lanes).toMatchObject({ newlyRed: 0, newlyYellow: 0, noLongerSelected: 0 });
    expect(after.hits.declarations).toBeGreaterThan(before.hits.declarations);
    expect(after.lanes.newlyYellow).toBeGreaterThan(0);
    expect(after.lanes.noLongerSelected).toBe(0);
    expect(after).toMatchObject({ version, release: 1, dataset: { id: 'sample', declarations: 3000 } });
    expect(after.knownHit + after.knownClean + after.unknown).toBe(after.hits.declarations);
    expect(after.precision.n).toBe(after.knownHit + after.knownClean);
    expect(after.check).toEqual({ rows: expect.any(Number), differing: 0 });
    expect(after.sample).toHaveLength(5);
  });

  it('counts what each condition leaves, by the ids that a reader of the same text has', async () => {
    const { body } = await ask(edited).expect(200);
    const [rule] = parse(edited).document.rules;
    const parts = rule?.condition.kind === 'all' ? rule.condition.conditions.map(({ id }) => id) : [];
    expect(body.funnel.map(({ id }: { id: string }) => id)).toEqual(parts);
    const left = body.funnel.map(({ declarations }: { declarations: number }) => declarations);
    expect(left).toEqual(left.toSorted((a: number, b: number) => b - a));
    expect(left.at(-1)).toBe(body.hits.declarations);
  });

  it('knows the derived facts of its draft', async () => {
    const text = edited.replace('item.customs_value / item.net_mass', 'item.price');
    await ask(text).expect(422);
    const definitions = 'fact item.price "Price"\nis item.customs_value / item.net_mass\n';
    const { body } = await ask(text, { definitions }).expect(200);
    const { body: plain } = await ask(edited).expect(200);
    expect(body.hits).toEqual(plain.hits);
  });

  it('knows the derived facts of other drafts as they are now', async () => {
    await analyst.post('/rule-sets', { id: 'prices', agency: 'customs', title: 'Prices' }).expect(201);
    const text = edited.replace('item.customs_value / item.net_mass', 'item.price');
    const define = async (value: string) => {
      const { headers } = await analyst.get('/rule-sets/prices/draft').expect(200);
      const draft = { text: `fact item.price "Price"\nis ${value}\n` };
      await analyst.put('/rule-sets/prices/draft', draft).set('If-Match', String(headers['etag'])).expect(200);
    };
    await ask(text).expect(422);
    await define('item.customs_value / item.net_mass');
    const { body: some } = await ask(text).expect(200);
    const { body: plain } = await ask(edited).expect(200);
    expect(some.hits).toEqual(plain.hits);
    await define('item.customs_value / item.net_mass / 2');
    const { body: more } = await ask(text).expect(200);
    expect(more.hits.declarations).toBeGreaterThan(some.hits.declarations);
  });

  it('answers a text with faults with its diagnostics', async () => {
    const { body: unread } = await ask('rule VAL-1 "x" when item.customs_value <').expect(422);
    expect(unread).toMatchObject({ code: 'invalidRules' });
    const { body } = await ask(edited.replace('item.net_mass', 'item.net_mas')).expect(422);
    expect(body.diagnostics[0]).toMatchObject({ severity: 'error', ruleId: 'VAL-1' });
    await ask('').expect(400);
    await ask(ruleText).expect(400);
  });

  it('reads the lists as they are now, not as the release froze them', async () => {
    const label = { en: 'Seen', fr: 'Vus', ar: 'مشاهدة' };
    await analyst.post('/lists', { id: 'seen', label, domain: 'country' }).expect(201);
    const text = 'rule NEW-1 "New"\nwhen item.origin in list seen\nthen points 5';
    const { body: none } = await ask(text).expect(200);
    const items = [{ value: 'CN' }];
    await analyst.put('/lists/seen/items', { items }).set('If-Match', '"1"').expect(200);
    const { body: some } = await ask(text).expect(200);
    const { body: same } = await ask(text.replace('in list seen', '= "CN"')).expect(200);
    expect(none.hits.declarations).toBe(0);
    expect(some.hits.declarations).toBeGreaterThan(0);
    expect(some.hits).toEqual(same.hits);
  });

  it('answers the newest question of an editor, whatever becomes of those before it', async () => {
    const questions = [edited, edited, edited, edited].map((text) => question(text));
    const answers = await Promise.all(questions.map((one) => analyst.post('/lens', one)));
    const newest = answers.at(-1);
    expect(newest?.status).toBe(200);
    expect(newest?.body.version).toBe(version);
    for (const { body, status } of answers) expect(status === 200 || body.code === 'conflict').toBe(true);
  });

  it('lists the declarations behind its numbers', async () => {
    const { body: answer } = await ask(edited).expect(200);
    const list = (group: object, more: object = {}) =>
      analyst.post('/lens/declarations', question(edited, { group, ...more }));
    const { body: hits } = await list({ kind: 'figure', figure: 'hits' }, { size: 200 }).expect(200);
    expect(hits.total).toBe(answer.hits.declarations);
    expect(hits.declarations).toHaveLength(Math.min(200, hits.total));
    const { body: yellow } = await list({ kind: 'figure', figure: 'newlyYellow' }).expect(200);
    expect(yellow.total).toBe(answer.lanes.newlyYellow);
    expect(yellow.declarations.every((one: { after: string }) => one.after === 'yellow')).toBe(true);
    const { body: flow } = await list({ kind: 'lanes', before: 'green', after: 'yellow' }).expect(200);
    expect(flow.total).toBe(answer.lanes.matrix.green.yellow);
    const [one] = yellow.declarations;
    await analyst.get(`/datasets/sample/declarations/${one.reference}`).expect(200);
    await list({ kind: 'figure', figure: 'precision' }).expect(400);
    await list({ kind: 'figure', figure: 'hits' }, { size: 201 }).expect(400);
  });

  it('is for those who may run simulations', async () => {
    const auditor = await service.signIn('otto', 'auditor');
    await auditor.post('/lens', question(edited)).expect(403);
    const group = { kind: 'figure', figure: 'hits' };
    await auditor.post('/lens/declarations', question(edited, { group })).expect(403);
  });
});
