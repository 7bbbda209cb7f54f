import { describe, expect, it } from '@jest/globals';
import { fusedProbability } from '@tidewaiter/risk-model';
import { canonicalJson, hitsOf, prepareRelease, select, type Hit, type SelectionPolicy } from '../src/index.js';

const text = `
rule A "Parcels"
when transport_mode = "50"
then points 1

rule B "Half of the containers"
when container
then points 1
with share 0.5

rule C "Review overdue"
when importer.authorised
then points 1
with review by 2020-01-01
`;

/** Hits of the rules above on a declaration of one item. */
function hitsOn(facts: Readonly<Record<string, string | boolean>>, draw = 0.9): Hit[] {
  const policy = { randomRate: 0.02, points: { red: 90, yellow: 60 }, score: {}, seed: 's' };
  const { release } = prepareRelease({
    ruleSets: [{ id: 'core', agency: 'customs', text }],
    lists: [],
    references: [],
    controls: [],
    policy,
  });
  if (release === undefined) throw new Error('the rules of this test have errors');
  return hitsOf(release, [facts], { day: '2026-03-02', draw });
}

const fusion = { intercept: -0.2, slope: 0.9, weights: { A: 1.5, B: 2, C: 4 } };
const thresholds = { red: 0.6, yellow: 0.4 };
const policy: SelectionPolicy = { randomRate: 0.02, points: { red: 90, yellow: 60 }, score: thresholds, seed: 's' };
const fused: SelectionPolicy = { ...policy, measure: 'fused' };

describe('the thresholds of the score', () => {
  const byParcel = { hits: hitsOn({ transport_mode: '50' }), draw: 0.9, probability: 0.39, fusion };

  it('are held against the score unless the policy says otherwise', () => {
    expect(select(policy, byParcel)).toMatchObject({ lane: 'green', cause: 'none', probability: 0.02 });
    expect(select({ ...policy, measure: 'score' }, byParcel)).toEqual(select(policy, byParcel));
  });

  it('are held against score and hits together where it does', () => {
    expect(fusedProbability(fusion, 0.39, ['A'])).toBeGreaterThan(0.6);
    expect(select(fused, byParcel)).toMatchObject({ lane: 'red', cause: 'score', probability: 1 });
    expect(select(fused, { ...byParcel, hits: [] })).toMatchObject({ lane: 'green', cause: 'none' });
  });

  it('are held against the score where the model carries no fusion, and against nothing without a model', () => {
    expect(select(fused, { ...byParcel, probability: 0.5, fusion: undefined }).lane).toBe('yellow');
    expect(select(fused, { ...byParcel, probability: undefined }).lane).toBe('green');
  });

  it('see no evidence in a rule in shadow', () => {
    const shadow = hitsOn({ 'importer.authorised': true });
    expect(shadow.map(({ applied }) => applied)).toEqual([false]);
    expect(select(fused, { ...byParcel, hits: shadow })).toMatchObject({ lane: 'green', cause: 'none' });
  });
});

describe('the probability of selection', () => {
  it('leaves out what a rule with a share adds for some draws only', () => {
    const draws = Array.from({ length: 400 }, (_, index) => (index + 0.5) / 400);
    const decided = draws.map((draw) =>
      select(fused, { hits: hitsOn({ container: true }, draw), draw, probability: 0.3, fusion }),
    );
    const selected = decided.filter(({ cause }) => cause === 'score').length;
    expect(selected / draws.length).toBeCloseTo(0.5, 1);
    expect(new Set(decided.map(({ probability }) => probability))).toEqual(new Set([0.02]));
  });
});

describe('a policy of before', () => {
  it('has the same bytes as ever', () => {
    const { measure: _, ...bare } = { ...fused };
    expect(canonicalJson({ ...bare, measure: undefined })).toBe(canonicalJson(policy));
    expect(canonicalJson(fused)).not.toBe(canonicalJson(policy));
  });
});
