import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { bindings, relationsOf } from '@tidewaiter/history';
import { DataSource } from 'typeorm';
import { PastDeclarations } from '../../apps/decision-service/src/datasets/past-declarations.js';
import { LiveHistory } from '../../apps/decision-service/src/live-history/live-history.service.js';
import { startApplication } from '../support/application.js';
import type { Application, Caller } from '../support/application.js';
import { activateRules, cheapKnitwear } from './release-story.js';

jest.setTimeout(60_000);

const rules = `rule PRO-1 "Importer found irregular before"
when importer.times_examined >= 1 and importer.hit_rate > 0.5
then lane yellow, points 30
because PRO
`;

let service: Application;
let analyst: Caller;
let system: Caller;

beforeAll(async () => {
  service = await startApplication();
  ({ analyst } = await activateRules(service, rules));
  system = await service.system('decisions:create', 'decisions:explain', 'inspections:record');
});
afterAll(() => service.stop());

async function decide(reference: string, importer: string, lodgedOn = '2026-02-20') {
  const declaration = { ...cheapKnitwear, lodged_on: lodgedOn, importer: { id: importer } };
  const asked = system.post('/decisions', { reference, declaration }).set('Idempotency-Key', reference);
  return (await asked.expect(201)).body as { id: string; lane: string; hits: { ruleId: string }[] };
}

async function record(decisionId: string, result: 'irregular' | 'conform', inspectedOn: string): Promise<void> {
  const findings = result === 'irregular' ? [{ type: 'valuation', severity: 'major', additional_duty: '120.00' }] : [];
  const act = { inspected_on: inspectedOn, result, findings };
  await system.post(`/decisions/${decisionId}/inspection-acts`, act).expect(201);
}

const standing = async () => (await analyst.get('/live-history').expect(200)).body;
const load = () => service.app.get(LiveHistory, { strict: false }).load();
const outcomeOf = async (reference: string) =>
  (await analyst.get(`/datasets/live/declarations/${reference}`).expect(200)).body as { acts: { result: string }[] };

/** Asks until the past that decisions are made with is that of the dataset, and nothing waits to join it. */
async function upToDate(): Promise<void> {
  for (;;) {
    const { waiting } = await standing();
    const { snapshot } = (await analyst.get('/profiles').expect(200)).body;
    if (waiting.decisions + waiting.acts === 0 && snapshot?.current === true) return;
    await sleep(100);
  }
}

