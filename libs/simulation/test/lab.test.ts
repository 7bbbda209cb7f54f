import type { Declaration, InspectionAct } from '@tidewaiter/declaration';
import { writeDataset, type History, type HistoryEntry } from '@tidewaiter/history';
import { describe, expect, it } from '@jest/globals';
import {
  drawnDeclarations,
  planSimulation,
  ruleThresholds,
  runSimulation,
  simulatedDeclarations,
  sweepPolicy,
  sweepRule,
  sweepValues,
  variantsOf,
  weightedShare,
  type SimulationResult,
  type SweepPoint,
} from '../src/index.js';
import { stumpModel } from './model.js';
import { contentOf, releaseOf, withHistory } from './samples.js';

const dataset = 'lab';

type Fate = 'irregular' | 'conform' | undefined;

/** Every second is examined; those of great value were sought, and are more often irregular. */
function fateOf(n: number): Fate {
  if (n % 2 === 1) return undefined;
  return n % 3 === 0 || (n > 150 && n % 4 === 0) ? 'irregular' : 'conform';
}

function entryOf(n: number): HistoryEntry {
  const declaration = {
    office: 'CUO01',
    lodged_on: '2026-01-05',
    importer: { id: n % 5 === 0 ? 'T1' : 'T2' },
    items: [{ commodity_code: '61091000', net_mass: 10 + (n % 7), customs_value: 10 * n }],
  } as Declaration;
  const fate = fateOf(n);
  const findings: InspectionAct['findings'] =
    fate === 'irregular' ? [{ type: 'valuation', severity: 'minor', additional_duty: String(n) }] : [];
  return {
    reference: `L-${String(n).padStart(3, '0')}`,
    declaration,
    draw: 0.5,
    ...(fate && {
      act: { inspected_on: '2026-01-08', result: fate, findings },
      selectedBy: n % 10 === 0 ? 'random' : 'policy',
      propensity: n > 150 ? 0.8 : 0.2,
    }),
  };
}

const count = 200;
const entries = Array.from({ length: count }, (_, index) => entryOf(index + 1));
const rules = `rule VAL-1 "Dear"
when item.customs_value > 1500
then points 40

rule IMP-1 "Watched importers"
when importer.id in list watched
then points 20

rule MAS-1 "Heavy and dear"
when item.net_mass between 15 and 20 and item.customs_value > 500
then lane yellow, points 5
`;
const content = contentOf(rules, {
  policy: { randomRate: 1e-9, points: { red: 60, yellow: 40 }, score: {}, seed: 's' },
});

async function simulated(history: History, text = rules, policy = content.policy): Promise<SimulationResult> {
  return runSimulation(planOf(text, policy), { history });
}

function planOf(text = rules, policy = content.policy) {
  return planSimulation({ candidate: releaseOf({ ...contentOf(text), policy }), dataset, precisionFloor: 5 });
}

/** What a whole simulation says in place of a point of a sweep. */
function asPoint({ after }: SimulationResult): Partial<SweepPoint> {
  const { inspections, lanes, estimates } = after;
  const { recall: _, dutyShare: __, ...figures } = inspections;
  return {
    ...figures,
    red: lanes.red.declarations,
    yellow: lanes.yellow.declarations,
    weighted: estimates.weighted,
  };
}

const withLab = (work: (history: History) => Promise<void>): Promise<void> =>
  withHistory(async (history) => {
    await writeDataset(history, entries, { dataset });
    await work(history);
  });

