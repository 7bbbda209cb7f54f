import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { startApplication } from '../support/application.js';
import type { Application, Caller } from '../support/application.js';

const rule = (value: number, mass: number, lane = 'red') => `rule VAL-001 "Cheap and heavy"
when item.customs_value < ${value}
 and item.net_mass > ${mass}
then lane ${lane}, points 40
`;

let service: Application;
let analyst: Caller;
let supervisor: Caller;
let auditor: Caller;

beforeAll(async () => {
  service = await startApplication();
  analyst = await service.signIn('analyst', 'analyst');
  supervisor = await service.signIn('supervisor', 'supervisor');
  auditor = await service.signIn('auditor', 'auditor');
  await analyst.post('/rule-sets', { id: 'core', agency: 'customs', title: 'Core' }).expect(201);
  await save(analyst, 'main', rule(100, 10));
});
afterAll(() => service.stop());

const at = (name: string) => `/rule-sets/core/drafts/${encodeURIComponent(name)}`;

async function save(who: Caller, name: string, text: string): Promise<void> {
  const { headers } = await who.get(at(name)).expect(200);
  await who.put(at(name), { text }).set('If-Match', String(headers['etag'])).expect(200);
}

describe('a named draft', () => {
  it('begins with the text of the main one, and is edited beside it', async () => {
    const begun = await analyst.post('/rule-sets/core/drafts', { name: 'Été 2026' }).expect(201);
    expect(begun.body).toMatchObject({ name: 'Été 2026', text: rule(100, 10), version: 1 });
    await save(analyst, 'Été 2026', rule(90, 10));
    const main = await analyst.get('/rule-sets/core/draft').expect(200);
    expect(main.body.text).toBe(rule(100, 10));
    const { body } = await auditor.get('/rule-sets/core/drafts').expect(200);
    expect(body.items).toMatchObject([
      { name: 'main', behind: false },
      { name: 'Été 2026', createdBy: 'analyst', changes: 1, behind: false, version: 2 },
    ]);
  });

  it('is not overwritten by someone who read an older version', async () => {
    const late = await analyst.put(at('Été 2026'), { text: '' }).set('If-Match', '"1"').expect(412);
    expect(late.body).toMatchObject({ code: 'versionChanged', current: { version: 2, text: rule(90, 10) } });
    await analyst.put(at('Été 2026'), { text: '' }).expect(428);
  });

  it('has a name of its own, and is not for readers to change', async () => {
    await analyst.post('/rule-sets/core/drafts', { name: 'Été 2026' }).expect(409);
    await analyst.post('/rule-sets/core/drafts', { name: 'main' }).expect(409);
    await analyst.post('/rule-sets/core/drafts', { name: ' x' }).expect(400);
    await auditor.post('/rule-sets/core/drafts', { name: 'mine' }).expect(403);
    await auditor.post(`${at('Été 2026')}/merge`, {}).expect(403);
    await auditor.delete(at('Été 2026')).expect(403);
  });

  it('is renamed and thrown away, the main one is neither', async () => {
    await analyst.post('/rule-sets/core/drafts', { name: 'spare' }).expect(201);
    await analyst.post(`${at('spare')}/rename`, { name: 'Été 2026' }).expect(409);
    const renamed = await analyst.post(`${at('spare')}/rename`, { name: 'مسودة الصيف' }).expect(200);
    expect(renamed.body.name).toBe('مسودة الصيف');
    await analyst.get(at('spare')).expect(404);
    await analyst.delete(at('مسودة الصيف')).expect(204);
    await analyst.get(at('مسودة الصيف')).expect(404);
    await analyst.delete(at('main')).expect(409);
    await analyst.post(`${at('main')}/rename`, { name: 'other' }).expect(409);
  });

  it('can begin with the text of a revision', async () => {
    const { body: revision } = await analyst.post('/rule-sets/core/commit', { message: 'first' }).expect(201);
    const begun = await analyst.post('/rule-sets/core/drafts', { name: 'old', from: revision.id }).expect(201);
    expect(begun.body.text).toBe(revision.text);
    await analyst.post('/rule-sets/core/drafts', { name: 'older', from: 'rev_none' }).expect(404);
    await analyst.delete(at('old')).expect(204);
  });
});

