import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApplication } from '../support/application.js';
import type { Application, Caller } from '../support/application.js';
import { activateRules, cheapKnitwear, commitRules, proposeRelease, ruleText } from './release-story.js';

let service: Application;
let analyst: Caller;
let supervisor: Caller;
let inspector: Caller;
let system: Caller;
let plainSystem: Caller;

beforeAll(async () => {
  service = await startApplication();
  ({ analyst, supervisor } = await activateRules(service, ruleText));
  inspector = await service.signIn('ida', 'inspector');
  system = await service.system('decisions:create', 'decisions:read', 'decisions:explain', 'inspections:record');
  plainSystem = await service.system('decisions:create');
});
afterAll(() => service.stop());

const ask = (caller: Caller, key: string, declaration: object = cheapKnitwear, options: object = {}) =>
  caller.post('/decisions', { reference: key, declaration, options }).set('Idempotency-Key', key);

describe('POST /decisions', () => {
  it('answers lane, hits by item, reason in the language asked for, and the digest of the release', async () => {
    const { body, headers } = await ask(system, 'A-1', cheapKnitwear, { locale: 'fr' }).expect(201);
    expect(body).toMatchObject({
      reference: 'A-1',
      lane: 'yellow',
      cause: 'rule',
      mode: 'full',
      points: 30,
      agencies: ['customs'],
      hits: [{ ruleId: 'VAL-1', items: [1], reason: { code: 'VAL', text: 'Vérifier la facture' } }],
      selection: { probability: 1 },
    });
    expect(headers['release-digest']).toBe(body.release.digest);
  });

  it('treats a missing value as unknown: importer.authorised is missing, so the watched origin hits', async () => {
    const declaration = { ...cheapKnitwear, items: [{ commodity_code: '84713000', origin: 'XX' }] };
    expect((await ask(system, 'A-2', declaration).expect(201)).body.lane).toBe('red');
    const told = { ...declaration, importer: { id: 'T1', authorised: false } };
    expect((await ask(system, 'A-3', told).expect(201)).body.lane).toBe('green');
  });

  it('answers the same key with the same answer, and refuses it for another body', async () => {
    const first = await ask(system, 'B-1').expect(201);
    const again = await ask(system, 'B-1').expect(201);
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect(again.body).toEqual(first.body);
    const other = await system
      .post('/decisions', { reference: 'B-2', declaration: cheapKnitwear })
      .set('Idempotency-Key', 'B-1')
      .expect(422);
    expect(other.body.code).toBe('keyReused');
    await system.post('/decisions', { reference: 'B-3', declaration: cheapKnitwear }).expect(400);
  });

  it('decides once when the same request comes many times at the same moment', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => ask(system, 'C-1')));
    const decided = answers.filter(({ status }) => status === 201);
    expect(decided.length).toBeGreaterThan(0);
    expect(new Set(decided.map(({ body }) => (body as { id: string }).id)).size).toBe(1);
    expect(answers.every(({ status }) => status === 201 || status === 409)).toBe(true);
    const { body } = await supervisor.get('/decisions?reference=C-1').expect(200);
    expect(body.items).toHaveLength(1);
  });

  it('names every fault of a declaration by its pointer', async () => {
    const declaration = { ...cheapKnitwear, offce: 'CUO01', items: [{ commodity_code: 61091000, origin: 'CN' }] };
    const { body } = await ask(system, 'D-1', declaration).expect(400);
    expect(body).toMatchObject({ code: 'invalidRequest', status: 400 });
    const pointers = (body.errors as { pointer: string }[]).map((error) => error.pointer);
    expect(pointers.some((pointer) => pointer.startsWith('/declaration/items/0/commodity_code'))).toBe(true);
  });

  it('shows criteria only to those who may see them', async () => {
    const { body } = await ask(plainSystem, 'E-1').expect(201);
    expect(body).toMatchObject({ lane: 'yellow', controls: [{ code: 'weigh_sample' }] });
    for (const hidden of ['hits', 'points', 'score', 'selection']) expect(body).not.toHaveProperty(hidden);
    const read = await inspector.get(`/decisions/${body.id}`).expect(200);
    expect(read.body.decision).not.toHaveProperty('hits');
    await inspector.get(`/decisions/${body.id}/trace`).expect(403);
  });
});

