import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApplication } from '../support/application.js';
import type { Application, Caller } from '../support/application.js';

const heavyShirts = `rule VAL-001 "Heavy shirts"
when item.commodity_code in heading 6109
 and item.net_mass > 1000
then lane red, points 40
`;

let service: Application;
let analyst: Caller;
let auditor: Caller;

beforeAll(async () => {
  service = await startApplication();
  analyst = await service.signIn('analyst', 'analyst');
  auditor = await service.signIn('auditor', 'auditor');
  await analyst.post('/rule-sets', { id: 'core', agency: 'customs', title: 'Core' }).expect(201);
  await analyst
    .post('/lists', { id: 'hubs', label: { en: 'Hubs', fr: 'Plateformes', ar: 'مراكز' }, domain: 'country' })
    .expect(201);
});
afterAll(() => service.stop());

async function save(text: string): Promise<void> {
  const { headers } = await analyst.get('/rule-sets/core/draft').expect(200);
  await analyst.put('/rule-sets/core/draft', { text }).set('If-Match', String(headers['etag'])).expect(200);
}

describe('a draft', () => {
  it('is saved with its faults, which come back', async () => {
    const { headers } = await analyst.get('/rule-sets/core/draft').expect(200);
    const saved = await analyst
      .put('/rule-sets/core/draft', { text: heavyShirts.replace('item.net_mass', 'item.net_maas') })
      .set('If-Match', String(headers['etag']))
      .expect(200);
    expect(saved.body.version).toBe(2);
    expect(saved.headers['etag']).toBe('"2"');
    expect(saved.body.diagnostics[0]).toMatchObject({ severity: 'error', ruleId: 'VAL-001' });
  });

  it('is not overwritten by someone who read an older version', async () => {
    const late = await analyst.put('/rule-sets/core/draft', { text: '' }).set('If-Match', '"1"').expect(412);
    expect(late.body).toMatchObject({ code: 'versionChanged', current: { version: 2 } });
    await analyst.put('/rule-sets/core/draft', { text: '' }).expect(428);
    await analyst.put('/rule-sets/core/draft', { text: '' }).set('If-Match', '*').expect(412);
  });

  it('is not for readers to change', async () => {
    await auditor.put('/rule-sets/core/draft', { text: '' }).set('If-Match', '"2"').expect(403);
  });

  it('cannot be frozen while a rule has an error', async () => {
    const refused = await analyst.post('/rule-sets/core/commit', { message: 'first' }).expect(422);
    expect(refused.body.code).toBe('invalidRules');
    expect(refused.body.errors[0].pointer).toBe('/rules/VAL-001');
  });

  it('knows the lists there are', async () => {
    const named = await analyst.post('/language/check', {
      text: heavyShirts.replace('item.net_mass > 1000', 'item.origin in list hubs'),
    });
    expect(named.body.diagnostics.filter((one: { severity: string }) => one.severity === 'error')).toEqual([]);
    const unknown = await analyst.post('/language/check', {
      text: heavyShirts.replace('item.net_mass > 1000', 'item.origin in list harbours'),
    });
    expect(unknown.body.diagnostics[0].severity).toBe('error');
  });
});

describe('a revision', () => {
  it('is frozen once, with the digest of its text', async () => {
    await save(heavyShirts);
    const { body } = await analyst.post('/rule-sets/core/commit', { message: 'first' }).expect(201);
    expect(body).toMatchObject({ number: 1, committedBy: 'analyst', text: heavyShirts });
    expect(body.digest).toMatch(/^sha256:/);
    await analyst.post('/rule-sets/core/commit', { message: 'again' }).expect(409);
    const listed = await auditor.get('/rule-sets').expect(200);
    expect(listed.body.items[0]).toMatchObject({ id: 'core', changed: false, ruleCount: 1 });
  });

  it('is exported for json-rules-engine and comes back as the same rule', async () => {
    const revisions = await analyst.get('/rule-sets/core/revisions').expect(200);
    const { id } = revisions.body.items[0] as { id: string };
    const exported = await analyst.get(`/revisions/${id}/export`).buffer(true).expect(200);
    const text = exported.text ?? String(exported.body);
    await save('');
    const imported = await analyst.post('/rule-sets/core/import', { content: text }).expect(200);
    expect(imported.body).toMatchObject({ added: ['VAL-001'], replaced: [] });
    const again = await analyst.post('/rule-sets/core/import', { content: text }).expect(409);
    expect(again.body.ruleIds).toEqual(['VAL-001']);
    const replaced = await analyst.post('/rule-sets/core/import', { content: text, replace: true }).expect(200);
    expect(replaced.body.replaced).toEqual(['VAL-001']);
  });

  it('is exported as CSV decision tables and comes back as the same rule', async () => {
    const revisions = await analyst.get('/rule-sets/core/revisions').expect(200);
    const { id } = revisions.body.items[0] as { id: string };
    const before = await analyst.get(`/revisions/${id}/export?as=text`).buffer(true).expect(200);
    const exported = await analyst.get(`/revisions/${id}/export?as=csv`).buffer(true).expect(200);
    expect(exported.headers['content-disposition']).toContain('.csv"');
    const csv = exported.text ?? String(exported.body);
    await save('');
    const imported = await analyst.post('/rule-sets/core/import', { content: csv }).expect(200);
    expect(imported.body).toMatchObject({ added: ['VAL-001'], replaced: [] });
    expect(imported.body.draft.text.trim()).toBe(String(before.text ?? before.body).trim());
  });

  it('is told of faults in a CSV by line and column, and nothing is imported', async () => {
    const content = 'rule,name,item.net_mass > ?,lane,points\nA,x,many,red,1\nB,y,5,mauve,1\n';
    const refused = await analyst.post('/rule-sets/core/import', { content }).expect(422);
    expect(refused.body.diagnostics).toMatchObject([
      { code: 'not-number', parameters: { line: 2, column: 3, cell: 'many' } },
      { code: 'not-lane', parameters: { line: 3, column: 4, cell: 'mauve' } },
    ]);
  });

  it('is refused from what is no rule', async () => {
    await analyst.post('/rule-sets/core/import', { content: '[{"conditions": 5}]' }).expect(422);
    await analyst.post('/rule-sets/core/import', { content: '{ not json' }).expect(422);
  });
});

