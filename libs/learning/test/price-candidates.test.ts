import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openHistory, writeDataset, type History } from '@tidewaiter/history';
import type { LearningCase } from '../src/index.js';
import { miningDefaults, type MiningPlan } from '../src/mine/mining-request.js';
import { priceCandidates } from '../src/mine/price-candidates.js';
import { readExamined } from '../src/mine/read-examined.js';
import { seededRandom } from '../src/seeded-random.js';
import { entriesOf } from './entries-for-tests.js';
import { releaseForTests } from './release-for-tests.js';

let home: string;
let history: History;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'tidewaiter-prices-'));
  history = await openHistory(home, { clock: () => new Date('2026-01-01T00:00:00Z') });
});

afterAll(async () => {
  await history.close();
  await rm(home, { recursive: true });
});

/** Prices about 10 a kilogram from China, about 30 from Italy, few from Turkey; a tenth of those from China at 2. */
function* priced(): Iterable<LearningCase> {
  const random = seededRandom(8);
  for (let at = 0; at < 700; at += 1) {
    const origin = at % 100 === 0 ? 'TR' : at % 2 === 0 ? 'CN' : 'IT';
    const low = origin === 'CN' && random() < 0.1;
    const price = (low ? 2 : origin === 'CN' ? 10 : 30) * Math.exp(0.4 * (random() + random() + random() - 1.5));
    const row = {
      'item.commodity_code': at % 3 === 0 ? '61091000' : '61102000',
      'item.origin': origin,
      'item.customs_value': Number((price * 100).toFixed(2)),
      'item.net_mass': 100,
    };
    yield { day: '2024-05-01', rows: [row] };
  }
  yield {
    day: '2024-06-01',
    rows: [{ 'item.origin': 'IT' }],
    outcome: { irregular: false, items: [], additionalDuty: 0 },
  };
}

describe('price bands', () => {
  it('lie below the prices of a subheading from its origin, which the undervalued hardly move', async () => {
    await writeDataset(history, entriesOf([...priced()]), { dataset: 'prices' });
    const plan: MiningPlan = { ...miningDefaults, history, dataset: 'prices', slice: {}, release: releaseForTests() };
    const candidates = await priceCandidates(plan, await readExamined(plan), undefined);
    const bands = candidates.filter(({ condition }) => !condition.includes(' or '));
    const priceOf = (origin: string): number[] =>
      bands
        .filter(({ condition }) =>
          condition.includes(`item.origin = "${origin}" and item.commodity_code starts with "611020"`),
        )
        .map(({ condition }) => Number(/< ([\d.]+)$/.exec(condition)?.[1]));
    expect(priceOf('CN')).toHaveLength(3);
    expect(Math.min(...priceOf('CN'))).toBeGreaterThan(3);
    expect(Math.max(...priceOf('CN'))).toBeLessThan(9);
    expect(Math.min(...priceOf('IT'))).toBeGreaterThan(10);
    expect(priceOf('TR')).toEqual([]);
    expect(candidates.every(({ indicator, target }) => indicator && target === 'valuation')).toBe(true);
  });

  it('of a chapter from an origin come together, each subheading with its own', async () => {
    const plan: MiningPlan = { ...miningDefaults, history, dataset: 'prices', slice: {}, release: releaseForTests() };
    const candidates = await priceCandidates(plan, await readExamined(plan), undefined);
    const chapters = candidates.filter(({ condition }) => condition.includes(' or '));
    expect(chapters).toHaveLength(6);
    expect(chapters[0]?.condition).toMatch(/^item\.origin = "(CN|IT)" and \(\(.* < [\d.]+\) or \(.* < [\d.]+\)\)$/);
    expect(chapters[0]?.title.en).toContain('value per kilogram low for its subheading');
  });
});
