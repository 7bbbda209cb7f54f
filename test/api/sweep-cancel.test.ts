import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { History } from '@tidewaiter/history';
import { PastDeclarations } from '../../apps/decision-service/src/datasets/past-declarations.js';
import { startApplication } from '../support/application.js';
import type { Application, Caller } from '../support/application.js';
import { addSample, jobUntil } from '../support/training.js';
import { commitRules } from './release-story.js';

const rules = `rule DEAR-1 "Dear goods"
when item.customs_value > 20000
then lane yellow, points 30
`;

let service: Application;
let analyst: Caller;
let body: object;
let address: string;

beforeAll(async () => {
  service = await startApplication();
  analyst = await service.signIn('analyst', 'analyst');
  await addSample(service, 500);
  await commitRules(analyst, 'core', rules);
  const { body: started } = await analyst
    .post('/simulations', { datasetId: 'sample', candidate: 'drafts' })
    .expect(202);
  await jobUntil(analyst, started.job.id, ({ state }) => state === 'done');
  body = { simulationId: started.simulation.id, threshold: { kind: 'rule', ruleId: 'DEAR-1', place: 0 } };
  const server = service.app.getHttpServer();
  if (!server.listening) await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1/sweeps`;
});
afterAll(() => service.stop());

/** Holds the next session of the history until its signal is aborted, and answers what became of it. */
function heldSession(history: History, onBegin: () => void): Promise<unknown> {
  const { session } = history;
  return new Promise((resolve) => {
    const held: History['session'] = (work, signal) => {
      Object.assign(history, { session });
      const running = session(async (one) => {
        onBegin();
        if (signal && !signal.aborted) await once(signal, 'abort');
        return work(one);
      }, signal);
      running.then(
        () => resolve('it was answered'),
        (error: unknown) => resolve(error),
      );
      return running;
    };
    Object.assign(history, { session: held });
  });
}

describe('a sweep whose caller goes', () => {
  it('is stopped, and asked again is answered', async () => {
    const { history } = service.app.get(PastDeclarations, { strict: false });
    const caller = new AbortController();
    const ended = heldSession(history, () => caller.abort());
    const headers = { ...(await service.headersOf('analyst', 'analyst')), 'content-type': 'application/json' };
    const asked = fetch(address, { method: 'POST', headers, body: JSON.stringify(body), signal: caller.signal });
    await expect(asked).rejects.toThrow('aborted');
    expect(await ended).toMatchObject({ message: 'The caller has gone.' });
    const { body: again } = await analyst.post('/sweeps', body).expect(200);
    expect(again.points.length).toBeGreaterThan(10);
  });
});
