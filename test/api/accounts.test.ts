import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApplication } from '../support/application.js';
import type { Application, Caller } from '../support/application.js';

let service: Application;
let administrator: Caller;

beforeAll(async () => {
  service = await startApplication();
  administrator = await service.signIn('administrator', 'administrator');
});
afterAll(() => service.stop());

describe('signing in', () => {
  it('answers who is signed in, with the permissions of the role', async () => {
    const { body } = await administrator.get('/session').expect(200);
    expect(body).toMatchObject({ userName: 'administrator', role: 'administrator' });
    expect(body.permissions).toContain('accounts:manage');
  });

  it('refuses a wrong password, and guessing after eight of them, until five minutes are over', async () => {
    const guess = () => service.anyone.post('/session', { userName: 'administrator', password: 'wrong' });
    for (let n = 0; n < 8; n++) await guess().expect(401);
    const refused = await guess().expect(429);
    expect(refused.body.code).toBe('tooManyRequests');
    service.clock.advance(301);
    await guess().expect(401);
  });

  it('ends with signing out', async () => {
    const auditor = await service.signIn('auditor', 'auditor');
    await auditor.delete('/session').expect(204);
    await auditor.get('/session').expect(401);
  });

  it('ends after half a day', async () => {
    const inspector = await service.signIn('inspector', 'inspector');
    service.clock.advance(12 * 3600 + 1);
    const { body } = await inspector.get('/session').expect(401);
    expect(body.code).toBe('notSignedIn');
    administrator = await service.signIn('administrator', 'administrator');
  });
});

describe('who may do what', () => {
  it('refuses what the role does not grant', async () => {
    const analyst = await service.signIn('analyst', 'analyst');
    const { body } = await analyst.get('/users').expect(403);
    expect(body).toMatchObject({ code: 'notAllowed', status: 403 });
  });

  it('refuses a change whose CSRF token is missing', async () => {
    const person = { userName: 'x1', displayName: 'X', role: 'analyst', agency: 'customs', password: 'long enough pw' };
    const { body } = await administrator.post('/users', person).set('X-CSRF-Token', 'forged').expect(403);
    expect(body.code).toBe('csrfMissing');
  });

  it('keeps people’s addresses from systems', async () => {
    const system = await service.system('decisions:read');
    await system.get('/session').expect(403);
  });
});

describe('accounts', () => {
  const person = {
    userName: 'new',
    displayName: 'New',
    role: 'auditor',
    agency: 'customs',
    password: 'long enough pw',
  };

  it('are added once, also when the request comes twice', async () => {
    const add = () => administrator.post('/users', person).set('Idempotency-Key', 'add-new');
    const first = await add().expect(201);
    const second = await add().expect(201);
    expect(second.headers['idempotency-replayed']).toBe('true');
    expect(second.body).toEqual(first.body);
    const { body } = await administrator.get('/users').expect(200);
    expect(body.items.filter((user: { userName: string }) => user.userName === 'new')).toHaveLength(1);
  });

  it('are refused with another body under the same key, and with the same name', async () => {
    const other = { ...person, displayName: 'Other' };
    const reused = await administrator.post('/users', other).set('Idempotency-Key', 'add-new').expect(422);
    expect(reused.body.code).toBe('keyReused');
    const taken = await administrator.post('/users', other).expect(409);
    expect(taken.body.code).toBe('conflict');
  });

  it('never show a password', async () => {
    const { text } = await administrator.get('/users').expect(200);
    expect(text).not.toMatch(/password|argon2/);
  });
});

describe('API keys', () => {
  it('are shown once, work, say when they were used, and end when revoked', async () => {
    const made = await administrator.post('/api-keys', { name: 'asy', scopes: ['rules:read'] }).expect(201);
    const { key, apiKey } = made.body as { key: string; apiKey: { id: string; prefix: string } };
    expect(key.startsWith(apiKey.prefix)).toBe(true);
    const call = () => service.anyone.get('/audit').set('Authorization', `Bearer ${key}`);
    await call().expect(403);
    const listed = await administrator.get('/api-keys').expect(200);
    expect(listed.text).not.toContain(key);
    expect(listed.body.items[0].lastUsedAt).toBe(service.clock.now().toISOString());
    await administrator.delete(`/api-keys/${apiKey.id}`).expect(204);
    await call().expect(401);
  });

  it('end on the day they expire', async () => {
    const expiresAt = new Date(service.clock.now().getTime() + 60_000).toISOString();
    const made = await administrator
      .post('/api-keys', { name: 'short', scopes: ['rules:read'], expiresAt })
      .expect(201);
    const call = () => service.anyone.get('/audit').set('Authorization', `Bearer ${made.body.key as string}`);
    await call().expect(403);
    service.clock.advance(61);
    await call().expect(401);
  });
});

describe('the audit log', () => {
  it('has an entry for each deed and is intact', async () => {
    const { body } = await administrator.get('/audit?action=key.added&limit=1').expect(200);
    expect(body.items).toHaveLength(1);
    expect(body.items[0]).toMatchObject({ actor: 'administrator', action: 'key.added' });
    const older = await administrator.get(`/audit?action=key.added&cursor=${body.nextCursor as string}`).expect(200);
    expect(older.body.items.every((entry: { number: number }) => entry.number < body.items[0].number)).toBe(true);
    const verified = await administrator.post('/audit/verify').expect(200);
    expect(verified.body.intact).toBe(true);
  });

  it('shows from which entry on it was changed', async () => {
    const { DataSource } = await import('typeorm');
    const dataSource = service.app.get(DataSource);
    await expect(dataSource.query(`UPDATE audit_entries SET actor = 'nobody' WHERE number = 2`)).rejects.toThrow(
      /only grows/,
    );
    await dataSource.query('ALTER TABLE audit_entries DISABLE TRIGGER USER');
    await dataSource.query(`UPDATE audit_entries SET actor = 'nobody' WHERE number = 2`);
    const { body } = await administrator.post('/audit/verify').expect(200);
    expect(body).toMatchObject({ intact: false, firstBroken: 2 });
  });
});
