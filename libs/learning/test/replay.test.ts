import { describe, expect, it, jest } from '@jest/globals';
import {
  boostedLearner,
  replay,
  replayTable,
  scorecardLearner,
  type LearnerInput,
  type LearningCase,
  type ReplayedWeek,
  type ReplayOptions,
  type ReplayCase,
  type ReplayPolicy,
  type RulesSay,
} from '../src/index.js';
import { dayAt, plan, policies, watchingLearner, weeklyCases } from './replay-for-tests.js';
import { xgboostForTests } from './xgboost-for-tests.js';

jest.setTimeout(300_000);

const xgboost = await xgboostForTests();
const total = 9;
const cases = weeklyCases({ weeks: total, perWeek: 40 });
const boosted = xgboost === undefined ? watchingLearner([]) : boostedLearner(xgboost);
const options: ReplayOptions = {
  budget: 0.2,
  seed: 3,
  inspectedWeeks: 2,
  learners: { boosted, scorecard: scorecardLearner },
};
/** A rule that knows nothing of outcomes. */
const rulesOf = ({ rows }: LearningCase): RulesSay => {
  const strength = rows.filter((row) => row['item.origin'] === 'XA').length;
  return { strength, ruleIds: strength > 0 ? ['from-xa'] : [] };
};
const secretMass = 999;
const none = new Float32Array(0);
const nothing: LearnerInput = { columns: 1, values: none, labels: none, candidates: none, seed: 0 };

const run = (past: readonly LearningCase[], policy: ReplayPolicy, change: Partial<ReplayOptions> = {}) =>
  replay(replayTable(past, { ...plan, rulesOf }), policy, { ...options, ...change });
const chosen = (weeks: readonly ReplayedWeek[]): (readonly number[])[] => weeks.map(({ selected }) => selected);

function flipped(past: readonly LearningCase[], which: (index: number) => boolean): LearningCase[] {
  return past.map((one, index) => {
    if (!which(index)) return one;
    const irregular = one.outcome?.irregular !== true;
    return { ...one, outcome: { irregular, items: [], additionalDuty: 0 } };
  });
}

describe.each(policies)('replay under $kind', (policy) => {
  it('sees no outcome of what it does not inspect: changing them all changes nothing', () => {
    const weeks = run(cases, policy);
    const inspected = new Set(weeks.flatMap(({ selected }) => selected));
    const lies = flipped(cases, (index) => index >= 2 * 40 && !inspected.has(index));
    expect(lies.filter((one, index) => one !== cases[index]).length).toBeGreaterThan(200);
    expect(run(lies, policy)).toEqual(weeks);
  });

  it('sees no outcome before its week is over', () => {
    const weeks = run(cases, policy);
    const from = 2 * 40 + 3 * 40;
    const lies = flipped(cases, (index) => index >= from);
    expect(chosen(run(lies, policy)).slice(0, 4)).toEqual(chosen(weeks).slice(0, 4));
  });

  it('inspects the budget of every week, each case once, and repeats itself', () => {
    const weeks = run(cases, policy);
    expect(weeks).toHaveLength(total - 2);
    weeks.forEach(({ selected, from }, week) => {
      expect(new Set(selected).size).toBe(8);
      expect(from).toBe(dayAt((week + 2) * 7));
      expect(selected.every((which) => Math.floor(which / 40) === week + 2)).toBe(true);
    });
    expect(run(cases, policy)).toEqual(weeks);
  });
});

