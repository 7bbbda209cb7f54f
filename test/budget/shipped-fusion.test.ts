import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { PreparedRelease } from '@tidewaiter/decision';
import { fusedProbability, greatestScore, precisionAt, readModel } from '@tidewaiter/risk-model';
import { pastOf, starterRelease, type Choice } from '../support/equal-budget.js';
import { sampleHistory } from '../support/sample.js';

const file = fileURLToPath(new URL('../../rules/models/irregularity.json', import.meta.url));
const model = readModel(JSON.parse(readFileSync(file, 'utf8')));

describe('the shipped model and the starter rules on declarations neither has seen', () => {
  let release: PreparedRelease;
  let later: readonly Choice[] = [];

  beforeAll(async () => {
    release = await starterRelease();
    // Another number of declarations than it was trained on: the same traders, other declarations.
    later = pastOf(sampleHistory(60_000), release, model.metadata.trainedOn.to).later;
  });

  it('weighs rules of the starter pack only, and none against a declaration’s favour', () => {
    const known = new Set(release.rules.map(({ checked }) => checked.rule.ruleId));
    const weights = Object.entries(model.metadata.fusion?.weights ?? {});
    expect(weights.length).toBeGreaterThan(10);
    expect(weights.filter(([ruleId, weight]) => !known.has(ruleId) || weight <= 0)).toEqual([]);
  });

  it('find more together than the model alone, at budgets of 5 and 10 %, by the hidden truth', () => {
    const { fusion } = model.metadata;
    if (fusion === undefined) throw new Error('the shipped model carries no fusion');
    const labels = later.map(({ irregular }) => irregular);
    const scores = later.map(({ rows }) => greatestScore(model, rows));
    const fused = later.map(({ ruleIds }, at) => fusedProbability(fusion, scores[at] ?? 0, ruleIds));
    const precision = (ranked: readonly number[], budget: number): number =>
      precisionAt({ scores: ranked, labels }, budget).precision;
    // At 2 % nearly everything that either chooses is irregular, and the model alone is a little ahead.
    const figures = [0.05, 0.1].map((budget) => ({
      model: precision(scores, budget),
      both: precision(fused, budget),
    }));
    expect(later.length).toBeGreaterThan(7000);
    for (const { both, model: alone } of figures) expect(both).toBeGreaterThan(alone);
  });
});
