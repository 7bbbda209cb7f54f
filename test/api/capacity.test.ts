import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApplication } from '../support/application.js';
import type { Application, Caller } from '../support/application.js';
import { activateRules, cheapKnitwear } from './release-story.js';

const ruleText = `rule RED-1 "Always examined"
when item.origin = "XX"
then lane red, points 1

rule PTS-1 "Points enough for red"
when item.customs_value / item.net_mass < 5
then points 100
`;

let service: Application;
let analyst: Caller;
let supervisor: Caller;
let system: Caller;

beforeAll(async () => {
  service = await startApplication();
  ({ analyst, supervisor } = await activateRules(service, ruleText));
  system = await service.system('decisions:create', 'decisions:read', 'decisions:explain');
});
afterAll(() => service.stop());

const ask = async (reference: string, facts: object = {}, office = 'CUO01') => {
  const declaration = { ...cheapKnitwear, office, items: [{ ...cheapKnitwear.items[0], ...facts }] };
  const answer = await system
    .post('/decisions', { reference, declaration })
    .set('Idempotency-Key', reference)
    .expect(201);
  return answer.body;
};
const write = async (code: string, capacity: object, by: Caller = analyst) => {
  const { headers } = await by.get(`/offices/${code}/capacity`).expect(200);
  return by.put(`/offices/${code}/capacity`, capacity).set('If-Match', String(headers['etag']));
};
const draft = async (by: Caller = analyst, body: object = {}) =>
  (await by.post('/releases', { title: 'With room', reason: 'Three officers', ...body }).expect(201)).body;
const activate = async (id: string) => {
  await analyst.post(`/releases/${id}/propose`, {}).expect(200);
  await supervisor.post(`/releases/${id}/approve`, {}).expect(200);
  return (await supervisor.post(`/releases/${id}/activate`, {}).expect(200)).body;
};

describe('what an office can inspect in a day', () => {
  it('is no limit until somebody writes it down, and is written version by version', async () => {
    const { body, headers } = await analyst.get('/offices/CUO01/capacity').expect(200);
    expect(body).toEqual({ code: 'CUO01', capacity: {}, inForce: {}, version: 0 });
    const saved = await write('CUO01', { red: 3, yellow: 2 });
    expect(saved.body).toMatchObject({ capacity: { red: 3, yellow: 2 }, inForce: {}, version: 1, savedBy: 'ana' });
    const late = await analyst
      .put('/offices/CUO01/capacity', { red: 9 })
      .set('If-Match', String(headers['etag']))
      .expect(412);
    expect(late.body.code).toBe('versionChanged');
    await analyst.put('/offices/CUO01/capacity', { red: -1 }).set('If-Match', '"1"').expect(400);
    await analyst.put('/offices/CUO01/capacity', { red: 1 }).expect(428);
  });

  it('is written by those who propose releases, and read by those who read them', async () => {
    const inspector = await service.signIn('ida', 'inspector');
    const auditor = await service.signIn('aud', 'auditor');
    await inspector.get('/offices').expect(403);
    await auditor.get('/offices').expect(200);
    await auditor.put('/offices/CUO01/capacity', { red: 1 }).set('If-Match', '"1"').expect(403);
    const { body } = await auditor.get('/audit?action=capacity.saved').expect(200);
    expect(body.items[0]).toMatchObject({ actor: 'ana', subject: 'CUO01' });
  });

  it('decides nothing before a release carries it', async () => {
    expect((await ask('N-1')).selection).not.toHaveProperty('rank');
    const before = await supervisor.get('/releases/active').expect(200);
    expect(before.body.policy).not.toHaveProperty('capacities');
  });

  it('is frozen into the release drafted next, seen as a change of it, and not approved by who wrote it', async () => {
    await write('CUO02', { yellow: 0 }, supervisor);
    const { id } = await draft();
    const { body } = await analyst.get(`/releases/${id}`).expect(200);
    expect(body.policy.capacities).toEqual({ CUO01: { red: 3, yellow: 2 }, CUO02: { yellow: 0 } });
    expect(body.changes).toContainEqual(
      expect.objectContaining({ subject: 'capacities.CUO01', before: '∞ / ∞', after: '3 / 2' }),
    );
    expect(body.authors).toEqual(expect.arrayContaining(['ana', 'sam']));
    await analyst.post(`/releases/${id}/propose`, {}).expect(200);
    const refused = await supervisor.post(`/releases/${id}/approve`, {}).expect(409);
    expect(refused.body.code).toBe('sameAuthor');
    await analyst.post(`/releases/${id}/withdraw`, {}).expect(200);
    await write('CUO02', { yellow: 1 });
    const active = await activate((await draft()).id);
    expect(active.policy.capacities.CUO02).toEqual({ yellow: 1 });
  });
});