describe('merging into the main draft', () => {
  it('joins edits of different conditions, and makes who wrote them authors', async () => {
    await save(supervisor, 'main', rule(100, 20));
    const preview = await analyst.post(`${at('Été 2026')}/merge`, { preview: true }).expect(200);
    expect(preview.body).toMatchObject({ merged: false, conflicts: [], text: rule(90, 20), changes: 1 });
    expect((await analyst.get(at('main'))).body.text).toBe(rule(100, 20));
    const merged = await supervisor.post(`${at('Été 2026')}/merge`, { versions: preview.body.versions }).expect(200);
    expect(merged.body).toMatchObject({ merged: true, text: rule(90, 20) });
    expect((await analyst.get(at('main'))).body.text).toBe(rule(90, 20));
    const { body } = await analyst.get('/rule-sets/core/drafts').expect(200);
    expect(body.items[1]).toMatchObject({ changes: 0, behind: false });
    const [{ authors }] = await service.app
      .get(DataSource)
      .query("SELECT authors FROM drafts WHERE rule_set_id = 'core'");
    expect(authors).toEqual(['analyst', 'supervisor']);
  });

  it('asks about what both changed, saves nothing before the answer, and happens once', async () => {
    await save(analyst, 'Été 2026', rule(80, 20, 'yellow'));
    await save(supervisor, 'main', rule(70, 20));
    const asked = await analyst.post(`${at('Été 2026')}/merge`, {}).expect(200);
    expect(asked.body.merged).toBe(false);
    expect(asked.body.conflicts).toMatchObject([
      {
        ruleId: 'VAL-001',
        part: 'condition',
        base: 'item.customs_value < 90',
        mine: 'item.customs_value < 80',
        theirs: 'item.customs_value < 70',
      },
    ]);
    expect((await analyst.get(at('main'))).body.text).toBe(rule(70, 20));
    const [{ id }] = asked.body.conflicts;
    const answer = { versions: asked.body.versions, resolutions: { [id]: { take: 'theirs' } } };
    const send = () => analyst.post(`${at('Été 2026')}/merge`, answer).set('Idempotency-Key', 'merge-1');
    const merged = await send().expect(200);
    expect(merged.body).toMatchObject({ merged: true, text: rule(70, 20, 'yellow'), conflicts: [] });
    const again = await send().expect(200);
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect(again.body).toEqual(merged.body);
  });

  it('is refused for versions that nobody has any more', async () => {
    const stale = await analyst.post(`${at('Été 2026')}/merge`, { versions: { main: 1, draft: 1 } }).expect(412);
    expect(stale.body).toMatchObject({ code: 'versionChanged', current: { name: 'main' } });
  });

  it('is in the audit log', async () => {
    const { body } = await auditor.get('/audit').expect(200);
    const actions = body.items.map((entry: { action: string }) => entry.action);
    for (const action of ['draft.created', 'draft.renamed', 'draft.deleted', 'draft.merged']) {
      expect(actions).toContain(action);
    }
  });
});

describe('differences', () => {
  const diff = (query: string, language = 'en') => auditor.get(`/diff?${query}`).set('Accept-Language', language);

  it.each([
    ['en', 'threshold of customs value lowered from 100 to 70'],
    ['fr', 'seuil abaissé de 100 à 70'],
    ['ar', 'خفض العتبة من 100 إلى 70'],
  ])('are said in %s', async (language, words) => {
    const { body: revisions } = await auditor.get('/rule-sets/core/revisions').expect(200);
    const { body } = await diff(`from=${revisions.items[0].id}&to=draft:core`, language).expect(200);
    expect(body.from).toMatchObject({ kind: 'revision', number: 1, ruleSetId: 'core' });
    expect(body.to).toMatchObject({ kind: 'draft', name: 'main' });
    expect(body.rules).toHaveLength(1);
    expect(body.rules[0]).toMatchObject({ ruleId: 'VAL-001', name: 'Cheap and heavy' });
    expect(body.rules[0].changes.map((change: { words: string }) => change.words).join('\n')).toContain(words);
  });

  it('have their places, and JSON for stock engines', async () => {
    const query = `from=none&to=${encodeURIComponent('draft:core/Été 2026')}`;
    const { body: structure } = await diff(`${query}&as=structure`).expect(200);
    const [{ changes }] = structure.rules;
    expect(changes[0]).toMatchObject({ kind: 'ruleAdded', after: { text: structure.texts.after.trimEnd() } });
    const { body: json } = await diff(`${query}&as=json`).expect(200);
    expect(json.json).toMatchObject({ before: [], after: [{ name: 'Cheap and heavy' }] });
  });

  it('are none between equal texts, and not for unknown sides', async () => {
    const { body } = await diff('from=draft:core&to=draft:core/main').expect(200);
    expect(body.rules).toEqual([]);
    await diff('from=draft:core&to=draft:core/nothing').expect(404);
    await diff('from=release:rel_none&to=draft:core').expect(404);
    await diff('from=draft:core&to=somewhere').expect(400);
  });
});

describe('presence', () => {
  const beat = (who: Caller, seen: object) => who.post('/rule-sets/core/presence', seen).expect(200);

  it('shows who was here in the last 30 seconds, and since when they edit a rule', async () => {
    const from = service.clock.now();
    await beat(analyst, { client: 'a', ruleId: 'VAL-001', face: 'text', editing: true });
    service.clock.advance(10);
    await beat(analyst, { client: 'a', ruleId: 'VAL-001', face: 'builder', editing: true });
    const { body } = await beat(supervisor, { client: 'b', draft: 'Été 2026' });
    expect(body.items).toEqual([
      {
        name: 'analyst',
        isMe: false,
        draft: 'main',
        ruleId: 'VAL-001',
        face: 'builder',
        editing: true,
        since: from.toISOString(),
      },
      { name: 'supervisor', isMe: true, draft: 'Été 2026', editing: false, since: service.clock.now().toISOString() },
    ]);
    service.clock.advance(29);
    await beat(supervisor, { client: 'b' });
    service.clock.advance(2);
    const left = await auditor.get('/rule-sets/core/presence').expect(200);
    expect(left.body.items.map(({ name }: { name: string }) => name)).toEqual(['supervisor']);
  });

  it('forgets a window that closes, and knows no other rule set', async () => {
    await beat(supervisor, { client: 'b', leaving: true });
    expect((await auditor.get('/rule-sets/core/presence')).body.items).toEqual([]);
    await analyst.post('/rule-sets/nothing/presence', { client: 'a' }).expect(404);
  });
});
