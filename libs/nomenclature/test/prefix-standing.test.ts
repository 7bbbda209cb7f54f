import { describe, expect, it } from '@jest/globals';
import { expiredHeadingNamed, expiredHeadings, headingNamed, prefixStanding } from '../src/index.js';

describe('expired headings', () => {
  it('are not headings, and their successors are', () => {
    expect(expiredHeadings.filter(({ code }) => headingNamed(code))).toEqual([]);
    const successors = expiredHeadings.flatMap((each) => each.successors);
    expect(successors.filter((code) => !headingNamed(code))).toEqual([]);
    expect(successors.length).toBeGreaterThanOrEqual(expiredHeadings.length);
  });

  it('stand once and in order', () => {
    const codes = expiredHeadings.map(({ code }) => code);
    expect(codes).toEqual([...new Set(codes)].sort());
  });

  it('tell the edition that deleted them', () => {
    expect(expiredHeadingNamed('8469')).toEqual({ code: '8469', edition: 2017, successors: ['8472'] });
    expect(expiredHeadingNamed('8803')?.edition).toBe(2022);
    expect(expiredHeadingNamed('8471')).toBeUndefined();
  });
});

describe('prefixStanding', () => {
  it.each(['61', '6109', '610910', '61091000', '2', '851', '8485'])('knows %s', (code) => {
    expect(prefixStanding(code)).toBe('known');
  });

  it.each(['8469', '846900', '6908'])('sees that %s has expired', (code) => {
    expect(prefixStanding(code)).toBe('expired');
  });

  it.each(['77', '00', '6199', '619', '', '61A', 'T-shirt'])('does not know %j', (code) => {
    expect(prefixStanding(code)).toBe('unknown');
  });

  it('leaves chapters 98 and 99 to each country', () => {
    expect(['98', '9801', '99', '990510'].map(prefixStanding)).toEqual(['known', 'known', 'known', 'known']);
  });
});
