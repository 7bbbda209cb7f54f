import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { AnswerOf, adviseRetirement, getSimulation } from '@tidewaiter/contracts';
import { DataSource } from 'typeorm';
import { reportOf } from '../../apps/decision-service/src/reports/report-content.js';
import { simulatedCandidate } from '../../apps/decision-service/src/reports/reports.queries.js';
import { startApplication } from '../support/application.js';
import type { Application, Caller } from '../support/application.js';
import { addSample, jobUntil } from '../support/training.js';
import { commitRules } from './release-story.js';

jest.setTimeout(120_000);

const rules = `rule DEAR-1 "Dear goods"
when item.customs_value > 20000
then points 60

rule RATE-1 "High rates"
when item.tax_rate >= 15
then points 30
`;
const policyOf = (yellow: number) => ({ randomRate: 1e-9, points: { red: 1000, yellow }, score: {}, seed: 'many' });
const room = 1;

let service: Application;
let analyst: Caller;
let id: string;
let result: AnswerOf<typeof getSimulation>;

/** Candidate 2 selects more, and both have room for one documentary check a day at one office. */
beforeAll(async () => {
  service = await startApplication();
  analyst = await service.signIn('analyst', 'analyst');
  await addSample(service, 3000);
  await commitRules(analyst, 'core', rules);
  const busiest = await busiestOffice();
  await analyst.put(`/offices/${busiest}/capacity`, { yellow: room }).set('If-Match', '"0"').expect(200);
  const others = [{ candidate: 'drafts', policy: policyOf(25) }];
  const wish = { datasetId: 'sample', candidate: 'drafts', policy: policyOf(50), others };
  const { body } = await analyst.post('/simulations', wish).expect(202);
  await jobUntil(analyst, body.job.id, ({ state }) => state === 'done');
  id = body.simulation.id as string;
  result = (await analyst.get(`/simulations/${id}`).expect(200)).body as typeof result;
});
afterAll(() => service.stop());

async function busiestOffice(): Promise<string> {
  const { body } = await analyst.get('/datasets/sample/declarations?limit=50').expect(200);
  const offices = (body.items as { office: string }[]).map(({ office }) => office);
  const count = (office: string): number => offices.filter((one) => one === office).length;
  const [busiest = ''] = offices.toSorted((a, b) => count(b) - count(a));
  return busiest;
}

const figuresOf = async (candidate: number): Promise<string[]> => {
  const { text } = await analyst.get(`/simulations/${id}/report.csv?candidate=${candidate}`).buffer(true).expect(200);
  return text.split('\r\n');
};

describe('the report of a candidate', () => {
  it('has the figures of that candidate, and names it', async () => {
    const summaries = [result.summary, result.others?.[0]?.summary];
    expect(summaries[1]?.candidate.figures.selected).toBeGreaterThan(
      summaries[0]?.candidate.figures.selected ?? Infinity,
    );
    for (const [place, summary] of summaries.entries()) {
      const lines = await figuresOf(place + 1);
      expect(lines).toContain(`input,candidate,number,${place + 1},,,`);
      expect(lines).toContain(`selection,candidate,selected,${summary?.candidate.figures.selected ?? ''},,,`);
    }
    const first = await analyst.get(`/simulations/${id}/report.csv`).buffer(true).expect(200);
    expect(first.text.split('\r\n')).toEqual(await figuresOf(1));
    expect(first.headers['content-disposition']).toContain(`${id}-1.csv`);
    await analyst.get(`/simulations/${id}/report.csv?candidate=3`).expect(404);
    await analyst.get(`/simulations/${id}/report.pdf?candidate=6`).expect(400);
  });

  it('says what room the offices have, and what found none', async () => {
    const displaced = result.others?.[0]?.summary?.candidate.displaced;
    expect(displaced?.declarations).toBeGreaterThan(10);
    const lines = await figuresOf(2);
    expect(lines.filter((line) => line.startsWith('capacity,'))).toEqual([
      expect.stringMatching(new RegExp(`^capacity,\\w+,yellow,${room},,,$`)),
    ]);
    expect(lines).toContain(`displaced,candidate,declarations,${displaced?.declarations ?? ''},,,`);
    expect(lines).toContain('displaced,baseline,declarations,0,,,');
  });

  it.each([
    ['en', '2 of 2: Drafts', 'Inspections each office can do in a day'],
    ['fr', '2 sur 2 : Brouillons', 'Contrôles que chaque bureau peut faire par jour'],
    ['ar', '2 من 2: المسودات', 'المعاينات التي يستطيعها كل مكتب في اليوم'],
  ] as const)('says so on paper in %s', async (language, name, capacity) => {
    const { manager } = service.app.get(DataSource);
    const report = reportOf(await simulatedCandidate(manager, { id, candidate: 2 }), language);
    expect(report.facts.map(({ value }) => value)).toContain(name);
    const table = report.tables.find(({ title }) => title === capacity);
    expect(table?.rows.map(([, ...limits]) => limits)).toEqual([['—', String(room)]]);
    await analyst.get(`/simulations/${id}/report.pdf?candidate=2&locale=${language}`).expect(200);
  });
});

