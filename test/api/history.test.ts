import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApplication } from '../support/application.js';
import type { Application, Caller } from '../support/application.js';

const mapping = {
  name: 'test',
  dataset: 'past',
  grain: 'item',
  reference: 'Ref',
  columns: {
    Day: { fact: 'lodged_on' },
    Office: { fact: 'office' },
    Code: { fact: 'item.commodity_code' },
    Origin: { fact: 'item.origin' },
    Mass: { fact: 'item.net_mass' },
    Value: { fact: 'item.customs_value' },
  },
  acts: [
    {
      column: 'Fraud',
      date: 'Day',
      map: {
        '0': { result: 'conform' },
        '1': { result: 'irregular', findings: [{ type: 'valuation', severity: 'major' }] },
        '': null,
      },
    },
  ],
};

const header = 'Ref,Day,Office,Code,Origin,Mass,Value,Fraud';

function line(n: number): string {
  const heavy = n % 4 === 0;
  const fraud = heavy ? '1' : n % 4 === 1 ? '0' : '';
  return `R-${n},2026-0${1 + (n % 2)}-10,CUO01,61091000,CN,${heavy ? 2000 : 100},500,${fraud}`;
}

const lines = Array.from({ length: 200 }, (_, n) => line(n));

let service: Application;
let analyst: Caller;

beforeAll(async () => {
  service = await startApplication();
  analyst = await service.signIn('analyst', 'analyst');
});
afterAll(() => service.stop());

async function upload(text: string): Promise<string> {
  const sent = analyst.post('/uploads?fileName=past.csv').set('Content-Type', 'text/csv').send(text);
  return ((await sent.expect(201)).body as { id: string }).id;
}

async function ended(jobId: string): Promise<Record<string, unknown>> {
  for (;;) {
    const { body } = await analyst.get(`/jobs/${jobId}`).expect(200);
    if (body.endedAt !== undefined) return body as Record<string, unknown>;
    await sleep(20);
  }
}

describe('an import', () => {
  it('shows the columns of what was sent up and finds a mapping’s mistakes before the first row', async () => {
    const sent = analyst.post('/uploads?fileName=past.csv').set('Content-Type', 'text/csv');
    const { body } = await sent.send([header, ...lines].join('\n')).expect(201);
    expect(body.columns).toEqual(header.split(','));
    expect(body.sample).toHaveLength(5);
    const wrong = { ...mapping, columns: { ...mapping.columns, Masse: { fact: 'item.gross_mass' } } };
    const checked = await analyst.post('/imports/check', { uploadId: body.id, mapping: wrong }).expect(200);
    expect(checked.body.issues).toMatchObject([{ code: 'columnMissing', column: 'Masse' }]);
    const refused = await analyst.post('/imports', { uploadId: body.id, mapping: wrong }).expect(400);
    expect(refused.body.errors[0].code).toBe('columnMissing');
  });

  it('brings declarations and acts in, lists what it refused, and adds nothing the second time', async () => {
    const broken = line(900).replace('2000', 'heavy');
    const uploadId = await upload([header, ...lines, broken].join('\n'));
    const started = await analyst.post('/imports', { uploadId, mapping }).expect(202);
    expect(started.headers['location']).toBe(`/api/v1/jobs/${started.body.id as string}`);
    const job = await ended(started.body.id as string);
    expect(job).toMatchObject({ state: 'done', progress: 1 });
    const { body } = await analyst.get('/imports').expect(200);
    expect(body.items[0]).toMatchObject({
      id: job['resultId'],
      declarations: 200,
      acts: 100,
      rejected: 1,
      by: 'analyst',
    });
    const rejects = await analyst
      .get(`/imports/${String(job['resultId'])}/rejects`)
      .buffer(true)
      .expect(200);
    expect(rejects.text).toMatch(/^line,reference,column[\s\S]*\n202,R-900,Mass,heavy/);
    const again = await analyst.post('/imports', { uploadId, mapping }).expect(202);
    await ended(again.body.id as string);
    const second = await analyst.get('/imports').expect(200);
    expect(second.body.items[0]).toMatchObject({ declarations: 0, unchanged: 200 });
  });

  it('makes a dataset that can be read page by page and one by one', async () => {
    const { body } = await analyst.get('/datasets').expect(200);
    expect(body.items).toMatchObject([{ id: 'past', declarations: 200, inspected: 100, irregular: 50 }]);
    const first = await analyst.get('/datasets/past/declarations?limit=150&office=CUO01').expect(200);
    expect(first.body.items).toHaveLength(150);
    const cursor = first.body.nextCursor as string;
    const second = await analyst.get(`/datasets/past/declarations?limit=150&office=CUO01&cursor=${cursor}`).expect(200);
    expect(second.body.items).toHaveLength(50);
    expect(second.body.nextCursor).toBeUndefined();
    const one = await analyst.get('/datasets/past/declarations/R-4').expect(200);
    expect(one.body).toMatchObject({
      declaration: { office: 'CUO01', items: [{ commodity_code: '61091000', net_mass: 2000 }] },
      acts: [{ result: 'irregular', findings: [{ type: 'valuation', severity: 'major' }] }],
    });
    await analyst.get('/datasets/past/declarations/R-9999').expect(404);
    await analyst.get('/datasets/nothing/declarations').expect(404);
  });

  it('of what is no CSV file is refused', async () => {
    await analyst.post('/uploads?fileName=x.csv').set('Content-Type', 'text/csv').send('').expect(400);
    await analyst.post('/uploads?fileName=x.csv', { a: 1 }).expect(415);
  });
});

