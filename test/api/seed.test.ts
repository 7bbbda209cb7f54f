import { statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import type { Progress } from '../../apps/decision-service/src/seed/progress.js';
import { Seed } from '../../apps/decision-service/src/seed/seed.js';
import { startApplication } from '../support/application.js';
import type { Application } from '../support/application.js';

const silent = (): Progress => ({ report: () => undefined, done: () => undefined });
const never = new AbortController().signal;

describe('the first run of the demonstration', () => {
  let service: Application;
  let greeting: readonly string[];

  beforeAll(async () => {
    service = await startApplication({ TIDEWAITER_SEED: 'demo', TIDEWAITER_SIZE: '400' });
    greeting = await service.app.get(Seed, { strict: false }).run(silent, never);
  }, 300_000);
  afterAll(() => service.stop());

  async function rowCounts(): Promise<unknown> {
    const tables = ['accounts', 'api_keys', 'rule_sets', 'revisions', 'rule_cases', 'lists', 'models', 'releases'];
    const counts = tables.map((table) => `(SELECT count(*)::int FROM ${table}) AS ${table}`);
    return service.app.get(DataSource).query(`SELECT ${counts.join(', ')}`);
  }

  it('puts a release to work that someone else approved', async () => {
    const { body } = await service.anyone.get('/welcome').expect(200);
    const { userName, password } = body.demoAccounts[0] as { userName: string; password: string };
    await service.anyone.post('/session', { userName, password }).expect(200);
    const auditor = await service.signIn('reader', 'auditor');
    const { body: release } = await auditor.get('/releases/active').expect(200);
    expect(release).toMatchObject({ number: 1, state: 'active', proposedBy: 'analyst', approvedBy: 'supervisor' });
    expect(release.evidence.cases.failed).toBe(0);
    expect(release.model.name).toBe('irregularity');
    const any = await service.anyone.get('/version').expect(200);
    expect(any.headers['release-digest']).toBe(release.digest);
  });

  it('makes the sample history and rules whose cases pass', async () => {
    const auditor = await service.signIn('reader', 'auditor');
    const { body: datasets } = await auditor.get('/datasets').expect(200);
    expect(datasets.items).toMatchObject([{ id: 'sample', declarations: 400 }]);
    const { body: rules } = await auditor.get('/rules').expect(200);
    expect(rules.items.length).toBeGreaterThanOrEqual(15);
    for (const rule of rules.items) {
      expect(rule).toMatchObject({ state: 'active', diagnostics: { errors: 0 }, cases: { failed: 0 } });
      expect(rule.cases.passed).toBeGreaterThan(0);
    }
  });

  it('shows what the shipped model was found to be worth', async () => {
    const auditor = await service.signIn('reader', 'auditor');
    const { body } = await auditor.get('/models').expect(200);
    const [{ origin, trainedOn, report }] = body.items;
    expect(origin).toBe('shipped');
    expect(report.evaluation.from > trainedOn.to).toBe(true);
    expect(Object.keys(report.evaluation)).toEqual(
      expect.arrayContaining(['all', 'guard', 'calibration', 'disparity', 'drift', 'contributions']),
    );
  });

  it('decides with the key that it printed and keeps where only the owner reads it', async () => {
    const key = /twk_\S+/.exec(greeting.join(' '))?.[0] ?? '';
    const declaration = { office: 'CUO01', lodged_on: '2026-03-02', items: [{ commodity_code: '61091000' }] };
    const { body } = await service.anyone
      .post('/decisions', { reference: 'A-1', declaration })
      .set({ Authorization: `Bearer ${key}`, 'Idempotency-Key': 'A-1' })
      .expect(201);
    expect(body.release.number).toBe(1);
    expect(statSync(join(service.home, 'demonstration-api-key')).mode & 0o077).toBe(0);
  });

  it('adds nothing when it runs again', async () => {
    const before = await rowCounts();
    expect(await service.app.get(Seed, { strict: false }).run(silent, never)).toEqual(greeting);
    expect(await rowCounts()).toEqual(before);
  });
});

describe('the first run without a demonstration', () => {
  it('makes one administrator and says the password once', async () => {
    const service = await startApplication();
    try {
      const seed = service.app.get(Seed, { strict: false });
      const [line = ''] = await seed.run(silent, never);
      const password = /password (\S+)/.exec(line)?.[1] ?? '';
      const { body } = await service.anyone.post('/session', { userName: 'administrator', password }).expect(200);
      expect(body.role).toBe('administrator');
      expect(await seed.run(silent, never)).toEqual([]);
      const welcome = await service.anyone.get('/welcome').expect(200);
      expect(welcome.body.demoAccounts).toEqual([]);
    } finally {
      await service.stop();
    }
  });
});
