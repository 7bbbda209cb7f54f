import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { JobRunner } from '../../apps/decision-service/src/jobs/job-runner.js';
import { JobsService } from '../../apps/decision-service/src/jobs/jobs.service.js';
import type { JobContext } from '../../apps/decision-service/src/jobs/job-handler.js';
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
  service.app.get(JobRunner, { strict: false }).register('simulation', async (input, context) => {
    await new Promise<void>((resolve, reject) => {
      context.signal.addEventListener('abort', () => reject(new Error('aborted')));
      held.push({ input, context, end: (error) => (error ? reject(error) : resolve()) });
      arrived();
    });
    return `made of ${String(input)}`;
  });
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

  it('marks what a stopped service left running as interrupted when it starts again', async () => {
    const id = await queue('i');
    const job = await taken('i');
    await service.app.get(JobRunner, { strict: false }).onApplicationBootstrap();
    const { body } = await analyst.get(`/jobs/${id}`).expect(200);
    expect(body).toMatchObject({ state: 'failed', failure: { code: 'interrupted' } });
    job.end();
  });
});
