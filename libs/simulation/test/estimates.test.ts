import { writeDataset, type HistoryEntry } from '@tidewaiter/history';
import { describe, expect, it } from '@jest/globals';
import { drawnDeclarations, simulatedDeclarations, weightedShare } from '../src/index.js';
import { count, dataset, entries, fused, plain, simulated, withLab, withRules } from './lab-samples.js';
import { withHistory } from './samples.js';

describe('what is said of a selection of which only some was examined', () => {
  it('are bounds, the weighted share of propensities that were logged, and the random stream', () =>
    withLab(async (history) => {
      const { after } = await simulated(
        history,
        withRules(plain, 'rule A-1 "A"\nwhen item.customs_value > 1000\nthen lane red, points 1\n'),
      );
      const chosen = entries.slice(100);
      const examined = chosen.filter(({ act }) => act);
      const hits = examined.filter(({ act }) => act?.result === 'irregular');
      const sum = (rows: readonly HistoryEntry[], power: number) =>
        rows.reduce((total, { propensity = 1 }) => total + (1 / propensity) ** power, 0);
      const expected = weightedShare({
        n: examined.length,
        weight: sum(examined, 1),
        squares: sum(examined, 2),
        hitWeight: sum(hits, 1),
        hitSquares: sum(hits, 2),
      });
      expect(after.estimates.weighted?.value).toBeCloseTo(expected?.value ?? 0, 9);
      expect(after.estimates.weighted?.interval.low).toBeCloseTo(expected?.interval.low ?? 0, 9);
      expect(after.estimates.weighted?.value).not.toBeCloseTo(hits.length / examined.length, 2);
      expect(after.estimates.bounds).toEqual({
        low: hits.length / chosen.length,
        high: (hits.length + chosen.length - examined.length) / chosen.length,
      });
      const random = examined.filter(({ selectedBy }) => selectedBy === 'random');
      expect(after.estimates.random).toMatchObject({
        n: random.length,
        value: random.filter(({ act }) => act?.result === 'irregular').length / random.length,
      });
    }));

  it('is nothing weighted where a propensity is not known', () =>
    withHistory(async (history) => {
      const [first, ...others] = entries.filter(({ act }) => act);
      if (first === undefined) throw new Error('nothing examined');
      const { propensity: _, ...bare } = first;
      await writeDataset(history, [bare, ...others], { dataset });
      const { after } = await simulated(
        history,
        withRules(plain, 'rule A-1 "A"\nwhen item.customs_value > 0\nthen lane red, points 1\n'),
      );
      expect(after.estimates).toMatchObject({ weighted: null, withoutPropensity: 1 });
    }));
});

describe('weightedShare', () => {
  const even = { n: 50, weight: 100, squares: 200, hitWeight: 20, hitSquares: 40 };

  it('is the plain share where all weigh the same', () => {
    expect(weightedShare(even)?.value).toBe(0.2);
  });

  it('tells less, the more the weights differ', () => {
    const uneven = weightedShare({ ...even, squares: 800, hitSquares: 160 });
    expect(uneven?.value).toBe(0.2);
    expect(uneven?.effective).toBeLessThan(weightedShare(even)?.effective ?? 0);
  });

  it('does not take few that are all conform for certainty', () => {
    const none = weightedShare({ n: 5, weight: 10, squares: 20, hitWeight: 0, hitSquares: 0 });
    expect(none?.interval.high).toBeGreaterThan(0.3);
    expect(weightedShare({ n: 0, weight: 0, squares: 0, hitWeight: 0, hitSquares: 0 })).toBeUndefined();
  });
});

describe('curves at equal budgets', () => {
  it('take the best of each ranking, percent by percent', () =>
    withLab(async (history) => {
      const result = await simulated(history, fused);
      expect(result.curves.map(({ ranking }) => ranking)).toEqual(['rules', 'model', 'fused', 'baseline']);
      const all = (await simulatedDeclarations({ history, dataset, digest: result.digest }, {}, { limit: count }))
        .items;
      const best = all.toSorted((a, b) => (b.score ?? -1) - (a.score ?? -1) || (a.reference < b.reference ? -1 : 1));
      const model = result.curves.find(({ ranking }) => ranking === 'model');
      for (const { budget, figures } of model?.points ?? []) {
        const chosen = best.slice(0, Math.floor((budget * count) / 100));
        expect([budget, figures.declarations, figures.knownHit, figures.unknown]).toEqual([
          budget,
          chosen.length,
          chosen.filter(({ outcome }) => outcome === 'irregular').length,
          chosen.filter(({ outcome }) => outcome === 'unknown').length,
        ]);
      }
      expect(model?.points.map(({ budget }) => budget)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    }));
});

describe('a random sample of flips', () => {
  it('is the same for the same seed, another for another, and keeps to the filter', () =>
    withLab(async (history) => {
      const kept = { history, dataset, digest: (await simulated(history, plain)).digest };
      const draw = async (seed: string) =>
        (await drawnDeclarations(kept, { flips: true, after: 'yellow' }, { seed, size: 6 })).map(
          ({ reference }) => reference,
        );
      const first = await draw('one');
      expect(first).toHaveLength(6);
      expect(await draw('one')).toEqual(first);
      expect(await draw('two')).not.toEqual(first);
      const flips = await simulatedDeclarations(kept, { flips: true, after: 'yellow' }, { limit: count });
      expect(flips.items.map(({ reference }) => reference)).toEqual(expect.arrayContaining(first));
    }));
});