describe('decisions of an office with room for three red and two yellow', () => {
  it('give red, then yellow, then green to points, and red always to rules', async () => {
    const byPoints = [];
    for (let at = 1; at <= 4; at += 1) byPoints.push(await ask(`P-${at}`));
    expect(byPoints.map(({ lane }) => lane)).toEqual(['red', 'red', 'red', 'yellow']);
    expect(byPoints.map(({ selection }) => [selection.rank, selection.capacity])).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
      [4, 3],
    ]);
    expect(await ask('R-1', { origin: 'XX' })).toMatchObject({
      lane: 'red',
      cause: 'rule',
      selection: { rank: 5, capacity: 3, probability: 1 },
    });
    expect(await ask('P-5')).toMatchObject({ lane: 'yellow', cause: 'points', selection: { rank: 6 } });
    const last = await ask('P-6');
    expect(last).toMatchObject({ lane: 'green', cause: 'none', selection: { rank: 7, capacity: 3 } });
    expect(last.selection.probability).toBeLessThan(1e-3);
  });

  it('can be replayed, each with the place it had', async () => {
    const { body } = await supervisor.get('/decisions?office=CUO01&limit=50').expect(200);
    expect(body.items.length).toBeGreaterThan(7);
    for (const { id } of body.items as { id: string }[]) {
      const replay = await supervisor.post(`/decisions/${id}/replay`, {}).expect(200);
      expect(replay.body).toMatchObject({ same: true });
    }
  });

  it('never exceed the room when many arrive at once', async () => {
    await write('CUO09', { red: 4, yellow: 3 });
    await activate((await draft()).id);
    const references = Array.from({ length: 24 }, (_, at) => `C-${at}`);
    const answers = await Promise.all(references.map((reference) => ask(reference, {}, 'CUO09')));
    const count = (lane: string) => answers.filter((one) => one.lane === lane).length;
    expect([count('red'), count('yellow'), count('green')]).toEqual([4, 3, 17]);
    expect(new Set(answers.map(({ selection }) => selection.rank)).size).toBe(24);
  });

  it('begin anew the next day, and stand in the load of the office', async () => {
    const { body } = await analyst.get('/offices?days=3').expect(200);
    const office = body.items.find(({ code }: { code: string }) => code === 'CUO09');
    expect(office).toMatchObject({ capacity: { red: 4, yellow: 3 }, inForce: { red: 4, yellow: 3 } });
    expect(office.load).toHaveLength(3);
    expect(office.load[2]).toMatchObject({ red: 4, yellow: 3, green: 17 });
    service.clock.advance(24 * 60 * 60);
    expect(await ask('D-1', {}, 'CUO09')).toMatchObject({ lane: 'red', selection: { rank: 1, capacity: 4 } });
  });

  it('have no limit at other offices', async () => {
    const free = await ask('O-1', {}, 'CUO77');
    expect(free.lane).toBe('red');
    expect(free.selection).not.toHaveProperty('rank');
  });
});
