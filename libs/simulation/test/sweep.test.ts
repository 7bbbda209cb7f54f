import type { ReleaseContent, SelectionPolicy } from '@tidewaiter/decision';
import { describe, expect, it } from '@jest/globals';
import {
  ruleThresholds,
  sweepPolicy,
  sweepRule,
  sweepValues,
  variantsOf,
  type PolicyThreshold,
  type SimulationResult,
  type SweepPoint,
} from '../src/index.js';
import { fused, plain, planOf, rules, simulated, withLab, withRules } from './lab-samples.js';

/** What a whole simulation says in place of a point of a sweep. */
function asPoint({ after }: SimulationResult): Partial<SweepPoint> {
  const { estimates, inspections, lanes } = after;
  const { dutyShare: _, recall: __, ...figures } = inspections;
  const { red, yellow } = lanes;
  return { ...figures, red: red.declarations, yellow: yellow.declarations, weighted: estimates.weighted };
}

const thresholds: readonly (readonly [PolicyThreshold, readonly number[]])[] = [
  [{ kind: 'points', lane: 'red' }, [15, 25, 45, 65]],
  [{ kind: 'points', lane: 'yellow' }, [15, 25, 45, 65]],
  [{ kind: 'score', lane: 'red' }, [0.2, 0.6, 0.8, 0.9]],
  [{ kind: 'score', lane: 'yellow' }, [0.2, 0.5, 0.7, 0.85]],
];

function withThreshold(policy: SelectionPolicy, { kind, lane }: PolicyThreshold, value: number): SelectionPolicy {
  return { ...policy, [kind]: { ...policy[kind], [lane]: value } };
}

/** The rules with another number in one place; numbers are told apart by what is written around them. */
function textWith(ruleId: string, place: number, value: number): string {
  const numbers: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
    'VAL-1': [['> 1500', `> ${value}`]],
    'MAS-1': [
      ['between 15 and 20', `between ${value} and 20`],
      ['between 15 and 20', `between 15 and ${value}`],
      ['> 500', `> ${value}`],
    ],
  };
  const [written, rewritten] = numbers[ruleId]?.[place] ?? [];
  if (written === undefined || rewritten === undefined) throw new Error(`${ruleId} has no number ${place}`);
  return rules.replace(written, rewritten);
}

const worlds: readonly (readonly [string, ReleaseContent])[] = [
  ['points alone decide', plain],
  ['rules and model decide together and offices have not room for all', fused],
];

describe.each(worlds)('where %s, a sweep', (_, content) => {
  it(
    'of the policy says of each value what a simulation with that value says',
    () =>
      withLab(async (history) => {
        const { digest } = await simulated(history, content);
        const selected = new Set<number>();
        for (const [threshold, values] of thresholds) {
          const points = await sweepPolicy(planOf(content), { digest, threshold, values }, { history });
          for (const { efficient: __, value, ...figures } of points) {
            const policy = withThreshold(content.policy, threshold, value);
            const whole = asPoint(await simulated(history, { ...content, policy }));
            expect({ threshold, value, ...figures }).toEqual({ threshold, value, ...whole });
            selected.add(figures.declarations);
          }
        }
        expect(selected.size).toBeGreaterThan(2);
      }),
    120_000,
  );

  it(
    'of a number of a rule says of each value what a simulation with that text says',
    () =>
      withLab(async (history) => {
        const { digest } = await simulated(history, content);
        for (const { place, ruleId, value } of ruleThresholds(content)) {
          const values = sweepValues(value).filter((__, index) => index % 7 === 0);
          const variants = variantsOf(content, { place, ruleId }, values) ?? [];
          const points = await sweepRule(planOf(content), { digest, ruleId, variants }, { history });
          expect(points.map((point) => point.value)).toEqual(values);
          for (const { efficient: __, value: tried, ...figures } of points) {
            const whole = asPoint(await simulated(history, withRules(content, textWith(ruleId, place, tried))));
            expect({ ruleId, place, tried, ...figures }).toEqual({ ruleId, place, tried, ...whole });
          }
        }
      }),
    120_000,
  );
});

describe('a sweep', () => {
  const threshold = { kind: 'points', lane: 'yellow' } as const;

  it('marks values that no other beats, in finds and in inspections', () =>
    withLab(async (history) => {
      const { digest } = await simulated(history, plain);
      const values = [1, 15, 25, 35, 45, 65];
      const points = await sweepPolicy(planOf(plain), { digest, threshold, values }, { history });
      const beaten = points.filter((one) =>
        points.some((other) => other.knownHit >= one.knownHit && other.declarations < one.declarations),
      );
      expect(points.filter(({ efficient }) => !efficient).map(({ value }) => value)).toEqual(
        beaten.map(({ value }) => value),
      );
    }));

  it('has the threshold itself among its values, and leaves out values that do not check', () => {
    expect(sweepValues(0.7)).toContain(0.7);
    expect(sweepValues(365).every(Number.isInteger)).toBe(true);
    expect(sweepValues(0)).toHaveLength(21);
    expect(sweepValues(5, { from: 10, to: 20 })[0]).toBe(5);
    expect(variantsOf(plain, { ruleId: 'MAS-1', place: 0 }, [16, Number.NaN])?.map(({ value }) => value)).toEqual([16]);
    expect(variantsOf(plain, { ruleId: 'MAS-1', place: 9 }, [1])).toBeUndefined();
    expect(variantsOf(plain, { ruleId: 'NONE', place: 0 }, [1])).toBeUndefined();
  });

  it('is refused where the simulation is not kept', () =>
    withLab(async (history) => {
      const sweep = sweepPolicy(planOf(plain), { digest: 'sha256:0', threshold, values: [1] }, { history });
      await expect(sweep).rejects.toMatchObject({ code: 'unknownSimulation' });
    }));
});