describe('advice on a candidate', () => {
  const selected = async (candidate: number): Promise<number> => {
    const { body } = await analyst.get(`/simulations/${id}/retirement?candidate=${candidate}`).expect(200);
    return (body as AnswerOf<typeof adviseRetirement>).selected.declarations;
  };

  it('is about what that candidate selects', async () => {
    const [first, second] = [await selected(1), await selected(2)];
    expect(first).toBe(result.summary?.candidate.figures.selected);
    expect(second).toBe(result.others?.[0]?.summary?.candidate.figures.selected);
    const behind = await analyst.get(`/simulations/${id}/declarations?candidate=2&dropped=DEAR-1,RATE-1&limit=200`);
    expect(behind.body.items.length).toBe(Math.min(200, second));
    await analyst.get(`/simulations/${id}/evasion?candidate=3`).expect(404);
  });
});

describe('reproducing a candidate', () => {
  it('compares with that candidate, and stands beside the other', async () => {
    for (const candidate of [2, 1]) {
      service.clock.advance(1);
      const { body } = await analyst.post(`/simulations/${id}/reproduce?candidate=${candidate}`).expect(202);
      await jobUntil(analyst, body.id, ({ state }) => state === 'done');
    }
    const { body } = await analyst.get(`/simulations/${id}/reproductions`).expect(200);
    const digests = [result.digest, result.others?.[0]?.digest];
    expect(body.items.map(({ candidate, same }: Record<string, unknown>) => [candidate, same])).toEqual([
      [1, true],
      [2, true],
    ]);
    for (const { candidate, fields } of body.items as {
      candidate: number;
      fields: { field: string; stored: string }[];
    }[]) {
      expect(fields.find(({ field }) => field === 'digest')?.stored).toBe(digests[candidate - 1]);
    }
  });
});

describe('a release', () => {
  it('rests on the candidate that was chosen, and on the first where none was', async () => {
    const wish = { title: 'On evidence', reason: 'It was simulated', simulationId: id };
    const evidenceOf = async (cited: object): Promise<unknown> => {
      const { body } = await analyst.post('/releases', { ...wish, ...cited }).expect(201);
      return (body as { evidence: { simulation: unknown } }).evidence.simulation;
    };
    const [second] = result.others ?? [];
    expect(second?.digest).not.toBe(result.digest);
    expect(await evidenceOf({})).toMatchObject({ id, candidate: 1, candidates: 2, digest: result.digest });
    expect(await evidenceOf({ candidate: 2 })).toMatchObject({
      id,
      candidate: 2,
      candidates: 2,
      digest: second?.digest,
    });
    await analyst.post('/releases', { ...wish, candidate: 3 }).expect(404);
  });

  it('can be given another candidate while it is a draft', async () => {
    const { body: draft } = await analyst.post('/releases', { title: 'Not yet', reason: '' }).expect(201);
    const path = `/releases/${draft.id as string}/evidence`;
    const { body } = await analyst.put(path, { simulationId: id, candidate: 2 }).expect(200);
    expect(body.evidence.simulation).toMatchObject({ id, candidate: 2, digest: result.others?.[0]?.digest });
  });
});
