import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApplication } from '../support/application.js';
import type { Application, Caller } from '../support/application.js';
import { activateRules, cheapKnitwear } from './release-story.js';

const rules = `rule VAL-1 "Cheap knitwear"
when item.commodity_code in chapter 61 and item.customs_value / item.net_mass < 5
then lane yellow, points 30

rule VAL-2 "Very cheap knitwear"
when item.commodity_code in chapter 61 and item.customs_value / item.net_mass < 4
then lane red, points 60

rule DAY-1 "Rush of spring"
when lodged_on >= 2026-03-12 and container
then points 5

rule FAR-1 "Nothing of this"
when item.origin = "XX" and item.net_mass > 1000000 and importer.id = "T9"
then lane red

rule OLD-1 "No longer in force"
when item.customs_value / item.net_mass < 4
then lane red
with valid until 2026-01-31
`;

let service: Application;
let analyst: Caller;
let decision: string;

beforeAll(async () => {
  service = await startApplication();
  ({ analyst } = await activateRules(service, rules));
  const system = await service.system('decisions:create');
  const request = { reference: 'NEAR-1', declaration: cheapKnitwear };
  const { body } = await system.post('/decisions', request).set('Idempotency-Key', 'near-1').expect(201);
  decision = `/decisions/${body.id as string}`;
});
afterAll(() => service.stop());

describe('near misses', () => {
  it('name the rules that failed by one or two tests and how far they were, the nearest first', async () => {
    const { body } = await analyst.get(`${decision}/near-misses`).expect(200);
    expect(body.rules).toEqual([
      {
        ruleId: 'VAL-2',
        name: 'Very cheap knitwear',
        lane: 'red',
        points: 60,
        item: 1,
        leaves: [
          {
            text: 'item.customs_value / item.net_mass < 4',
            negated: false,
            operands: [{ text: 'item.customs_value / item.net_mass', value: 4.1 }],
            distance: { kind: 'number', gap: expect.closeTo(-0.1), relative: expect.closeTo(0.1 / 4.1) },
          },
        ],
      },
      {
        ruleId: 'DAY-1',
        name: 'Rush of spring',
        points: 5,
        leaves: [
          {
            text: 'lodged_on >= 2026-03-12',
            negated: false,
            operands: [{ text: 'lodged_on', value: '2026-03-02' }],
            distance: { kind: 'date', days: 10 },
          },
          { text: 'container', negated: false, operands: [{ text: 'container', value: null }] },
        ],
      },
    ]);
  });

  it('stay hidden from those who must not know criteria', async () => {
    const inspector = await service.signIn('ines', 'inspector');
    await inspector.get(`${decision}/near-misses`).expect(403);
    await analyst.get('/decisions/dec_none/near-misses').expect(404);
  });
});
