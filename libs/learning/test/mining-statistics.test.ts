import { describe, expect, it } from '@jest/globals';
import { binomialTail } from '../src/mine/binomial-tail.js';
import { falseDiscoveryRates } from '../src/mine/false-discoveries.js';
import { liftInterval } from '../src/mine/lift-interval.js';
import { added } from '../src/mine/declaration-sample.js';
import { effectiveSize, emptySample, excessOver, intervalOf, rateOf, without } from '../src/mine/weighted-sample.js';
import { seededRandom } from '../src/seeded-random.js';

/** The tail summed term by term. */
function tailBySum(hits: number, n: number, share: number): number {
  let term = (1 - share) ** n;
  let below = 0;
  for (let k = 0; k < hits; k += 1) {
    below += term;
    term *= ((n - k) / (k + 1)) * (share / (1 - share));
  }
  return 1 - below;
}

const sampleOfCases = (cases: readonly (readonly [weight: number, found: 0 | 1])[]) =>
  cases.reduce((sample, [weight, found]) => added(sample, weight, found), emptySample);

describe('the binomial tail', () => {
  it.each([
    [1, 1, 0.3],
    [3, 10, 0.125],
    [10, 10, 0.5],
    [40, 300, 0.1],
    [7, 7000, 0.0005],
    [260, 300, 0.9],
  ])('of %d in %d at %d is the sum of its terms', (hits, n, share) => {
    expect(binomialTail(hits, n, share)).toBeCloseTo(tailBySum(hits, n, share), 9);
  });

  it('is 1 without a hit, small far out, and falls between whole numbers', () => {
    expect(binomialTail(0, 10, 0.2)).toBe(1);
    expect(binomialTail(0, 0, 0.2)).toBe(1);
    expect(binomialTail(60, 100, 0.1)).toBeLessThan(1e-30);
    expect(binomialTail(3.5, 10, 0.2)).toBeLessThan(binomialTail(3, 10, 0.2));
    expect(binomialTail(3.5, 10, 0.2)).toBeGreaterThan(binomialTail(4, 10, 0.2));
  });
});

describe('false discovery rates', () => {
  it('are those of Benjamini and Hochberg, in the order given', () => {
    const rates = falseDiscoveryRates([0.04, 0.001, 0.03, 0.5]);
    expect(rates.map((rate) => Number(rate.toFixed(5)))).toEqual([0.05333, 0.004, 0.05333, 0.5]);
    expect(falseDiscoveryRates([])).toEqual([]);
  });

  it('let few of many idle candidates through', () => {
    const random = seededRandom(3);
    const rates = falseDiscoveryRates(Array.from({ length: 5000 }, () => random()));
    expect(rates.filter((rate) => rate <= 0.05).length).toBeLessThanOrEqual(2);
  });
});

describe('weighted samples', () => {
  it('give back the rate of all where selection was uneven', () => {
    const random = seededRandom(9);
    // 5 % irregular; those are inspected eight times as often as the others.
    const cases = Array.from({ length: 60_000 }, () => Number(random() < 0.05) as 0 | 1).flatMap((found) => {
      const propensity = found === 1 ? 0.4 : 0.05;
      return random() < propensity ? [[1 / propensity, found] as const] : [];
    });
    const sample = sampleOfCases(cases);
    expect(sample.found / sample.n).toBeGreaterThan(0.2);
    expect(rateOf(sample)).toBeCloseTo(0.05, 2);
    expect(intervalOf(sample).low).toBeLessThan(0.05);
    expect(effectiveSize(sample)).toBeLessThan(sample.n);
  });

  it('compare a part with the rest', () => {
    const whole = sampleOfCases(Array.from({ length: 200 }, (_, at) => [1, at < 40 ? 1 : 0]));
    const part = sampleOfCases(Array.from({ length: 50 }, (_, at) => [1, at < 30 ? 1 : 0]));
    const rest = without(whole, part);
    expect([rest.n, rest.found]).toEqual([150, 10]);
    expect(excessOver(part, rest)).toBeGreaterThan(7);
    expect(excessOver(part, without(part, part))).toBe(Infinity);
  });

  it('have a lift whose interval widens as the base is less sure', () => {
    const sample = sampleOfCases(Array.from({ length: 100 }, (_, at) => [1, at < 40 ? 1 : 0]));
    const base = { source: 'randomStream', found: 20, rate: 0.1, interval: { low: 0.07, high: 0.15 } } as const;
    const [sure, unsure] = [20_000, 200].map((n) => liftInterval(sample, { ...base, n }));
    expect(sure?.low).toBeGreaterThan(unsure?.low ?? Infinity);
    expect(sure?.high).toBeLessThan(unsure?.high ?? 0);
    expect(liftInterval(emptySample, { ...base, n: 200 }).low).toBe(0);
  });
});
