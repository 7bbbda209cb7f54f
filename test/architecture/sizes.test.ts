import { describe, expect, it } from '@jest/globals';
import { read, sourceFiles } from './source-files.js';

const lines = sourceFiles().map((path) => ({ path, lines: read(path).split('\n').length - 1 }));
const sorted = lines.map((file) => file.lines).sort((a, b) => a - b);
const quantile = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? 0;

describe('the sizes', () => {
  it('of all files stay below 300 lines', () => {
    expect(lines.filter((file) => file.lines > 300)).toEqual([]);
  });

  it('of half the files stay at a screenful, of nine in ten below 220 lines', () => {
    expect(quantile(0.5)).toBeLessThanOrEqual(60);
    expect(quantile(0.9)).toBeLessThanOrEqual(220);
  });
});