describe('replay', () => {
  it.each(policies.filter(({ kind }) => kind !== 'rules'))('learns from what $kind inspected', (policy) => {
    const weeks = run(cases, policy);
    const first = new Set(weeks[0]?.selected);
    const later = run(
      flipped(cases, (index) => index < 80 || first.has(index)),
      policy,
    );
    expect(chosen(later)[0]).not.toEqual(chosen(weeks)[0]);
    expect(chosen(later).slice(1)).not.toEqual(chosen(weeks).slice(1));
  });

  it('shows the learner the inspected items and no others', () => {
    const seen: LearnerInput[] = [];
    const weeks = run(
      cases,
      { kind: 'exploit' },
      { learners: { ...options.learners, boosted: watchingLearner(seen) } },
    );
    const inspected = [...Array(80).keys()];
    weeks.forEach(({ selected }, week) => {
      const known = inspected.flatMap((which) => cases[which]?.rows ?? []);
      const masses = known.map((row) => row['item.net_mass']);
      const input = seen[week];
      expect(Array.from(input?.labels ?? [])).toHaveLength(known.length);
      expect(masses).toEqual(Array.from(input?.labels ?? [], (_, row) => input?.values[row * 3]));
      inspected.push(...selected);
    });
  });

  it('keeps a planted secret until it is inspected', () => {
    // Goods of XZ: one irregular case in the third week, others later. Only an inspection of the first can tell.
    const secret = (week: number): LearningCase => ({
      day: dayAt(week * 7 + 1),
      rows: [{ 'item.commodity_code': '999999', 'item.origin': 'XZ', 'item.net_mass': secretMass }],
      outcome: { irregular: true, items: [], additionalDuty: 0 },
    });
    const past = [...cases, secret(2), secret(5), secret(6)];
    const seenWhen = (strength: number): readonly [rate: number | undefined, mean: number] => {
      const seen: LearnerInput[] = [];
      const early = ({ rows, day }: LearningCase): boolean => rows[0]?.['item.origin'] === 'XZ' && day < dayAt(21);
      const table = replayTable(past, {
        ...plan,
        rulesOf: (one) => ({ strength: early(one) ? strength : 0, ruleIds: [] }),
      });
      const learners = { boosted: byRules(watchingLearner(seen)), scorecard: scorecardLearner };
      replay(table, { kind: 'rulesAndModel', by: 'feature' }, { ...options, learners });
      const labels = seen[3]?.labels ?? none;
      return [secretRate(seen[3]), labels.reduce((sum, label) => sum + label, 0) / labels.length];
    };
    const [passedOver, before] = seenWhen(-1);
    expect(passedOver).toBeCloseTo(before, 5);
    const [inspected, after] = seenWhen(1);
    expect(inspected).toBeCloseTo((1 + 5 * after) / 6, 5);
    expect(after).toBeLessThan(0.6);
  });

  it('counts the truth as found, but learns only what an inspection told', () => {
    const seen: LearnerInput[] = [];
    // Every inspection of the first replayed week overlooks what is wrong, and half of the third week's see no goods at all.
    const past = cases.map((one, index): ReplayCase => {
      const week = Math.floor(index / 40);
      const truth = one.outcome?.irregular === true;
      if (week === 2) return { ...one, truth, outcome: { irregular: false, items: [], additionalDuty: 0 } };
      return week === 4 && index % 2 === 0 ? { day: one.day, rows: one.rows, truth } : { ...one, truth };
    });
    const learners = { ...options.learners, boosted: watchingLearner(seen) };
    const weeks = run(past, { kind: 'exploit' }, { learners });
    weeks.forEach(({ found, selected }) =>
      expect(found).toBe(selected.filter((which) => past[which]?.truth === true).length),
    );
    expect(weeks[0]?.found).toBeGreaterThan(0);
    const overlooked = Array.from(seen[1]?.labels ?? []).slice(seen[0]?.labels.length);
    expect(overlooked.length).toBeGreaterThan(0);
    expect(overlooked.every((label) => label === 0)).toBe(true);
    const examined = weeks[2]?.selected.filter((which) => past[which]?.outcome !== undefined) ?? [];
    expect(examined.length).toBeLessThan(8);
    const items = examined.reduce((sum, which) => sum + (past[which]?.rows.length ?? 0), 0);
    expect(Number(seen[3]?.labels.length) - Number(seen[2]?.labels.length)).toBe(items);
  });

  it('learns what rules add from what it inspected, and finds more with rules that know', () => {
    const past = weeklyCases({ weeks: 20, perWeek: 40 });
    // Knows half of what is irregular and hits nothing else; the model sees the mass only.
    const knowing = ({ outcome, rows }: LearningCase): RulesSay => {
      const hits = outcome?.irregular === true && Number(rows[0]?.['item.net_mass']) % 2 === 0;
      return { strength: 0, ruleIds: hits ? ['knows'] : ['guesses'] };
    };
    const blind = { ...plan, features: plan.features.slice(0, 1) };
    const table = replayTable(past, { ...blind, rulesOf: knowing });
    const found = (policy: ReplayPolicy): number =>
      replay(table, policy, options).reduce((sum, week) => sum + week.found, 0);
    expect(found({ kind: 'rulesAndModel', by: 'fusion' })).toBeGreaterThan(1.3 * found({ kind: 'exploit' }));
  });

  it('leaves out cases nobody examined, and days after the last full week', () => {
    const unexamined = cases.map(({ day, rows }) => ({ day, rows }));
    const late = weeklyCases({ weeks: 1, perWeek: 3 }).map((one) => ({ ...one, day: dayAt(total * 7) }));
    const table = replayTable([...unexamined, ...cases, ...late], plan);
    expect(table.starts).toHaveLength(total * 40 + 3 + 1);
    expect(table.weeks.map((week) => week.cases.length)).toEqual(Array.from({ length: total }, () => 40));
  });

  it('finds more with a model than the rules that know nothing', () => {
    const past = weeklyCases({ weeks: 20, perWeek: 40 });
    const found = (policy: ReplayPolicy): number => run(past, policy).reduce((sum, week) => sum + week.found, 0);
    expect(found({ kind: 'exploit' })).toBeGreaterThan(1.5 * found({ kind: 'rules' }));
    expect(found({ kind: 'scorecard' })).toBeGreaterThan(1.5 * found({ kind: 'rules' }));
  });

  it('refuses features that only an inspection can know, and cells the table lacks', () => {
    const score = [{ kind: 'expression', name: 'score', text: 'score' }] as const;
    expect(() => replayTable(cases, { ...plan, features: score })).toThrow(/may not learn from/);
    expect(() => run(cases, { kind: 'bonus', constant: 1, cell: 'office' })).toThrow(/no cell `office`/);
  });

  it('stops when told', () => {
    expect(() => run(cases, { kind: 'exploit' }, { signal: AbortSignal.abort(new Error('cancelled')) })).toThrow(
      'cancelled',
    );
  });
});

/** Ranks by the rules, then as the learner within, which is shown the same. */
function byRules(learner: ReplayOptions['learners']['boosted']): ReplayOptions['learners']['boosted'] {
  return (input) => {
    const rules = (row: number): number => input.candidates[row * input.columns + 3] ?? 0;
    return Array.from(learner(input), (score, row) => score + 10 * rules(row));
  };
}

/** Rate of the secret's goods among the candidates. */
function secretRate({ candidates, columns }: LearnerInput = nothing): number | undefined {
  const at = candidates.findIndex((value, place) => place % columns === 0 && value === secretMass);
  return at < 0 ? undefined : candidates[at + 2];
}
