import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writeDataset, type HistoryEntry } from '@tidewaiter/history';
import { PastDeclarations } from '../../apps/decision-service/src/datasets/past-declarations.js';
import { ProfileSnapshots } from '../../apps/decision-service/src/profiles/profile-snapshots.service.js';
import { startApplication } from '../support/application.js';
import type { Application, Caller } from '../support/application.js';
import { activateRules, cheapKnitwear } from './release-story.js';

const rules = `rule PRO-1 "Importer often found irregular"
when importer.hit_rate > 0.3 and item.subheading_origin_times_seen >= 2
then lane yellow, points 30
because PRO
`;

const day = 24 * 3600;

let service: Application;
let analyst: Caller;
let system: Caller;

beforeAll(async () => {
  service = await startApplication({ TIDEWAITER_PROFILES: 'past' });
  ({ analyst } = await activateRules(service, rules));
  system = await service.system('decisions:create', 'decisions:read', 'decisions:explain');
});
afterAll(() => service.stop());

const ask = (key: string, declaration: object = cheapKnitwear) =>
  system.post('/decisions', { reference: key, declaration }).set('Idempotency-Key', key);

/** Earlier declarations of the same importer and goods, inspected the day after. */
function past(prefix: string, result: 'irregular' | 'conform', count: number): HistoryEntry[] {
  return Array.from({ length: count }, (_, index) => ({
    reference: `${prefix}-${index}`,
    declaration: { ...cheapKnitwear, lodged_on: `2026-02-0${1 + (index % 9)}` },
    act: { inspected_on: '2026-02-10', result, findings: [] },
  }));
}

async function remember(entries: HistoryEntry[]): Promise<void> {
  const { history } = service.app.get(PastDeclarations, { strict: false });
  await writeDataset(history, entries, { dataset: 'past' });
  await service.app.get(ProfileSnapshots, { strict: false }).refresh();
}

describe('profiles in decisions', () => {
  it('are missing while there is no past, and the answer comes all the same', async () => {
    const { body } = await ask('A-1').expect(201);
    expect(body).toMatchObject({ lane: 'green', mode: 'full', hits: [] });
    expect((await analyst.get('/profiles').expect(200)).body).toEqual({ dataset: 'past' });
  });

  it('come from the snapshot of the day, whose size and age are shown', async () => {
    await remember([...past('I', 'irregular', 6), ...past('C', 'conform', 3)]);
    const { body } = await ask('A-2').expect(201);
    expect(body).toMatchObject({ lane: 'yellow', hits: [{ ruleId: 'PRO-1', items: [1, 2] }] });
    service.clock.advance(90);
    const { snapshot } = (await analyst.get('/profiles').expect(200)).body;
    expect(snapshot).toMatchObject({ asOf: '2026-03-02', ageSeconds: 90, current: true });
    expect(snapshot.keys).toBeGreaterThan(10);
    expect(snapshot.families).toContainEqual({ name: 'importer', keys: 1 });
  });

  it('are kept with the decision, so that trace and replay need no snapshot', async () => {
    const { body } = await ask('A-3').expect(201);
    await remember(past('L', 'conform', 200));
    expect((await ask('A-4').expect(201)).body.lane).toBe('green');
    const replayed = await system.post(`/decisions/${body.id as string}/replay`).expect(200);
    expect(replayed.body).toMatchObject({ same: true });
    const traced = await system.get(`/decisions/${body.id as string}/trace`).expect(200);
    const text = JSON.stringify(traced.body);
    const shown = await system.get(`/decisions/${body.id as string}`).expect(200);
    expect(shown.body.profiles).toEqual({
      header: { 'importer.hit_rate': expect.closeTo(2 / 3, 12) },
      items: [{ 'item.subheading_origin_times_seen': 9 }, { 'item.subheading_origin_times_seen': 9 }],
    });
    const inspector = await service.signIn('ida', 'inspector');
    const hidden = await inspector.get(`/decisions/${body.id as string}`).expect(200);
    expect(hidden.body).not.toHaveProperty('profiles');
    // Six of nine, and five at the overall rate, which is that of the one importer there is: two thirds.
    expect(text).toContain('"text":"importer.hit_rate","value":0.6666');
    expect(text).toContain('"text":"item.subheading_origin_times_seen","value":9');
  });

  it('are counted anew when another day begins', async () => {
    service.clock.advance(day);
    analyst = await service.signIn('ana', 'analyst');
    expect((await analyst.get('/profiles').expect(200)).body.snapshot).toMatchObject({ current: false });
    await service.app.get(ProfileSnapshots, { strict: false }).refresh();
    expect((await analyst.get('/profiles').expect(200)).body.snapshot).toMatchObject({
      asOf: '2026-03-03',
      current: true,
      ageSeconds: 0,
    });
  });

  it('are never taken from the caller, and shown only to those who may read the past', async () => {
    const told = { ...cheapKnitwear, importer: { id: 'T1', hit_rate: 0 } };
    const { body } = await ask('A-5', told).expect(400);
    expect(JSON.stringify(body.errors)).toContain('/declaration/importer');
    await system.get('/profiles').expect(403);
    await service.anyone.get('/profiles').expect(401);
  });
});
