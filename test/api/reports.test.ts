import { createHash } from 'node:crypto';
import { appendFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writeDataset } from '@tidewaiter/history';
import { keptPath } from '@tidewaiter/simulation';
import { DataSource } from 'typeorm';
import { PastDeclarations } from '../../apps/decision-service/src/datasets/past-declarations.js';
import { startApplication } from '../support/application.js';
import type { Application, Caller } from '../support/application.js';
import { addSample, jobUntil } from '../support/training.js';
import { activateRules, ruleText } from './release-story.js';

let service: Application;
let analyst: Caller;
let supervisor: Caller;
let id: string;

beforeAll(async () => {
  service = await startApplication();
  ({ analyst, supervisor } = await activateRules(service, ruleText));
  await addSample(service, 3000);
  id = await simulate();
});
afterAll(() => service.stop());

async function simulate(): Promise<string> {
  const { body } = await analyst.post('/simulations', { datasetId: 'sample', candidate: 'drafts' }).expect(202);
  await jobUntil(analyst, body.job.id, ({ state }) => state === 'done');
  return body.simulation.id as string;
}

async function bytesOf(path: string): Promise<Buffer> {
  const { body } = await analyst.get(path).buffer(true).parse(collect).expect(200);
  return body as Buffer;
}

function collect(response: NodeJS.ReadableStream, done: (error: Error | null, body: Buffer) => void): void {
  const chunks: Buffer[] = [];
  response.on('data', (chunk: Buffer) => chunks.push(Buffer.from(chunk)));
  response.on('end', () => done(null, Buffer.concat(chunks)));
}

const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

interface Field {
  readonly field: string;
  readonly same: boolean;
}

async function reproduce(caller = analyst): Promise<{ same: boolean; fields: Field[] }> {
  service.clock.advance(1);
  const started = await caller.post(`/simulations/${id}/reproduce`).expect(202);
  expect(started.headers['location']).toBe(`/api/v1/jobs/${started.body.id as string}`);
  await jobUntil(caller, started.body.id, ({ state }) => state === 'done');
  const { body } = await caller.get(`/simulations/${id}/reproductions`).expect(200);
  expect(body.items[0]).toMatchObject({ id: started.body.resultId, state: 'done' });
  return body.items[0];
}

const differing = ({ fields }: { fields: Field[] }): string[] =>
  fields.filter(({ same }) => !same).map(({ field }) => field);

describe('the report of a simulation', () => {
  it.each(['en', 'fr', 'ar'])('is a PDF in %s with the same bytes every time', async (locale) => {
    const path = `/simulations/${id}/report.pdf?locale=${locale}`;
    const first = await bytesOf(path);
    service.clock.advance(3600);
    const second = await bytesOf(path);
    expect(first.subarray(0, 5).toString()).toBe('%PDF-');
    expect(first.length).toBeGreaterThan(10_000);
    expect(hashOf(second)).toBe(hashOf(first));
  });

  it('is a CSV with every figure of the answer', async () => {
    const text = (await bytesOf(`/simulations/${id}/report.csv`)).toString();
    const { body } = await analyst.get(`/simulations/${id}`).expect(200);
    const { candidate, declarations, rules } = body.summary;
    expect(text).toContain('section,name,measure,value,n,low,high\r\n');
    expect(text).toContain(`input,simulation,digest,${body.digest as string},,,\r\n`);
    expect(text).toContain(`total,declarations,count,${declarations as number},,,\r\n`);
    expect(text).toContain(`lanes,candidate,green,${candidate.lanes.green as number},,,\r\n`);
    expect(text.match(/^rule,.*,unique,/gm)).toHaveLength(rules.length);
  });

  it('is not there before the simulation is, nor for an inspector', async () => {
    const inspector = await service.signIn('ines', 'inspector');
    await inspector.get(`/simulations/${id}/report.pdf`).expect(403);
    await analyst.get('/simulations/sim_none/report.csv').expect(404);
    await analyst.post('/simulations/sim_none/reproduce').expect(404);
  });
});

describe('reproducing a simulation', () => {
  it('gives the same digest, figures and bytes, also for an auditor', async () => {
    const auditor = await service.signIn('otto', 'auditor');
    const proof = await reproduce(auditor);
    expect(differing(proof)).toEqual([]);
    expect(proof.same).toBe(true);
    const names = proof.fields.map(({ field }) => field);
    expect(names).toEqual(expect.arrayContaining(['dataset', 'digest', 'candidate', 'rules', 'declarationsFile']));
  });

  it('is unmoved by later drafts and releases', async () => {
    const { headers } = await analyst.get('/rule-sets/core/draft').expect(200);
    const text = ruleText.replace('< 5', '< 50');
    await analyst.put('/rule-sets/core/draft', { text }).set('If-Match', String(headers['etag'])).expect(200);
    expect((await reproduce()).same).toBe(true);
  });

  it('is told when a stored figure was changed', async () => {
    await service.app
      .get(DataSource)
      .query(`UPDATE simulations SET summary = jsonb_set(summary, '{irregular}', '1') WHERE id = $1`, [id]);
    expect(differing(await reproduce())).toEqual(['irregular']);
  });

  it('is told when the declarations kept were changed, and leaves them as they are', async () => {
    const { history } = service.app.get(PastDeclarations, { strict: false });
    const { body } = await analyst.get(`/simulations/${id}`).expect(200);
    const file = await keptPath({ history, dataset: 'sample', digest: body.digest });
    await appendFile(file, 'more');
    expect(differing(await reproduce())).toEqual(['irregular', 'declarationsFile']);
    expect(differing(await reproduce())).toContain('declarationsFile');
  });

  it('compares nothing once the dataset is another', async () => {
    const { history } = service.app.get(PastDeclarations, { strict: false });
    const declaration = { office: 'CUO01', lodged_on: '2026-01-05', items: [{ commodity_code: '61091000' }] };
    await writeDataset(history, [{ reference: 'LATE-1', declaration } as never], { dataset: 'sample' });
    const proof = await reproduce();
    expect(proof).toMatchObject({ same: false, fields: [{ field: 'dataset', same: false }] });
  });
});

describe('a release', () => {
  it('names the simulation it rests on by id and digest', async () => {
    const simulationId = await simulate();
    const wish = { title: 'On evidence', reason: 'It was simulated', simulationId };
    const { body: release } = await analyst.post('/releases', wish).expect(201);
    const { body: simulation } = await analyst.get(`/simulations/${simulationId}`).expect(200);
    const { body } = await supervisor.get(`/releases/${release.id as string}`).expect(200);
    expect(body.evidence.simulation).toMatchObject({ id: simulationId, digest: simulation.digest });
  });
});
