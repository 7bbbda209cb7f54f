import { setTimeout } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

import { expect, it } from '@jest/globals';

import { codeOf, open, when } from './with-xgboost.js';

/** 64 MB once built: so large that the C library gives the memory back as soon as it is freed. */
const values = new Float32Array(8_000_000).fill(1);
const large = () => open().denseMatrix({ values, columns: 8, threads: 1 });
const megabytes = () => process.memoryUsage().rss / 2 ** 20;

when('native memory', () => {
  it('is freed by close, at once', () => {
    const before = megabytes();
    const matrices = [large(), large(), large()];
    const held = megabytes() - before;
    matrices.forEach((matrix) => matrix.close());
    expect(held).toBeGreaterThan(150);
    expect(megabytes() - before).toBeLessThan(held / 2);
  });

  it('is freed by the garbage collector where nobody closed', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const before = megabytes();
    (() => [large(), large(), large()].map((matrix) => matrix.rows))();
    const held = megabytes() - before;
    for (let i = 0; i < 20 && megabytes() - before >= held / 2; i += 1) {
      collect();
      await setTimeout(10);
    }
    expect(held).toBeGreaterThan(150);
    expect(megabytes() - before).toBeLessThan(held / 2);
  });

  it('is freed when building fails half-way', () => {
    const before = megabytes();
    const labels = new Float32Array(1_000_000).fill(Number.NaN);
    for (let i = 0; i < 4; i += 1) {
      expect(codeOf(() => open().denseMatrix({ values, columns: 8, labels, threads: 1 }))).toBe('native');
    }
    expect(megabytes() - before).toBeLessThan(128);
  });
});
