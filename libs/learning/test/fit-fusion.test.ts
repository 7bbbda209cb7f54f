import { describe, expect, it } from '@jest/globals';
import { fusedProbability } from '@tidewaiter/risk-model';
import { fitFusion } from '../src/fusion/fit-fusion.js';
import { seededRandom } from '../src/seeded-random.js';

/** Declarations of which rule A adds 2 to the log odds that the score says, B nothing, and C takes 1.5 away. */
function evidence(count: number) {
  const random = seededRandom(3);
  return Array.from({ length: count }, () => {
    const score = 0.02 + 0.3 * random();
    const ruleIds = ['A', 'B', 'C'].filter(() => random() < 0.3);
    const added = (ruleIds.includes('A') ? 2 : 0) - (ruleIds.includes('C') ? 1.5 : 0);
    const margin = Math.log(score / (1 - score)) + added;
    return { score, ruleIds, irregular: random() < 1 / (1 + Math.exp(-margin)) };
  });
}

describe('the fusion of score and hits', () => {
  const fusion = fitFusion(evidence(20_000));

  it('finds how much a hit adds', () => {
    expect(fusion.slope).toBeGreaterThan(0.85);
    expect(fusion.slope).toBeLessThan(1.15);
    expect(fusion.weights['A']).toBeGreaterThan(1.8);
    expect(fusion.weights['A']).toBeLessThan(2.2);
    expect(fusion.weights['B'] ?? 0).toBeLessThan(0.15);
  });

  it('lets no hit speak for a declaration', () => {
    expect(fusion.weights['C']).toBeUndefined();
    expect(fusedProbability(fusion, 0.1, ['C'])).toBe(fusedProbability(fusion, 0.1, []));
    expect(fusedProbability(fusion, 0.1, ['A'])).toBeGreaterThan(fusedProbability(fusion, 0.1, []));
  });

  it('asks neither for an order of hits nor for scores short of certainty', () => {
    expect(fusedProbability(fusion, 0.2, ['A', 'B', 'D'])).toBe(fusedProbability(fusion, 0.2, ['D', 'B', 'A']));
    expect(fusedProbability(fusion, 0, ['A'])).toBeGreaterThan(fusedProbability(fusion, 0, []));
    expect(fusedProbability(fusion, 1, [])).toBeLessThan(1);
  });
});
