import { describe, expect, it } from '@jest/globals';
import { visualRuns } from '../src/reports/pdf/visual-runs.js';

const shown = (line: string, base: 'ltr' | 'rtl') => visualRuns(line, base).map(({ text }) => text);

describe('visualRuns', () => {
  it('leaves a line from left to right as it is', () => {
    expect(visualRuns('Règle 12 (5 %)', 'ltr')).toEqual([{ text: 'Règle 12 (5 %)', direction: 'ltr' }]);
  });

  it('puts numbers and Latin words of an Arabic line where they are read', () => {
    expect(shown('القاعدة VAL-1 هنا', 'rtl')).toEqual([' هنا', 'VAL-1', 'القاعدة ']);
    expect(shown('من 30 إلى 40', 'rtl')).toEqual(['40', ' إلى ', '30', 'من ']);
  });

  it('mirrors brackets and turns marks between Latin words round', () => {
    expect(shown('(عام)', 'rtl')).toEqual([')عام(']);
    expect(shown('n=3 · m', 'rtl')).toEqual(['n=3 · m']);
    expect(shown('abc .', 'rtl')).toEqual(['. ', 'abc']);
  });

  it('sets an Arabic name into an English line', () => {
    expect(shown('Rule "قاعدة" hits', 'ltr')).toEqual(['Rule "', 'قاعدة', '" hits']);
  });

  it('drops marks that have no shape', () => {
    expect(shown('\u200e-5\u200f', 'ltr').join('')).toBe('-5');
  });
});
