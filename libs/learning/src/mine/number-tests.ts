import { parseExpression, valueOf, type FactRow, type Labels } from '@tidewaiter/rule-language';
import { joints, wordsOf, type CellTest, type TestFinder } from './cell-test.js';

/** A calculation whose extremes are worth a test. */
interface Measure {
  readonly text: string;
  /** Written on the right of a threshold, `0.5 * …`: the test reads as a comparison with it. */
  readonly times?: string;
  readonly label: Labels;
}

const measures: readonly Measure[] = [
  {
    text: 'item.customs_value / item.net_mass',
    times: 'reference.unit_value_median',
    label: { en: 'Unit value against the reference', fr: 'Valeur unitaire / référence', ar: 'قيمة الوحدة إلى المرجع' },
  },
  {
    text: 'item.customs_value / item.net_mass',
    label: { en: 'Value per kilogram', fr: 'Valeur par kilogramme', ar: 'القيمة لكل كيلوغرام' },
  },
  {
    text: 'item.gross_mass / item.net_mass',
    label: { en: 'Gross mass against net mass', fr: 'Masse brute / masse nette', ar: 'الوزن القائم إلى الصافي' },
  },
  { text: 'item.customs_value', label: { en: 'Customs value', fr: 'Valeur en douane', ar: 'القيمة الجمركية' } },
  { text: 'item.net_mass', label: { en: 'Net mass', fr: 'Masse nette', ar: 'الوزن الصافي' } },
  { text: 'item.tax_rate', label: { en: 'Duty rate', fr: 'Taux de droit', ar: 'فئة الرسم' } },
  {
    text: 'gross_mass / packages',
    label: { en: 'Gross mass per package', fr: 'Masse brute par colis', ar: 'الوزن القائم لكل طرد' },
  },
  {
    text: 'days_between(importer.registered_on, lodged_on)',
    label: {
      en: 'Days since the importer registered',
      fr: 'Jours depuis l’inscription de l’importateur',
      ar: 'عدد الأيام منذ تسجيل المستورد',
    },
  },
  { text: 'item_count', label: { en: 'Number of items', fr: 'Nombre d’articles', ar: 'عدد البنود' } },
];

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

function readerOf({ text, times }: Measure): (row: FactRow) => number {
  const { expression } = parseExpression(times === undefined ? text : `${text} / ${times}`);
  return (row) => {
    const value = expression && valueOf(expression, row, noLists);
    return typeof value === 'number' ? value : Number.NaN;
  };
}

function testOf({ label, text, times }: Measure, operator: '<' | '>', threshold: number): CellTest {
  const joint = operator === '<' ? joints.below : joints.above;
  return {
    family: times === undefined ? text : `${text} / ${times}`,
    condition: `${text} ${operator} ${threshold}${times === undefined ? '' : ` * ${times}`}`,
    words: wordsOf((language) => `${label[language]} ${joint[language]} ${threshold}`),
    kind: 'how',
  };
}