describe('cases', () => {
  const shirts = { items: [{ commodity_code: '61091000', net_mass: 1200 }] };

  it('pass or fail against the draft as it is', async () => {
    await save(heavyShirts);
    const wanted = { ruleId: 'VAL-001', name: 'heavy', declaration: shirts, expect: { hits: true, lane: 'red' } };
    const made = await analyst.post('/rule-sets/core/cases', wanted).expect(201);
    const passing = await analyst.post('/rule-sets/core/cases/run', {}).expect(200);
    expect(passing.body.items).toMatchObject([{ passed: true, hits: true, lane: 'red' }]);
    await save(heavyShirts.replace('1000', '5000'));
    const failing = await analyst.post('/rule-sets/core/cases/run', { ruleId: 'VAL-001' }).expect(200);
    expect(failing.body.items).toMatchObject([{ passed: false, hits: false }]);
    const rows = await analyst.get('/rules').expect(200);
    expect(rows.body.items).toMatchObject([{ ruleId: 'VAL-001', state: 'new', cases: { passed: 0, failed: 1 } }]);
    await analyst.delete(`/rule-sets/core/cases/${made.body.id as string}`).expect(204);
    await analyst.delete(`/rule-sets/core/cases/${made.body.id as string}`).expect(404);
  });

  it('say on request how well they guard a rule, and which case is lacking', async () => {
    const wanted = { ruleId: 'VAL-001', name: 'heavy', declaration: shirts, expect: { hits: true, lane: 'red' } };
    const made = await analyst.post('/rule-sets/core/cases', wanted).expect(201);
    const measured = async () => {
      const { body } = await analyst
        .post('/rule-sets/core/cases/run', { ruleId: 'VAL-001', measure: true })
        .expect(200);
      return body.examinations[0];
    };
    const before = await measured();
    expect(before).toMatchObject({ ruleId: 'VAL-001', coverage: { share: 0.5 } });
    const [lacking] = before.suggestions;
    const { declaration, hits } = lacking;
    const added = { ruleId: 'VAL-001', name: 'lacking', declaration, expect: { hits } };
    const second = await analyst.post('/rule-sets/core/cases', added).expect(201);
    const after = await measured();
    expect(after.mutation.killed).toBeGreaterThan(before.mutation.killed);
    expect(after.suggestions).not.toContainEqual(expect.objectContaining({ declaration }));
    for (const { body } of [made, second])
      await analyst.delete(`/rule-sets/core/cases/${body.id as string}`).expect(204);
  });

  it('are refused with a declaration that is none', async () => {
    const declaration = { items: [{ net_mass: 'heavy' }] };
    const wanted = { ruleId: 'VAL-001', name: 'bad', declaration, expect: { hits: true } };
    const { body } = await analyst.post('/rule-sets/core/cases', wanted).expect(400);
    expect(body.errors[0].pointer).toBe('/declaration/items/0/net_mass');
  });

  it('of a sound rule run although another rule has an error', async () => {
    await save(
      `${heavyShirts}\n${heavyShirts.replaceAll('VAL-001', 'VAL-002').replace('item.net_mass', 'item.nothing')}`,
    );
    const wanted = { ruleId: 'VAL-001', name: 'heavy', declaration: shirts, expect: { hits: true } };
    await analyst.post('/rule-sets/core/cases', wanted).expect(201);
    const { body } = await analyst.post('/rule-sets/core/cases/run', {}).expect(200);
    expect(body.items).toMatchObject([{ passed: true }]);
  });
});
