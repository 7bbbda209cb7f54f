import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { wilson, type Interval } from '@tidewaiter/risk-model';
import { defaultSeed } from '@tidewaiter/sample-history';
import { boundsOf, weightedShare } from '@tidewaiter/simulation';
import { knowledgeOf, randomRuleSets, selectionsOf, type Graded } from '../support/random-rule-sets.js';

jest.setTimeout(600_000);

/** Histories of other seeds are other administrations: rule sets on one share their luck, those on ten hardly do. */
const histories = 10;
const setsEach = 20;
const declarations = 12_000;
/** Fewest examined for which the product shows an estimate. */
const floor = 30;
const stated = 0.95;

interface Known {
  /** Share of the selected that examinations find irregular, had all been examined: what nobody knows. */
  readonly truth: number;
  readonly selected: readonly Graded[];
  readonly examined: readonly { readonly hit: boolean; readonly propensity: number; readonly random: boolean }[];
}

function known(selected: readonly Graded[]): Known {
  return {
    truth: selected.reduce((sum, { findable }) => sum + findable, 0) / selected.length,
    selected,
    examined: selected.flatMap(({ past: { act, propensity, selectedBy } }) => {
      if (act === undefined || act.result === 'notExamined') return [];
      return [{ hit: act.result === 'irregular', propensity, random: selectedBy === 'random' }];
    }),
  };
}

/** Share of the rule sets whose interval holds the truth; those without an interval do not count. */
function coverage(all: readonly Known[], intervalOf: (one: Known) => Interval | undefined) {
  const judged = all.flatMap((one) => {
    const interval = intervalOf(one);
    return interval === undefined ? [] : [interval.low <= one.truth && one.truth <= interval.high];
  });
  const share = judged.filter(Boolean).length / judged.length;
  return { sets: judged.length, share, tolerance: 3 * Math.sqrt((stated * (1 - stated)) / judged.length) };
}

function weighted({ examined }: Known): Interval | undefined {
  if (examined.length < floor) return undefined;
  const sum = (of: (weight: number) => number, rows = examined): number =>
    rows.reduce((total, { propensity }) => total + of(1 / propensity), 0);
  const hits = examined.filter(({ hit }) => hit);
  return weightedShare({
    n: examined.length,
    weight: sum((weight) => weight),
    squares: sum((weight) => weight ** 2),
    hitWeight: sum((weight) => weight, hits),
    hitSquares: sum((weight) => weight ** 2, hits),
  })?.interval;
}

const share = (rows: Known['examined']): Interval | undefined =>
  rows.length < floor ? undefined : wilson(rows.filter(({ hit }) => hit).length, rows.length);

describe('what 200 random rule sets would find, estimated from who was examined in the past', () => {
  const all: Known[] = [];

  beforeAll(async () => {
    for (let history = 0; history < histories; history += 1) {
      const seed = defaultSeed + history;
      const knowledge = await knowledgeOf(seed);
      const ruleSets = randomRuleSets(history + 1, setsEach, knowledge);
      const selections = selectionsOf(ruleSets, knowledge, { declarations, seed });
      all.push(...selections.filter(({ length }) => length > 0).map(known));
    }
  });

  it('is held by the weighted interval at its stated rate', () => {
    const covered = coverage(all, weighted);
    say('weighted', covered);
    expect(covered.sets).toBeGreaterThanOrEqual(150);
    expect(Math.abs(covered.share - stated)).toBeLessThanOrEqual(covered.tolerance);
  });

  it('is held by the interval of the random stream at its stated rate', () => {
    const covered = coverage(all, ({ examined }) => share(examined.filter(({ random }) => random)));
    say('random stream', covered);
    expect(covered.sets).toBeGreaterThanOrEqual(100);
    expect(Math.abs(covered.share - stated)).toBeLessThanOrEqual(covered.tolerance);
  });

  it('is always within the bounds', () => {
    const bounds = ({ examined, selected }: Known) => {
      const knownHit = examined.filter(({ hit }) => hit).length;
      const unknown = selected.length - examined.length;
      const knownClean = examined.length - knownHit;
      return boundsOf({ declarations: selected.length, knownHit, knownClean, unknown, additionalDuty: 0 }) ?? undefined;
    };
    expect(coverage(all, bounds).share).toBe(1);
  });

  it('is seldom held by the share among those known, whom a policy had picked out', () => {
    const covered = coverage(all, ({ examined }) => share(examined));
    say('known only', covered);
    expect(covered.share).toBeLessThan(0.5);
  });
});

/** Prints the figures when they were asked for: `TIDEWAITER_BUDGET_TABLE=1 npm run jest -- test/budget/estimates`. */
function say(name: string, figures: ReturnType<typeof coverage>): void {
  if (process.env['TIDEWAITER_BUDGET_TABLE'] !== undefined) console.log(name, JSON.stringify(figures));
}
