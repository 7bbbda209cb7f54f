import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApplication } from '../support/application.js';
import type { Application, Caller } from '../support/application.js';
import { addSample, jobUntil } from '../support/training.js';
import { activateRules } from './release-story.js';

const rules = `rule MASS-1 "Heavy"
when item.net_mass >= 1000
then lane yellow, points 40

rule MASS-2 "Heavier"
when item.net_mass >= 2000
then lane red, points 60

rule FAR-1 "From far"
when item.origin = "CN" and item.customs_value < 50000
then points 30
`;

let service: Application;
let analyst: Caller;
let simulation: string;

beforeAll(async () => {
  service = await startApplication();
  ({ analyst } = await activateRules(service, rules));
  await addSample(service, 6000);
  const { body } = await analyst.post('/simulations', { datasetId: 'sample', candidate: 'drafts' }).expect(202);
  await jobUntil(analyst, body.job.id, ({ state }) => state === 'done');
  simulation = `/simulations/${body.simulation.id as string}`;
});
afterAll(() => service.stop());

const advice = async (path: string) => (await analyst.get(`${simulation}/${path}`).expect(200)).body;

async function listed(query: string): Promise<Record<string, unknown>[]> {
  const items: Record<string, unknown>[] = [];
  let cursor: string | undefined = '';
  while (cursor !== undefined) {
    const page = await advice(`declarations?limit=200&${query}${cursor && `&cursor=${cursor}`}`);
    items.push(...page.items);
    cursor = page.nextCursor;
  }
  return items;
}

describe('advisors', () => {
  it('say what dropping rules would free and lose, and list those declarations', async () => {
    const { selected, steps } = await advice('retirement');
    expect(steps.map(({ rule }: { rule: { ruleId: string } }) => rule.ruleId).toSorted()).toEqual([
      'FAR-1',
      'MASS-1',
      'MASS-2',
    ]);
    const last = steps.at(-1);
    expect(last.freedInAll).toEqual(selected);
    expect(selected.declarations).toBeGreaterThan(100);
    const first = steps[0];
    const freed = await listed(`dropped=${first.rule.ruleId}`);
    expect(freed).toHaveLength(first.freed.declarations);
    expect(await listed('dropped=FAR-1,MASS-1,MASS-2')).toHaveLength(selected.declarations);
  });

  it('say which rules count twice', async () => {
    const { pairs } = await advice('double-counting');
    const pair = pairs.find((one: { first: { ruleId: string }; second: { ruleId: string } }) =>
      [one.first.ruleId, one.second.ruleId].every((id) => id.startsWith('MASS')),
    );
    // What is heavier is heavy.
    expect(pair).toMatchObject({ first: { lane: 'yellow' }, second: { lane: 'red' }, shareOfSecond: 1 });
    expect(await listed('rules=MASS-1,MASS-2')).toHaveLength(pair.both.declarations);
  });

  it('look for values that bunch at a threshold', async () => {
    const { thresholds } = await advice('evasion');
    expect(thresholds.map(({ text }: { text: string }) => text).toSorted()).toEqual([
      'item.customs_value < 50000',
      'item.net_mass >= 1000',
      'item.net_mass >= 2000',
    ]);
    const one = thresholds.find(({ ruleId }: { ruleId: string }) => ruleId === 'MASS-1');
    expect(one).toMatchObject({ safe: 'below', threshold: 1000, bins: { length: 40 } });
    const bin = one.bins.find(({ items }: { items: number }) => items > 0);
    const behind = await listed(`evadedRule=MASS-1&place=0&bin=${bin.bin as number}`);
    expect(behind.length).toBeGreaterThan(0);
    expect(behind.length).toBeLessThanOrEqual(bin.items);
  });

  it('set what each lane found against what it let through', async () => {
    const { lanes } = await advice('lane-finds');
    expect(lanes.map(({ lane }: { lane: string }) => lane)).toEqual(['red', 'yellow', 'blue', 'green']);
    for (const { declarations, lane } of lanes)
      expect(await listed(`lane=${lane as string}`)).toHaveLength(declarations);
    const green = lanes.at(-1);
    expect(green.knownHit + green.knownClean + green.unknown).toBe(green.declarations);
    expect(await listed('lane=green&outcome=irregular')).toHaveLength(green.knownHit);
  });

  it('are not for inspectors, and know no simulation that is not there', async () => {
    const inspector = await service.signIn('ines', 'inspector');
    await inspector.get(`${simulation}/retirement`).expect(403);
    await analyst.get('/simulations/sim_none/retirement').expect(404);
    await analyst.get(`${simulation}/declarations?lane=purple`).expect(400);
  });
});
