import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { defaultFeatures, defaultTraining } from '@tidewaiter/learning';
import { xgboostForTests } from '../../libs/learning/test/xgboost-for-tests.js';
import { atEqualBudget, pastOf, starterRelease, type EqualBudget, type Past } from '../support/equal-budget.js';
import { sampleHistory } from '../support/sample.js';

jest.setTimeout(600_000);

/** First days of what is learnt from, all up to the last day the shipped model knows. */
const lastKnown = '2026-03-31';
const sevenMonths = '2025-09-01';
const everything = '2024-07-01';
/** Asked for the table of docs/learning.md: `TIDEWAITER_BUDGET_TABLE=1 npm run jest -- test/budget/equal`. */
const tableWanted = process.env['TIDEWAITER_BUDGET_TABLE'] !== undefined;
const tableDays = ['2026-01-01', '2025-10-01', sevenMonths, '2025-07-01', '2025-01-01', everything];

const xgboost = await xgboostForTests();
const when = xgboost === undefined ? describe.skip : describe;

when('rules and model on one budget of 5 %, graded by the hidden truth of the three months after', () => {
  const reached = new Map<string, EqualBudget>();

  beforeAll(async () => {
    if (xgboost === undefined) return;
    const past = pastOf(sampleHistory(120_000), await starterRelease(), lastKnown);
    const plan = { ...defaultTraining, name: 'budget', version: 1, features: defaultFeatures, leastCount: 3 };
    for (const first of tableWanted ? tableDays : [sevenMonths]) {
      const known: Past = { ...past, examined: past.examined.filter(({ day }) => day >= first) };
      const figures = await atEqualBudget(known, { budget: 0.05, plan, xgboost });
      reached.set(first, figures);
      if (tableWanted) console.log(first, known.examined.length, JSON.stringify(figures));
    }
  });

  it('finds 1.3 times what rules find and 1.1 times what the model finds, after seven months of inspections', () => {
    const { overModel, overRules } = figuresFrom(sevenMonths);
    expect(overRules.value).toBeGreaterThanOrEqual(1.3);
    expect(overModel.value).toBeGreaterThanOrEqual(1.1);
  });

  (tableWanted ? it : it.skip)('finds more than either still when the model has learnt from all inspections', () => {
    const { overModel, overRules } = figuresFrom(everything);
    expect(overRules.value).toBeGreaterThanOrEqual(1.4);
    expect(overModel.low).toBeGreaterThan(1);
  });

  function figuresFrom(first: string): EqualBudget {
    const figures = reached.get(first);
    if (figures === undefined) throw new Error(`nothing was measured from ${first}`);
    return figures;
  }
});
