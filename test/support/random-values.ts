import fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { noSpan } from '@tidewaiter/rule-language';
import type { Fact, FactRow, FactType, FactValue, ListContents, Literal } from '@tidewaiter/rule-language';

/** Values that a text fact is likely to share with a rule, so that tests often hold. */
const texts = ['CN', 'KR', 'US', 'A', 'a', '61091000', '6109', '61101100', '62', '2026-03-01'];

/** What text can be and seldom is: empty, quoted, accented in two ways, from right to left, beyond 16 bits, long. */
const oddTexts = [
  '',
  ' ',
  '"quoted"',
  '\\',
  "'; --",
  '%',
  'é',
  'e\u0301',
  'İ',
  'قطن مصبوغ',
  '١٢٣',
  '😀',
  '😀61',
  '\ufffd',
  'line\nbreak\t',
  '61'.repeat(200),
];

const codes = ['61091000', '61102000', '6109100010', '62034200', '01012100', '99999999', '610910', '84713000'];

/** Ends of months and of the calendar, leap days of years that are leap by each of the three rules, and days beside. */
const dates = [
  '2026-03-01',
  '2026-02-28',
  '2024-02-29',
  '2000-02-29',
  '1900-02-28',
  '1900-03-01',
  '1999-12-31',
  '2026-03-02',
  '2000-01-01',
  '1970-01-01',
  '0099-10-31',
  '0001-01-01',
  '9999-12-31',
];

const numbers = [0, 0.1, 0.2, 0.3, 1e-7, 1e9, 12.5, 2 ** 53, 1e15];
const extremes = [5e-324, 2.5e-308, 1e-300, 1e-160, 1e-30, 1 / 3, 123456789.12345679, 1e100];

/** A literal of a type, often one that rows hold too. */
export function literalOf(type: FactType): Arbitrary<Literal> {
  const span = noSpan;
  switch (type) {
    case 'number':
      return fc
        .oneof(
          { weight: 6, arbitrary: fc.integer({ min: -5, max: 100 }) },
          { weight: 4, arbitrary: fc.constantFrom(...numbers) },
          { weight: 1, arbitrary: fc.constantFrom(...extremes) },
        )
        .map((value) => ({ kind: 'number', value: value === 0 ? 0 : value, span }));
    case 'boolean':
      return fc.boolean().map((value) => ({ kind: 'boolean', value, span }));
    case 'date':
      return fc.constantFrom(...dates).map((value) => ({ kind: 'date', value, span }));
    case 'text':
      return fc
        .oneof({ weight: 4, arbitrary: fc.constantFrom(...texts, ...codes) }, fc.constantFrom(...oddTexts))
        .map((value) => ({ kind: 'text', value, span }));
  }
}

/** A row: each fact missing one time in five, otherwise a value of its type within its bounds. */
export function rowOf(facts: readonly Fact[]): Arbitrary<FactRow> {
  const record: Record<string, Arbitrary<FactValue | undefined>> = {};
  for (const fact of facts) record[fact.name] = fc.option(valueOf(fact), { nil: undefined, freq: 4 });
  return fc.record(record).map((row) => {
    const known = Object.entries(row).filter(([, value]) => value !== undefined);
    return Object.fromEntries(known);
  });
}

function valueOf(fact: Fact): Arbitrary<FactValue> {
  switch (fact.type) {
    case 'number': {
      const { min, max, whole } = { min: -1e9, max: 1e9, whole: false, ...fact.bounds };
      const legal = (value: number): boolean => value >= min && value <= max && (!whole || Number.isInteger(value));
      const likely = [...numbers, ...extremes, 1, 2, 5, 100, min, max].filter(legal);
      const any = whole
        ? fc.integer({ min: Math.max(min, -(2 ** 31)), max: Math.min(max, 2 ** 31 - 1) })
        : fc.double({ min, max, noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value));
      return fc.oneof(fc.constantFrom(...likely), any);
    }
    case 'boolean':
      return fc.boolean();
    case 'date':
      return fc.constantFrom(...dates);
    case 'text':
      return fc.constantFrom(...(fact.domain === 'commodityCode' ? codes : [...texts, ...oddTexts, ...codes]));
  }
}

/** Contents of lists: some empty, now and then one that is not there. */
export function listsOf(names: readonly string[]): Arbitrary<ListContents> {
  const members = fc.array(fc.constantFrom(...texts, ...oddTexts, ...codes), { maxLength: 5 });
  const list = fc.option(
    members.map((values) => new Set(values)),
    { nil: undefined, freq: 9 },
  );
  return fc
    .tuple(...names.map((name) => list.map((values) => [name, values] as const)))
    .map((entries) => new Map(entries.flatMap(([name, values]) => (values ? [[name, values] as const] : []))));
}
