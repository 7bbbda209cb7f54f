import { featureReaders } from '@tidewaiter/risk-model';
import { isIrregular, type LearningCase, type LearningCases } from './learning-case.js';

/**
 * Gives irregular declarations without a recorded duty the value of an expression over their irregular items: for data
 * that tell what was found and not what it was worth. Figures made so are of the proxy, and must say so.
 * @throws ModelError `features` when the expression cannot be parsed
 */
export function withDutyProxy(cases: LearningCases, text: string): AsyncIterable<LearningCase> {
  const [read] = featureReaders([{ kind: 'expression', name: 'duty proxy', text }]);
  return estimated(cases, (one) =>
    one.rows.reduce((sum, row, item) => {
      const value = isIrregular(one, item) ? (read?.(row) ?? 0) : 0;
      return sum + (value > 0 ? value : 0);
    }, 0),
  );
}

async function* estimated(cases: LearningCases, dutyOf: (one: LearningCase) => number): AsyncGenerator<LearningCase> {
  for await (const one of cases) {
    const { outcome } = one;
    const lacking = outcome?.irregular === true && outcome.additionalDuty === 0;
    yield lacking ? { ...one, outcome: { ...outcome, additionalDuty: dutyOf(one) } } : one;
  }
}