describe('what the service records', () => {
  it('waits for a moment, and says for how long', async () => {
    await decide('W-1', 'T0');
    service.clock.advance(20);
    expect(await standing()).toEqual({ dataset: 'live', waiting: { decisions: 1, acts: 0 }, lagSeconds: 20 });
    await load();
    expect(await standing()).toEqual({
      dataset: 'live',
      last: { at: '2026-03-02T08:00:20.000Z', declarations: 1, acts: 0, seconds: expect.any(Number) },
      waiting: { decisions: 0, acts: 0 },
      lagSeconds: 0,
    });
  });

  it('changes the next decision about the same importer by itself, and of no other', async () => {
    const first = await decide('A-1', 'T1');
    expect(first.lane).toBe('green');
    await record(first.id, 'irregular', '2026-02-21');
    await upToDate();
    expect(await decide('A-2', 'T1')).toMatchObject({ lane: 'yellow', hits: [{ ruleId: 'PRO-1' }] });
    expect((await decide('B-1', 'T2')).lane).toBe('green');
  });

  it('takes a correction as a new act, also one that comes back to what was said first', async () => {
    const { id } = await decide('C-1', 'T3');
    for (const result of ['irregular', 'conform', 'irregular'] as const) {
      await record(id, result, '2026-02-22');
      await load();
    }
    expect((await outcomeOf('C-1')).acts.map(({ result }) => result)).toEqual(['irregular', 'conform', 'irregular']);
    await upToDate();
    expect((await decide('C-2', 'T3')).lane).toBe('yellow');
    await record(id, 'conform', '2026-02-22');
    await upToDate();
    expect((await decide('C-3', 'T3')).lane).toBe('green');
  });

  it('is of the random stream where the draw alone would have selected it, also where a rule did', async () => {
    const [drawn, other] = [await decide('R-1', 'T8'), await decide('R-2', 'T8')];
    // As under a policy that draws all.
    await service.app
      .get(DataSource, { strict: false })
      .query(`UPDATE decisions SET random_rate = 1, cause = 'rule' WHERE id = $1`, [drawn.id]);
    for (const { id } of [drawn, other]) await record(id, 'conform', '2026-02-22');
    await load();
    const { history } = service.app.get(PastDeclarations, { strict: false });
    const { acts } = await relationsOf(history, 'live');
    const { bind, parameters } = bindings();
    const sql = `SELECT reference, selected_by FROM ${acts(bind)} WHERE reference LIKE 'R-%' ORDER BY reference`;
    expect(await history.query(sql, parameters)).toEqual([
      { reference: 'R-1', selected_by: 'random' },
      { reference: 'R-2', selected_by: 'policy' },
    ]);
  });

  it('is loaded once, however many ask', async () => {
    const { id } = await decide('D-1', 'T4');
    await record(id, 'conform', '2026-02-22');
    await Promise.all([load(), load(), load()]);
    await load();
    expect((await outcomeOf('D-1')).acts).toHaveLength(1);
  });

  it('leaves nothing out that was being written while something later was loaded', async () => {
    const { id } = await decide('F-1', 'T7');
    const writer = service.app.get(DataSource, { strict: false }).createQueryRunner();
    await writer.startTransaction();
    await writer.query(
      `INSERT INTO inspection_acts (id, decision_id, recorded_at, recorded_by, act)
       VALUES ('act_slow', $1, now(), 'slow', '{"inspected_on": "2026-02-21", "result": "conform", "findings": []}')`,
      [id],
    );
    await record(id, 'irregular', '2026-02-22');
    const loading = load();
    await sleep(100);
    await writer.commitTransaction();
    await writer.release();
    await loading;
    await load();
    expect((await outcomeOf('F-1')).acts.map(({ result }) => result)).toEqual(['conform', 'irregular']);
  });

  it('keeps one declaration of a reference that was decided twice, and the acts on both', async () => {
    const once = await decide('E-1', 'T5');
    const again = system.post('/decisions', {
      reference: 'E-1',
      declaration: { ...cheapKnitwear, importer: { id: 'T6' } },
    });
    const { body } = await again.set('Idempotency-Key', 'E-1-again').expect(201);
    await record(once.id, 'conform', '2026-02-22');
    await record(body.id as string, 'irregular', '2026-02-23');
    await load();
    const known = await outcomeOf('E-1');
    expect(known).toMatchObject({ declaration: { importer: { id: 'T5' } }, acts: [{}, {}] });
  });

  it('is not loaded twice by a service that stopped before it had noted how far it was', async () => {
    const before = (await analyst.get('/datasets').expect(200)).body as object;
    await service.app
      .get(DataSource, { strict: false })
      .query('UPDATE live_loads SET decisions_up_to = 0, acts_up_to = 0, loaded_at = NULL');
    await load();
    expect((await analyst.get('/datasets').expect(200)).body).toEqual(before);
  });

  it('comes back whole when the folder of history is lost', async () => {
    const before = (await analyst.get('/datasets').expect(200)).body.items[0] as Record<string, unknown>;
    await rm(join(service.home, 'history', 'live'), { recursive: true });
    await load();
    const [after] = (await analyst.get('/datasets').expect(200)).body.items as Record<string, unknown>[];
    const { createdAt: _, digest: __, ...same } = before;
    expect(after).toMatchObject(same);
    expect((await outcomeOf('C-1')).acts.map(({ result }) => result)).toEqual([
      'irregular',
      'conform',
      'irregular',
      'conform',
    ]);
  });

  it('is shown to those who may read the past', async () => {
    await system.get('/live-history').expect(403);
    await service.anyone.get('/live-history').expect(401);
  });
});