describe('a simulation', () => {
  const heavy = 'rule VAL-001 "Heavy"\nwhen item.net_mass > 1000\nthen lane red, points 40\n';

  async function run(wish: object): Promise<string> {
    const started = await analyst.post('/simulations', { datasetId: 'past', candidate: 'drafts', ...wish }).expect(202);
    const job = await ended((started.body as { job: { id: string } }).job.id);
    expect(job).toMatchObject({ state: 'done' });
    return String(job['resultId']);
  }

  beforeAll(async () => {
    await analyst.post('/rule-sets', { id: 'core', agency: 'customs', title: 'Core' }).expect(201);
    await analyst.put('/rule-sets/core/draft', { text: heavy }).set('If-Match', '"1"').expect(200);
  });

  it('counts what the drafts would have selected, known hits, known clean and unknown', async () => {
    const id = await run({ policy: { randomRate: 1e-9, points: { red: 100, yellow: 90 }, score: {}, seed: 'x' } });
    const { body } = await analyst.get(`/simulations/${id}`).expect(200);
    expect(body.simulation).toMatchObject({ state: 'done', baseline: 'none', candidate: 'Drafts' });
    expect(body.summary).toMatchObject({
      declarations: 200,
      inspected: 100,
      irregular: 50,
      candidate: { lanes: { red: 50 }, figures: { selected: 50, knownHit: 50, knownClean: 0, unknown: 0 } },
      matrix: { green: { red: 50, green: 150 } },
    });
    expect(body.summary.rules).toMatchObject([{ ruleId: 'VAL-001', in: 'candidate', declarations: 50, unique: 50 }]);
    expect(body.summary.candidate.figures.precision).toMatchObject({ hits: 50, n: 50, rate: 1 });
  });

  it('lists the declarations whose lane changes, and gives them as CSV', async () => {
    const id = await run({ from: '2026-01-01', to: '2026-01-31' });
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const more = cursor === undefined ? '' : `&cursor=${cursor}`;
      const { body } = await analyst.get(`/simulations/${id}/flips?limit=20&ruleId=VAL-001${more}`).expect(200);
      seen.push(...body.items.map((flip: { reference: string }) => flip.reference));
      cursor = body.nextCursor as string | undefined;
    } while (cursor !== undefined);
    expect(new Set(seen).size).toBe(50);
    const csv = await analyst.get(`/simulations/${id}/flips.csv`).buffer(true).expect(200);
    expect(csv.text.split('\r\n')[0]).toMatch(/^reference,lodgedOn/);
    expect(csv.text.trim().split('\r\n').length).toBeGreaterThan(50);
  });

  it('says what is wrong before it starts', async () => {
    await analyst.post('/simulations', { datasetId: 'nothing', candidate: 'drafts' }).expect(404);
    await analyst.post('/simulations', { datasetId: 'past', candidate: { releaseId: 'none' } }).expect(404);
    const { headers } = await analyst.get('/rule-sets/core/draft');
    const faulty = heavy.replace('net_mass', 'net_maas');
    await analyst.put('/rule-sets/core/draft', { text: faulty }).set('If-Match', String(headers['etag'])).expect(200);
    const { body } = await analyst.post('/simulations', { datasetId: 'past', candidate: 'drafts' }).expect(422);
    expect(body.code).toBe('invalidRules');
  });
});

describe('a job', () => {
  it('is followed as server-sent events until it ends', async () => {
    const uploadId = await upload([header, ...lines].join('\n'));
    const started = await analyst.post('/imports', { uploadId, mapping: { ...mapping, dataset: 'other' } }).expect(202);
    const followed = await analyst
      .get(`/jobs/${started.body.id as string}/events`)
      .buffer(true)
      .expect(200);
    expect(followed.headers['content-type']).toMatch(/^text\/event-stream/);
    const events = followed.text.split('\n\n').filter((part) => part.startsWith('data: '));
    const last = JSON.parse((events.at(-1) ?? '').slice('data: '.length)) as { state: string };
    expect(last.state).toBe('done');
  });

  it('is cancelled by who started it, and nothing of it is kept', async () => {
    const many = Array.from({ length: 40_000 }, (_, n) => line(n));
    const uploadId = await upload([header, ...many].join('\n'));
    const started = await analyst.post('/imports', { uploadId, mapping: { ...mapping, dataset: 'big' } }).expect(202);
    const id = started.body.id as string;
    const other = await service.signIn('inspector', 'inspector');
    await other.post(`/jobs/${id}/cancel`).expect(403);
    await analyst.post(`/jobs/${id}/cancel`).expect(200);
    expect(await ended(id)).toMatchObject({ state: 'cancelled' });
    const { body } = await analyst.get('/datasets').expect(200);
    expect(body.items.map((dataset: { id: string }) => dataset.id)).not.toContain('big');
    await analyst.get('/jobs/none').expect(404);
  });
});
