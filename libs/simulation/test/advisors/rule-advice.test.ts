import { describe, expect, it } from '@jest/globals';
import type { HitGroup } from '../../src/advisors/hit-group.js';
import type { SelectingRule, SelectionByRules } from '../../src/advisors/selecting-rule.js';
import { doubleCounting, laneFinds, retirement } from '../../src/index.js';

function group(rules: string[], [hit, clean, unknown]: [number, number, number], selectedAnyway = false): HitGroup {
  const known = { knownHit: hit, knownClean: clean, unknown };
  return { rules, selectedAnyway, declarations: hit + clean + unknown, ...known, additionalDuty: 10 * hit };
}

function selection(
  rules: Readonly<Record<string, [SelectingRule['lane'], number]>>,
  points?: number,
): SelectionByRules {
  const entries = Object.entries(rules).map(
    ([ruleId, [lane, worth]]) => [ruleId, { ruleId, name: ruleId, lane, points: worth }] as const,
  );
  return { rules: new Map(entries), points };
}

describe('retirement', () => {
  it('drops first what finds nothing that others do not find, worked out by hand', () => {
    const rules = selection({ A: ['red', 0], B: ['yellow', 0], C: ['red', 0], D: ['blue', 0] });
    // B finds only what A finds; C frees five inspections and costs one find; A costs six.
    const groups = [
      group(['A'], [3, 1, 0]),
      group(['A', 'B'], [3, 0, 2]),
      group(['B'], [0, 4, 3]),
      group(['C'], [1, 4, 0]),
    ];
    const { selected, steps } = retirement(groups, rules, 1);
    expect(selected).toMatchObject({ declarations: 21, knownHit: 7 });
    expect(steps.map(({ rule, freed, freedInAll }) => [rule.ruleId, freed.knownHit, freedInAll.declarations])).toEqual([
      ['B', 0, 7],
      ['C', 1, 12],
      ['A', 6, 21],
    ]);
    expect(steps[1]?.precision).toMatchObject({ n: 9, value: 1 / 9 });
    expect(steps.at(-1)?.freedInAll).toEqual(selected);
  });

  it('adds points up: dropping one of two that reach the threshold together frees their declarations', () => {
    const rules = selection({ P: [null, 30], Q: [null, 30], R: [null, 60] }, 60);
    const groups = [group(['P'], [5, 0, 0]), group(['P', 'Q'], [1, 1, 0]), group(['P', 'R'], [2, 0, 0])];
    const { selected, steps } = retirement(groups, rules, 1);
    expect(selected.declarations).toBe(4);
    expect(steps.map(({ rule, freed }) => [rule.ruleId, freed.declarations])).toEqual([
      ['P', 2],
      ['Q', 0],
      ['R', 2],
    ]);
  });

  it('leaves what the score or the draw selects out, and what is below the floor unsaid', () => {
    const groups = [group(['A'], [9, 0, 0], true), group(['A'], [1, 0, 0])];
    const [step] = retirement(groups, selection({ A: ['red', 0] }), 5).steps;
    expect(step).toMatchObject({ hits: 10, freedInAll: { declarations: 1 }, precision: { n: 1, value: null } });
  });
});

describe('doubleCounting', () => {
  it('says how much of two rules is shared', () => {
    const rules = selection({ A: ['red', 0], B: ['yellow', 0], C: [null, 5] });
    const groups = [group(['A', 'B'], [3, 1, 0]), group(['A'], [0, 0, 4]), group(['A', 'B', 'C'], [1, 0, 1])];
    const pairs = doubleCounting(groups, rules, { floor: 1, most: 2 });
    expect(pairs).toHaveLength(2);
    expect(pairs[0]).toMatchObject({
      first: { ruleId: 'A', lane: 'red' },
      second: { ruleId: 'B', lane: 'yellow' },
      both: { declarations: 6, knownHit: 4 },
      ofFirst: 10,
      ofSecond: 6,
      jaccard: 0.6,
      shareOfFirst: 0.6,
      shareOfSecond: 1,
      precision: { n: 5, value: 0.8 },
    });
    expect(pairs[1]).toMatchObject({ second: { ruleId: 'C' }, first: { ruleId: 'B' }, jaccard: 2 / 6 });
  });
});

describe('laneFinds', () => {
  it('estimates what a lane let through from the random stream alone', () => {
    const counts = ([hit, clean, unknown]: [number, number, number]) => group([], [hit, clean, unknown]);
    const lanes = laneFinds(
      [
        { ...counts([5, 45, 0]), lane: 'green', stream: 'random' },
        { ...counts([30, 0, 920]), lane: 'green', stream: 'other' },
        { ...counts([2, 1, 0]), lane: 'red', stream: 'random' },
      ],
      30,
    );
    const [red, , , green] = lanes;
    expect(green).toMatchObject({ declarations: 1000, knownHit: 35, random: { n: 50, value: 0.1 } });
    expect(green?.irregular?.estimate).toBeCloseTo(100);
    expect(green?.irregular?.low).toBeLessThan(100);
    expect(red).toMatchObject({ declarations: 3, random: { n: 3, value: null }, irregular: null });
  });
});
