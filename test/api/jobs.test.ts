import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { JobRunner } from '../../apps/decision-service/src/jobs/job-runner.js';
import { JobsService } from '../../apps/decision-service/src/jobs/jobs.service.js';
import type { JobContext, JobHandler } from '../../apps/decision-service/src/jobs/job-handler.js';
import { serviceActor } from '../../apps/decision-service/src/http/actor.js';
import { startApplication } from '../support/application.js';
import type { Application, Caller } from '../support/application.js';

interface Held {
  readonly input: unknown;
  readonly context: JobContext;
  readonly end: (error?: Error) => void;
}

let service: Application;
let analyst: Caller;
let jobs: JobsService;
let dataSource: DataSource;
/** Jobs that wait for the test to end them. */
const held: Held[] = [];
let arrived: () => void = () => undefined;

beforeAll(async () => {
  service = await startApplication();
  analyst = await service.signIn('analyst', 'analyst');
  jobs = service.app.get(JobsService, { strict: false });
  dataSource = service.app.get(DataSource);
  const handler: JobHandler = async (input, context) => {
    await new Promise<void>((resolve, reject) => {
      context.signal.addEventListener('abort', () => reject(new Error('aborted')));
      held.push({ input, context, end: (error) => (error ? reject(error) : resolve()) });
      arrived();
    });
    return `made of ${String(input)}`;
  };
  service.app.get(JobRunner, { strict: false }).register('simulation', handler, 'beginsAgain');
});
afterAll(() => service.stop());

async function queue(input: string): Promise<string> {
  const job = await dataSource.transaction((manager) =>
    jobs.enqueue(manager, { kind: 'simulation', title: input, input }, { ...serviceActor, name: 'analyst' }),
  );
  jobs.wake();
  return job.id;
}

async function taken(input: string): Promise<Held> {
  for (;;) {
    const found = held.find((one) => one.input === input);
    if (found) return found;
    await new Promise<void>((resolve) => (arrived = resolve));
  }
}

async function changedTo(id: string, state: string): Promise<Record<string, unknown>> {
  for (;;) {
    const changed = new Promise((resolve) => jobs.events.once('changed', resolve));
    const { body } = await analyst.get(`/jobs/${id}`).expect(200);
    if (body.state === state) return body as Record<string, unknown>;
    await changed;
  }
}

describe('the runner', () => {
  it('runs two jobs at a time, in the order they were queued', async () => {
    const [first, second, third] = [await queue('a'), await queue('b'), await queue('c')];
    const [a, b] = [await taken('a'), await taken('b')];
    const { body } = await analyst.get(`/jobs/${third}`).expect(200);
    expect(body.state).toBe('queued');
    a.end();
    expect(await changedTo(first, 'done')).toMatchObject({ resultId: 'made of a', progress: 1 });
    (await taken('c')).end();
    b.end();
    await changedTo(second, 'done');
    await changedTo(third, 'done');
  });

  it('says how far a job is and how long it will take', async () => {
    const id = await queue('d');
    const job = await taken('d');
    service.clock.advance(30);
    const changed = new Promise((resolve) => jobs.events.once('changed', resolve));
    job.context.report(0.25, 'reading');
    await changed;
    const { body } = await analyst.get(`/jobs/${id}`).expect(200);
    expect(body).toMatchObject({ state: 'running', step: 'reading', progress: 0.25, secondsLeft: 90 });
    job.end();
    const done = await changedTo(id, 'done');
    expect(done['secondsLeft']).toBeUndefined();
  });

  it('reckons the time left by what is done since it went on', async () => {
    const id = await queue('m');
    const job = await taken('m');
    const written = async (act: () => void): Promise<Record<string, unknown>> => {
      const changed = new Promise((resolve) => jobs.events.once('changed', resolve));
      act();
      await changed;
      return (await analyst.get(`/jobs/${id}`).expect(200)).body as Record<string, unknown>;
    };
    const begun = await written(() => job.context.resume(0.5));
    expect(begun).toMatchObject({ step: 'resume', progress: 0.5 });
    expect(begun['secondsLeft']).toBeUndefined();
    service.clock.advance(30);
    expect(await written(() => job.context.report(0.75))).toMatchObject({ progress: 0.75, secondsLeft: 30 });
    job.end();
    await changedTo(id, 'done');
  });

  it('keeps why a job failed', async () => {
    const id = await queue('e');
    (await taken('e')).end(Object.assign(new Error('The file is broken.'), { code: 'broken' }));
    const failed = await changedTo(id, 'failed');
    expect(failed['failure']).toEqual({ code: 'broken', message: 'The file is broken.' });
  });

  it('cancels a running job, and a waiting one at once', async () => {
    const [running, beside] = [await queue('f'), await queue('g')];
    await taken('f');
    const g = await taken('g');
    const waiting = await queue('h');
    const cancelled = await analyst.post(`/jobs/${waiting}/cancel`).expect(200);
    expect(cancelled.body.state).toBe('cancelled');
    await analyst.post(`/jobs/${running}/cancel`).expect(200);
    await changedTo(running, 'cancelled');
    g.end();
    await changedTo(beside, 'done');
    const ended = await analyst.post(`/jobs/${beside}/cancel`).expect(200);
    expect(ended.body.state).toBe('done');
  });

  it('begins work that may be done twice again when a killed service is back, and fails other work', async () => {
    const runner = service.app.get(JobRunner, { strict: false });
    const again = await queue('i');
    const first = await taken('i');
    const job = { kind: 'import', title: 'j', input: 'j' } as const;
    const { id } = await dataSource.transaction((manager) => jobs.enqueue(manager, job, serviceActor));
    await dataSource.query(`UPDATE jobs SET state = 'running' WHERE id = $1`, [id]);
    held.splice(held.indexOf(first), 1);
    await runner.onApplicationBootstrap();
    const second = await taken('i');
    expect((await analyst.get(`/jobs/${id}`).expect(200)).body).toMatchObject({
      state: 'failed',
      failure: { code: 'interrupted' },
    });
    second.end();
    await changedTo(again, 'done');
    first.end();
  });

  it('does not begin work for ever that was interrupted every time', async () => {
    const runner = service.app.get(JobRunner, { strict: false });
    const id = await queue('k');
    for (let attempt = 1; attempt < 3; attempt += 1) {
      held.splice(held.indexOf(await taken('k')), 1);
      await runner.onApplicationBootstrap();
    }
    await taken('k');
    await runner.onApplicationBootstrap();
    const { body } = await analyst.get(`/jobs/${id}`).expect(200);
    expect(body).toMatchObject({ state: 'failed', failure: { code: 'interrupted' } });
  });

  it('queues such work again when the service is stopped in order', async () => {
    const id = await queue('l');
    await taken('l');
    await service.app.get(JobRunner, { strict: false }).beforeApplicationShutdown();
    const { body } = await analyst.get(`/jobs/${id}`).expect(200);
    expect(body).toMatchObject({ state: 'queued', progress: 0 });
    expect(body.endedAt).toBeUndefined();
  });
});
