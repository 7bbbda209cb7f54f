import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { IdempotencyStore } from '../../apps/decision-service/src/http/idempotency.store.js';
import { startApplication } from '../support/application.js';
import type { Application, Caller } from '../support/application.js';

let service: Application;
let analyst: Caller;

beforeAll(async () => {
  service = await startApplication();
  analyst = await service.signIn('analyst', 'analyst');
});
afterAll(() => service.stop());

const core = { id: 'core', agency: 'customs', title: 'Core' };

describe('a request with an idempotency key', () => {
  it('happens once, however often and however close together it is sent', async () => {
    const send = () => analyst.post('/rule-sets', core).set('Idempotency-Key', 'k-1');
    const answers = await Promise.all([send(), send(), send()]);
    const statuses = answers.map((answer) => answer.status);
    expect(statuses).toContain(201);
    expect(statuses.every((status) => status === 201 || status === 409)).toBe(true);
    const refused = answers.find((answer) => answer.status === 409);
    if (refused) expect(refused.body.code).toBe('stillRunning');
    const replay = await send().expect(201);
    expect(replay.headers['idempotency-replayed']).toBe('true');
    expect(replay.body.id).toBe('core');
  });

  it('is another person’s business with another person', async () => {
    const other = await service.signIn('analyst2', 'analyst');
    const { body } = await other.post('/rule-sets', core).set('Idempotency-Key', 'k-1').expect(409);
    expect(body.code).toBe('conflict');
  });

  it('may be sent again after it failed', async () => {
    const text = 'rule A "A"\nwhen item.nothing > 1\nthen points 1\n';
    await analyst.put('/rule-sets/core/draft', { text }).set('If-Match', '"1"').expect(200);
    const commit = () => analyst.post('/rule-sets/core/commit', { message: 'm' }).set('Idempotency-Key', 'k-2');
    await commit().expect(422);
    const mended = text.replace('item.nothing', 'item.net_mass');
    await analyst.put('/rule-sets/core/draft', { text: mended }).set('If-Match', '"2"').expect(200);
    await commit().expect(201);
  });

  it('is remembered for thirty days', async () => {
    const store = service.app.get(IdempotencyStore, { strict: false });
    service.clock.advance(29 * 86_400);
    expect(await store.forgetOld()).toBe(0);
    service.clock.advance(2 * 86_400);
    expect(await store.forgetOld()).toBe(2);
  });
});