describe('what is said of a selection of which only some was examined', () => {
  it('are bounds, the weighted share of propensities that were logged, and the random stream', () =>
    withLab(async (history) => {
      const { after } = await simulated(
        history,
        'rule A-1 "A"\nwhen item.customs_value > 1000\nthen lane red, points 1\n',
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
        'rule A-1 "A"\nwhen item.customs_value > 0\nthen lane red, points 1\n',
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

describe('a sweep', () => {
  it('of the points says of each value what a simulation with that value says', () =>
    withLab(async (history) => {
      const kept = { history, dataset, digest: (await simulated(history)).digest };
      for (const lane of ['red', 'yellow'] as const) {
        const threshold = { kind: 'points', lane } as const;
        const points = await sweepPolicy(kept, { policy: content.policy, threshold, floor: 5 }, [15, 25, 45, 65]);
        for (const { efficient: _, value, ...figures } of points) {
          const policy = { ...content.policy, points: { ...content.policy.points, [lane]: value } };
          expect({ lane, value, ...figures }).toEqual({
            lane,
            value,
            ...asPoint(await simulated(history, rules, policy)),
          });
        }
        expect(new Set(points.map(({ declarations }) => declarations)).size).toBeGreaterThan(1);
      }
    }));

  it(
    'of a number of a rule says of each value what a simulation with that text says',
    () =>
      withLab(async (history) => {
        const { digest } = await simulated(history);
        for (const { place, ruleId, value } of ruleThresholds(content)) {
          const values = sweepValues(value).filter((_, index) => index % 7 === 0);
          const variants = variantsOf(content, { place, ruleId }, values) ?? [];
          const points = await sweepRule(planOf(), { digest, ruleId, variants }, { history });
          expect(points).toHaveLength(variants.length);
          for (const [index, { efficient: _, value: tried, ...figures }] of points.entries()) {
            const text = textWith(ruleId, place, tried);
            expect(variants[index]?.value).toBe(tried);
            expect({ ruleId, tried, ...figures }).toEqual({
              ruleId,
              tried,
              ...asPoint(await simulated(history, text)),
            });
          }
        }
      }),
    120_000,
  );

  it('marks values that no other beats, in finds and in inspections', () =>
    withLab(async (history) => {
      const kept = { history, dataset, digest: (await simulated(history)).digest };
      const threshold = { kind: 'points', lane: 'yellow' } as const;
      const points = await sweepPolicy(kept, { policy: content.policy, threshold, floor: 5 }, [1, 15, 25, 35, 45, 65]);
      const beaten = points.filter((one) =>
        points.some((other) => other.knownHit >= one.knownHit && other.declarations < one.declarations),
      );
      expect(points.filter(({ efficient }) => !efficient).map(({ value }) => value)).toEqual(
        beaten.map(({ value }) => value),
      );
    }));

  it('has the threshold itself among its values, and leaves out values that do not check', () => {
    expect(sweepValues(0.7)).toContain(0.7);
    expect(sweepValues(365).every(Number.isInteger)).toBe(true);
    expect(sweepValues(0)).toHaveLength(21);
    expect(sweepValues(5, { from: 10, to: 20 })[0]).toBe(5);
    expect(variantsOf(content, { ruleId: 'MAS-1', place: 0 }, [16, Number.NaN])?.map(({ value }) => value)).toEqual([
      16,
    ]);
    expect(variantsOf(content, { ruleId: 'MAS-1', place: 9 }, [1])).toBeUndefined();
    expect(variantsOf(content, { ruleId: 'NONE', place: 0 }, [1])).toBeUndefined();
  });

  it('is refused where the simulation is not kept', () =>
    withLab(async (history) => {
      const threshold = { kind: 'points', lane: 'red' } as const;
      const sweep = sweepPolicy(
        { history, dataset, digest: 'sha256:0' },
        { policy: content.policy, threshold, floor: 5 },
        [1],
      );
      await expect(sweep).rejects.toMatchObject({ code: 'unknownSimulation' });
    }));
});

/** The rules with another number in one place; numbers are told apart by what is written around them. */
function textWith(ruleId: string, place: number, value: number): string {
  const numbers: Readonly<Record<string, readonly [string, (value: number) => string][]>> = {
    'VAL-1': [['> 1500', (v) => `> ${v}`]],
    'MAS-1': [
      ['between 15 and 20', (v) => `between ${v} and 20`],
      ['between 15 and 20', (v) => `between 15 and ${v}`],
      ['> 500', (v) => `> ${v}`],
    ],
  };
  const [written, rewritten] = numbers[ruleId]?.[place] ?? [];
  if (written === undefined || rewritten === undefined) throw new Error(`${ruleId} has no number ${place}`);
  return rules.replace(written, rewritten(value));
}

describe('curves at equal budgets', () => {
  it('take the best of each ranking, percent by percent', () =>
    withLab(async (history) => {
      const candidate = releaseOf({
        ...content,
        model: { name: 'stump', version: 1, digest: 'sha256:stump', artefact: stumpModel(60) },
      });
      const result = await runSimulation(planSimulation({ candidate, dataset, precisionFloor: 5 }), { history });
      expect(result.curves.map(({ ranking }) => ranking)).toEqual(['rules', 'model', 'baseline']);
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
      const kept = { history, dataset, digest: (await simulated(history)).digest };
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
