import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { arcStart, covered, drawOf, onArc } from '../src/index.js';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('drawOf', () => {
  it('is the first 52 bits of the hash as a fraction', () => {
    expect(drawOf({ seed: 's', reference: 'r' }, () => `8${'0'.repeat(63)}`)).toBe(0.5);
    expect(drawOf({ seed: 's', reference: 'r' }, () => 'f'.repeat(64))).toBe(1 - 2 ** -52);
  });

  it('spreads references evenly: 10 tenths of 20,000 draws hold 2,000 each, give or take 6 standard deviations', () => {
    const counts = new Array<number>(10).fill(0);
    for (let index = 0; index < 20_000; index += 1) {
      const tenth = Math.floor(drawOf({ seed: 'even', reference: `D${index}` }, hash) * 10);
      counts[tenth] = (counts[tenth] ?? 0) + 1;
    }
    for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(6 * Math.sqrt(20_000 * 0.1 * 0.9));
  });
});

describe('covered', () => {
  it('counts what arcs share once, and goes around the end of the circle', () => {
    expect(covered([])).toBe(0);
    expect(covered([{ start: 0, length: 0.25 }])).toBe(0.25);
    expect(
      covered([
        { start: 0.75, length: 0.5 },
        { start: 0, length: 0.125 },
      ]),
    ).toBe(0.5);
    expect(
      covered([
        { start: 0, length: 0.25 },
        { start: 0.125, length: 0.25 },
      ]),
    ).toBe(0.375);
  });

  it('is the share of draws on at least one arc', () => {
    const arc = fc.record({
      start: fc.integer({ min: 0, max: 999 }).map((n) => n / 1000),
      length: fc.integer({ min: 1, max: 1000 }).map((n) => n / 1000),
    });
    fc.assert(
      fc.property(fc.array(arc, { maxLength: 4 }), (arcs) => {
        const draws = Array.from({ length: 2000 }, (_, index) => (index + 0.5) / 2000);
        const share = draws.filter((draw) => arcs.some((one) => onArc(draw, one))).length / draws.length;
        expect(covered(arcs)).toBeCloseTo(share, 2);
      }),
      { seed: 7, numRuns: 200 },
    );
  });
});

describe('arcStart', () => {
  it('is FNV-1a as a fraction (test vector "a" = e40c292c)', () => {
    expect(arcStart('a')).toBe(0xe40c292c / 2 ** 32);
  });
});
