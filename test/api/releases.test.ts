import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { startApplication } from '../support/application.js';
import type { Application, Caller } from '../support/application.js';
import { commitRules, proposeRelease, ruleText } from './release-story.js';

let service: Application;
let analyst: Caller;
let supervisor: Caller;
let writingSupervisor: Caller;

beforeAll(async () => {
  service = await startApplication();
  analyst = await service.signIn('ana', 'analyst');
  supervisor = await service.signIn('sam', 'supervisor');
  writingSupervisor = await service.signIn('sue', 'supervisor');
});
afterAll(() => service.stop());

describe('a release', () => {
  it('is refused while the rules have errors', async () => {
    await commitRules(analyst, 'core', ruleText);
    const { headers } = await analyst.get('/rule-sets/core/draft').expect(200);
    const broken = ruleText.replace('item.origin', 'item.orgin');
    const saved = await analyst
      .put('/rule-sets/core/draft', { text: broken })
      .set('If-Match', headers['etag'] as string);
    expect(saved.body.diagnostics).toContainEqual(expect.objectContaining({ code: 'unknown-fact', severity: 'error' }));
    const { body } = await analyst.post('/rule-sets/core/commit', { message: 'broken' }).expect(422);
    expect(body.code).toBe('invalidRules');
    await analyst
      .put('/rule-sets/core/draft', { text: ruleText })
      .set('If-Match', saved.headers['etag'] as string)
      .expect(200);
  });

  it('goes from draft to active with four eyes, and every step is in its history and in the audit log', async () => {
    const id = await proposeRelease(analyst, 'First');
    await analyst.post(`/releases/${id}/approve`, {}).expect(403);
    await supervisor.post(`/releases/${id}/activate`, {}).expect(409);
    const approved = await supervisor.post(`/releases/${id}/approve`, { reason: 'Sound' }).expect(200);
    expect(approved.body).toMatchObject({ state: 'approved', approvedBy: 'sam', authors: ['ana'] });
    const active = await supervisor.post(`/releases/${id}/activate`, {}).expect(200);
    expect(active.body.state).toBe('active');
    expect(active.body.digest).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(active.body.history.map((event: { command: string }) => event.command)).toEqual([
      'create',
      'propose',
      'approve',
      'activate',
    ]);
    const audit = await supervisor.get('/audit?action=release.activate').expect(200);
    expect(audit.body.items[0]).toMatchObject({ actor: 'sam', subject: `release ${active.body.number}` });
    expect((await supervisor.post('/audit/verify').expect(200)).body.intact).toBe(true);
  });

  it('is not approved by somebody who wrote any of its rules', async () => {
    await commitRules(writingSupervisor, 'core', ruleText.replace('< 5', '< 4'));
    const id = await proposeRelease(analyst, 'Lower threshold');
    const { body } = await writingSupervisor.post(`/releases/${id}/approve`, {}).expect(409);
    expect(body.code).toBe('sameAuthor');
    const detail = await writingSupervisor.get(`/releases/${id}`).expect(200);
    expect(detail.body.commands).toContainEqual({ command: 'approve', allowed: false, reason: 'sameAuthor' });
    expect(detail.body.changes).toMatchObject([{ kind: 'ruleChanged', subject: 'VAL-1' }]);
    await supervisor.post(`/releases/${id}/approve`, {}).expect(200);
    await supervisor.post(`/releases/${id}/activate`, {}).expect(200);
  });

  it('gives its place back when it is rolled back', async () => {
    const before = await supervisor.get('/releases/active').expect(200);
    const rolled = await supervisor.post(`/releases/${before.body.id}/roll-back`, { reason: 'Too many' }).expect(200);
    expect(rolled.body.state).toBe('rolledBack');
    const after = await supervisor.get('/releases/active').expect(200);
    expect(after.body.number).toBe(before.body.number - 1);
  });

  it('is void when a byte of what was approved changes', async () => {
    const id = await proposeRelease(analyst, 'Tampered');
    await supervisor.post(`/releases/${id}/approve`, {}).expect(200);
    const { body } = await supervisor.get(`/releases/${id}`).expect(200);
    const database = service.app.get(DataSource);
    const [revision] = body.revisions as { revisionId: string }[];
    await database.query('UPDATE revisions SET text = replace(text, $2, $3) WHERE id = $1', [
      revision?.revisionId,
      'points 30',
      'points 31',
    ]);
    const refused = await supervisor.post(`/releases/${id}/activate`, {}).expect(409);
    expect(refused.body.code).toBe('digestChanged');
    await database.query('UPDATE revisions SET text = replace(text, $2, $3) WHERE id = $1', [
      revision?.revisionId,
      'points 31',
      'points 30',
    ]);
  });

  it('goes out as a file for stock json-rules-engine', async () => {
    const { body } = await supervisor.get('/releases/active').expect(200);
    const file = await supervisor.get(`/releases/${body.id}/export`).expect(200);
    expect(JSON.stringify(JSON.parse(file.text))).toContain('VAL-1');
  });
});
