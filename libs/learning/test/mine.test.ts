import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { openHistory, writeDataset, type History } from '@tidewaiter/history';
import type { FactRow } from '@tidewaiter/rule-language';
import { mine, mineInChild, type LearningCase, type MiningRequest, type MiningResult } from '../src/index.js';
import { seededRandom } from '../src/seeded-random.js';
import { entriesOf } from './entries-for-tests.js';
import { contentForTests, releaseForTests } from './release-for-tests.js';

jest.setTimeout(300_000);

let home: string;
let history: History;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'tidewaiter-mine-'));
  history = await openHistory(home, { clock: () => new Date('2026-01-01T00:00:00Z') });
});

afterAll(async () => {
  await history.close();
  await rm(home, { recursive: true });
});

/** Declarations of one item, half of them examined; `irregular` says how probably an item is. */
function casesOf(count: number, irregular: (row: FactRow) => number): LearningCase[] {
  const random = seededRandom(21);
  const pick = (values: readonly string[]): string => values[Math.floor(random() * values.length)] ?? '';
  return Array.from({ length: count }, (_, at) => {
    const row: FactRow = {
      'importer.id': `T${Math.floor(random() * 60)}`,
      departure_country: pick(['CN', 'TR', 'DE', 'US', 'EG']),
      payment_method: pick(['cash', 'transfer']),
      'item.origin': pick(['CN', 'TR', 'DE', 'US', 'EG']),
      'item.commodity_code': pick(['61091000', '64029900', '85171300', '33030000', '94036000']),
      'item.customs_value': Math.round(Math.exp(4 + 2 * random()) * 100) / 100,
      'item.net_mass': 10,
    };
    const day = new Date(Date.UTC(2024, 0, 1) + Math.floor((at / count) * 500) * 86_400_000);
    const found = random() < irregular(row);
    const examined = random() < 0.5;
    return {
      day: day.toISOString().slice(0, 10),
      rows: [row],
      ...(examined && { outcome: { irregular: found, items: found ? [1] : [], additionalDuty: 0 } }),
    };
  });
}

async function mined(dataset: string, cases: readonly LearningCase[], more: Partial<MiningRequest> = {}) {
  if (!(await history.datasets()).some(({ name }) => name === dataset)) {
    await writeDataset(history, entriesOf(cases), { dataset });
  }
  return mine({ history, dataset, release: releaseForTests(), ...more });
}

const fromHub = (row: FactRow): boolean => row['item.origin'] === 'CN' && row['departure_country'] === 'TR';
const cheapPerfume = (row: FactRow): boolean =>
  row['item.commodity_code'] === '33030000' && Number(row['item.customs_value']) < 130;
const planted = casesOf(6000, (row) => (fromHub(row) || cheapPerfume(row) ? 0.6 : 0.04));
const conditions = ({ suggestions }: MiningResult): string[] => suggestions.map(({ condition }) => condition);

describe('mining', () => {
  it('finds what was planted and next to nothing else', async () => {
    const result = await mined('planted', planted);
    expect(conditions(result)).toEqual([
      'item.commodity_code in chapter 33 and item.customs_value < 98',
      'departure_country = "TR" and item.origin = "CN"',
    ]);
    expect(result.base.source).toBe('examined');
    for (const { cases, corrected, figures, overlap, provenance } of result.suggestions) {
      expect(figures.rate).toBeGreaterThan(0.4);
      expect(corrected.liftInterval.low).toBeGreaterThan(2);
      expect(overlap).toMatchObject({ alreadyHit: 0 });
      expect(cases.some(({ hits }) => hits)).toBe(true);
      expect(provenance).toMatchObject({ dataset: 'planted', seed: 1, period: { from: '2024-01-01' } });
    }
  });

  it('suggests nothing where nothing distinguishes the irregular', async () => {
    const result = await mined(
      'noise',
      casesOf(6000, () => 0.15),
    );
    expect(conditions(result)).toEqual([]);
    expect(result.examined.irregular).toBeGreaterThan(300);
  });

  it('does not confirm what was so only in the earlier part', async () => {
    const cases = planted.map((one) => {
      const faded = one.day > '2024-10-01' && one.rows.some(fromHub) && one.outcome !== undefined;
      return faded ? { ...one, outcome: { irregular: false, items: [], additionalDuty: 0 } } : one;
    });
    const result = await mined('faded', cases);
    expect(conditions(result).filter((text) => text.includes('"TR"'))).toEqual([]);
    expect(conditions(result).some((text) => text.includes('customs_value'))).toBe(true);
  });

  it('gives the same answer again', async () => {
    expect(await mined('planted', planted)).toEqual(await mined('planted', planted));
  });

  it('leaves out what an active rule hits, and finds what it misses', async () => {
    const release = releaseForTests(
      'rule HUB-1 "Through a hub"\nwhen departure_country = "TR" and item.origin = "CN"\nthen lane red, points 50\n',
    );
    const result = await mined('planted', planted, { release });
    expect(conditions(result).filter((text) => text.includes('"TR"'))).toEqual([]);
    const missed = result.suggestions.find(({ condition }) => condition.includes('customs_value'));
    expect(missed?.overlap.share).toBeGreaterThan(0);
    expect(missed?.overlap.share).toBeLessThan(0.2);
    expect(missed?.laneCost.newPerMonth).toBeLessThan(missed?.laneCost.perMonth ?? 0);
  });

  it('does the same in a process of its own, and says why it cannot', async () => {
    const content = contentForTests();
    const here = await mined('planted', planted);
    const there = await mineInChild({ home, dataset: 'planted', content });
    expect(conditions(there)).toEqual(conditions(here));
    await expect(mineInChild({ home, dataset: 'absent', content })).rejects.toMatchObject({ code: 'unknownDataset' });
    const abort = new AbortController();
    const cancelled = mineInChild(
      { home, dataset: 'planted', content },
      { signal: abort.signal, onProgress: () => abort.abort(new Error('enough')) },
    );
    await expect(cancelled).rejects.toThrow('enough');
  });

  it('stops when it is cancelled', async () => {
    const abort = new AbortController();
    const steps: string[] = [];
    const work = mine(
      { history, dataset: 'planted', release: releaseForTests() },
      {
        signal: abort.signal,
        onProgress: ({ step }) => {
          steps.push(step);
          if (step === 'cells') abort.abort(new Error('enough'));
        },
      },
    );
    await expect(work).rejects.toThrow('enough');
    expect(steps[0]).toBe('reading');
  });
});