describe('reading decisions', () => {
  it('pages through them newest first, each once', async () => {
    for (let n = 0; n < 7; n += 1) await ask(system, `P-${n}`).expect(201);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await supervisor
        .get(`/decisions?reference=P-&limit=3${cursor ? `&cursor=${cursor}` : ''}`)
        .expect(200);
      seen.push(...(page.body.items as { reference: string }[]).map((item) => item.reference));
      cursor = page.body.nextCursor as string | undefined;
    } while (cursor !== undefined);
    expect(seen).toEqual(['P-6', 'P-5', 'P-4', 'P-3', 'P-2', 'P-1', 'P-0']);
  });

  it('filters by rule and lane', async () => {
    const { body } = await supervisor.get('/decisions?ruleId=ORI-1&lane=red').expect(200);
    expect((body.items as { reference: string }[]).map((item) => item.reference)).toEqual(['A-2']);
  });

  it('explains a hit condition by condition and replays it the same', async () => {
    const { body } = await ask(system, 'T-1').expect(201);
    const trace = await supervisor.get(`/decisions/${body.id}/trace`).expect(200);
    expect(trace.body.rules).toMatchObject([
      {
        ruleId: 'VAL-1',
        hit: true,
        items: [
          { item: 1, trace: { truth: 'true' } },
          { item: 2, trace: { truth: 'false' } },
        ],
      },
    ]);
    const all = await supervisor.get(`/decisions/${body.id}/trace?rules=all`).expect(200);
    expect(all.body.rules).toHaveLength(2);
    const replay = await supervisor.post(`/decisions/${body.id}/replay`).expect(200);
    expect(replay.body.same).toBe(true);
    expect(replay.body.fields).toHaveLength(9);
  });

  it('keeps inspection acts, a correction being a new act', async () => {
    const { body } = await ask(system, 'I-1').expect(201);
    const act = {
      inspected_on: '2026-03-03',
      result: 'irregular',
      findings: [{ item: 1, type: 'valuation', severity: 'minor' }],
    };
    await inspector.post(`/decisions/${body.id}/inspection-acts`, act).expect(201);
    await inspector
      .post(`/decisions/${body.id}/inspection-acts`, { ...act, result: 'conform', findings: [] })
      .expect(201);
    const beyond = { ...act, findings: [{ ...act.findings[0], item: 3 }] };
    await inspector.post(`/decisions/${body.id}/inspection-acts`, beyond).expect(400);
    const read = await inspector.get(`/decisions/${body.id}`).expect(200);
    expect((read.body.acts as { act: { result: string } }[]).map(({ act }) => act.result)).toEqual([
      'irregular',
      'conform',
    ]);
  });
});

describe('a new release', () => {
  it('decides from its activation on, without a restart; older decisions replay with their own', async () => {
    const before = await ask(system, 'R-1').expect(201);
    await commitRules(analyst, 'core', ruleText.replace('lane yellow', 'lane blue'));
    const id = await proposeRelease(analyst, 'Second');
    await supervisor.post(`/releases/${id}/approve`, {}).expect(200);
    await supervisor.post(`/releases/${id}/activate`, {}).expect(200);
    const after = await ask(system, 'R-2').expect(201);
    expect([before.body.lane, after.body.lane]).toEqual(['yellow', 'blue']);
    expect(after.body.release.number).toBe(before.body.release.number + 1);
    const replay = await supervisor.post(`/decisions/${before.body.id}/replay`).expect(200);
    expect(replay.body.same).toBe(true);
  });
});
