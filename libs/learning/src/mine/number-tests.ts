import { parseExpression, valueOf, type FactRow } from '@tidewaiter/rule-language';
import { joints, wordsOf, type CellTest, type TestFinder } from './cell-test.js';
import { calculationOf, measures, type Measure } from './measures.js';

const lowShares = [0.01, 0.02, 0.05, 0.1, 0.2, 0.3] as const;
const highShares = [0.7, 0.8, 0.9, 0.95, 0.98, 0.99] as const;
const noLists = new Map<string, ReadonlySet<string>>();

/** Tests of unusually low and high values; the thresholds are quantiles of the rows given, to two digits. */
export function numberTests(rows: readonly FactRow[]): TestFinder[] {
  return measures.map((measure) => {
    const read = readerOf(measure);
    const sorted = Float64Array.from(rows, read)
      .filter((value) => !Number.isNaN(value))
      .sort();
    const cut = (share: number): number => Number((sorted[Math.floor(share * sorted.length)] ?? 0).toPrecision(2));
    const distinct = (shares: readonly number[]): number[] => [...new Set(sorted.length > 0 ? shares.map(cut) : [])];
    const low = distinct(lowShares).map((threshold) => ({ threshold, test: testOf(measure, '<', threshold) }));
    const high = distinct(highShares).map((threshold) => ({ threshold, test: testOf(measure, '>', threshold) }));
    return (row) => {
      const value = read(row);
      const holding = [
        ...low.filter(({ threshold }) => value < threshold),
        ...high.filter(({ threshold }) => value > threshold),
      ];
      return holding.map(({ test }) => test);
    };
  });
}

function readerOf(measure: Measure): (row: FactRow) => number {
  const { expression } = parseExpression(calculationOf(measure));
  return (row) => {
    const value = expression && valueOf(expression, row, noLists);
    return typeof value === 'number' ? value : Number.NaN;
  };
}

function testOf(measure: Measure, operator: '<' | '>', threshold: number): CellTest {
  const { label, text, times } = measure;
  const joint = operator === '<' ? joints.below : joints.above;
  return {
    family: calculationOf(measure),
    condition: `${text} ${operator} ${threshold}${times === undefined ? '' : ` * ${times}`}`,
    words: wordsOf((language) => `${label[language]} ${joint[language]} ${threshold}`),
    kind: 'how',
  };
}
