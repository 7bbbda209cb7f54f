import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApplication } from '../support/application.js';
import type { Application, Caller } from '../support/application.js';
import { cheapKnitwear, commitRules, ruleText } from './release-story.js';

/** Past its review date, so that its hits are told but count for nothing. */
const shadowRule = `
rule OLD-1 "Every knitwear"
when item.commodity_code in chapter 61
then lane yellow
because OLD
with review by 2026-01-01
`;
const floor = 30;

let service: Application;
let analyst: Caller;
let system: Caller;

beforeAll(async () => {
  service = await startApplication();
  analyst = await service.signIn('ana', 'analyst');
  const supervisor = await service.signIn('sam', 'supervisor');
  await commitRules(analyst, 'core', ruleText + shadowRule);
  const policy = { randomRate: 0.5, points: { red: 1000, yellow: 1000 }, score: {}, seed: 'test' };
  const { body } = await analyst.post('/releases', { title: 'First', reason: 'Finds more', policy }).expect(201);
  for (const [who, step] of [
    [analyst, 'propose'],
    [supervisor, 'approve'],
    [supervisor, 'activate'],
  ] as const) {
    await who.post(`/releases/${body.id}/${step}`, {}).expect(200);
  }
  system = await service.system('decisions:create', 'decisions:explain', 'inspections:record');
});
afterAll(() => service.stop());

interface Decided {
  readonly id: string;
  readonly drawn: boolean;
}

const watchedToo = {
  ...cheapKnitwear,
  items: [...cheapKnitwear.items, { commodity_code: '84713000', origin: 'XX' }],
};
const other = { ...cheapKnitwear, items: [{ commodity_code: '84713000', origin: 'DE' }] };

async function decide(reference: string, declaration: object): Promise<Decided> {
  const asked = { reference, declaration };
  const { body } = await system.post('/decisions', asked).set('Idempotency-Key', reference).expect(201);
  const { draw, randomRate } = body.selection as { draw: number; randomRate: number };
  return { id: body.id as string, drawn: draw < randomRate };
}

async function decideMany(count: number, name: string, declaration: object): Promise<Decided[]> {
  const decided: Decided[] = [];
  for (let index = 1; index <= count; index++) decided.push(await decide(`${name}-${index}`, declaration));
  return decided;
}

const valuation = [{ type: 'valuation', severity: 'major', additional_duty: '120.00' }];

async function record({ id }: Decided, result: 'irregular' | 'conform' | 'notExamined'): Promise<void> {
  const findings = result === 'irregular' ? valuation : [];
  const act = { inspected_on: '2026-03-02', officer: 'O1', result, findings };
  await system.post(`/decisions/${id}/inspection-acts`, act).expect(201);
}

const listed = async () => (await analyst.get('/rules').expect(200)).body;
const liveOf = async (ruleId: string) =>
  (await listed()).items.find((rule: { ruleId: string }) => rule.ruleId === ruleId).live;

describe('live figures of rules', () => {
  let knitwear: readonly Decided[];
  let both: readonly Decided[];

  it('are not there before anything was decided', async () => {
    const { items, live } = await listed();
    expect(live).toEqual({ days: 90, from: '2025-12-02T08:00:00.000Z', floor, random: { hits: 0, n: 0 } });
    expect(items.map((rule: { live?: object }) => rule.live)).toEqual([undefined, undefined, undefined]);
  });

  it('count the decisions on which a rule hit, and those on which no other counted', async () => {
    knitwear = await decideMany(32, 'K', cheapKnitwear);
    both = await decideMany(3, 'B', watchedToo);
    await decideMany(2, 'N', other);
    service.clock.advance(60);
    const none = { precision: { hits: 0, n: 0 }, uniquePrecision: { hits: 0, n: 0 } };
    expect(await liveOf('VAL-1')).toEqual({ declarations: 35, unique: 32, ...none });
    expect(await liveOf('ORI-1')).toEqual({ declarations: 3, unique: 0, ...none });
    expect(await liveOf('OLD-1')).toEqual({ declarations: 35, unique: 0, ...none });
  });

  it('follow each act at once, and tell a rate from the floor on', async () => {
    for (const [index, one] of knitwear.slice(0, floor - 2).entries()) {
      await record(one, index < 6 ? 'irregular' : 'conform');
    }
    for (const one of both.slice(0, 1)) await record(one, 'irregular');
    expect(await liveOf('VAL-1')).toMatchObject({
      precision: { hits: 7, n: floor - 1 },
      uniquePrecision: { hits: 6, n: floor - 2 },
    });
    expect((await liveOf('VAL-1')).precision.rate).toBeUndefined();
    await record(knitwear[floor - 2] as Decided, 'conform');
    const { precision, uniquePrecision } = await liveOf('VAL-1');
    expect(precision).toMatchObject({ hits: 7, n: floor, rate: 7 / floor });
    // Wilson's interval of 7 in 30, from the formula by hand.
    expect(precision.low).toBeCloseTo(0.1179, 4);
    expect(precision.high).toBeCloseTo(0.4093, 4);
    expect(uniquePrecision).toEqual({ hits: 6, n: floor - 1 });
    expect(await liveOf('ORI-1')).toMatchObject({ declarations: 3, precision: { hits: 1, n: 1 } });
  });

  it('count a corrected act once, by what it says now', async () => {
    await record(knitwear[0] as Decided, 'conform');
    expect(await liveOf('VAL-1')).toMatchObject({ precision: { hits: 6, n: floor } });
    await record(knitwear[0] as Decided, 'irregular');
    expect(await liveOf('VAL-1')).toMatchObject({ precision: { hits: 7, n: floor } });
  });

  it('leave out goods that were not examined', async () => {
    await record(knitwear[floor - 1] as Decided, 'notExamined');
    await record(knitwear[1] as Decided, 'notExamined');
    expect(await liveOf('VAL-1')).toMatchObject({ precision: { hits: 7, n: floor } });
  });

  it('stand beside the random stream, with every declaration that was drawn', async () => {
    const { live } = await listed();
    const examined = [...knitwear.slice(0, floor - 1), ...both.slice(0, 1)];
    const irregular = [...knitwear.slice(0, 6), ...both.slice(0, 1)];
    const drawn = (some: readonly Decided[]) => some.filter((one) => one.drawn).length;
    expect(live.random).toEqual({ hits: drawn(irregular), n: drawn(examined) });
    expect(live.random.n).toBeGreaterThan(0);
    expect(live.random.n).toBeLessThan(floor);
    expect((await liveOf('VAL-1')).lift).toBeUndefined();
  });

  it('tell the lift as soon as the stream has a rate too', async () => {
    const more = (await decideMany(70, 'R', other)).filter(({ drawn }) => drawn);
    for (const one of more) await record(one, 'conform');
    const { random } = (await listed()).live;
    expect(random.n).toBeGreaterThanOrEqual(floor);
    const { lift, precision } = await liveOf('VAL-1');
    expect(lift).toBeCloseTo(precision.rate / random.rate, 10);
  });

  it('forget decisions after 90 days', async () => {
    service.clock.advance(91 * 86_400);
    analyst = await service.signIn('ana', 'analyst');
    const { items, live } = await listed();
    expect(live.random).toEqual({ hits: 0, n: 0 });
    expect(items.map((rule: { live?: object }) => rule.live)).toEqual([undefined, undefined, undefined]);
  });
});
