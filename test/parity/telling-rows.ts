import fc, { type Arbitrary } from 'fast-check';
import {
  dayNumber,
  expressionsOf,
  leavesOf,
  type Condition,
  type Fact,
  type FactRow,
  type FactValue,
  type ListContents,
} from '@tidewaiter/rule-language';

/**
 * Rows that tell engines apart on given conditions: values equal to what the conditions compare with and just beside it,
 * codes that begin like theirs, members of their lists, and the values on which databases and JavaScript like to differ.
 * Only the facts the conditions read are filled, each missing one time in five.
 */
export function tellingRow(
  conditions: readonly Condition[],
  facts: readonly Fact[],
  lists: ListContents,
): Arbitrary<FactRow> {
  const mentioned = mentionedIn(conditions, lists);
  const read = new Set(conditions.flatMap(expressionsOf).flatMap((part) => (part.kind === 'fact' ? [part.name] : [])));
  const record: Record<string, Arbitrary<FactValue | undefined>> = {};
  for (const fact of facts) {
    if (read.has(fact.name)) record[fact.name] = fc.option(valueOf(fact, mentioned), { nil: undefined, freq: 4 });
  }
  return fc
    .record(record)
    .map((row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)));
}

interface Mentioned {
  readonly numbers: readonly number[];
  readonly texts: readonly string[];
  readonly dates: readonly string[];
}

function mentionedIn(conditions: readonly Condition[], lists: ListContents): Mentioned {
  const leaves = conditions.flatMap(leavesOf);
  const literals = [
    ...conditions.flatMap(expressionsOf),
    ...leaves.flatMap((leaf) => (leaf.kind === 'member' && leaf.members.kind === 'values' ? leaf.members.values : [])),
    ...leaves.flatMap((leaf) => (leaf.kind === 'prefix' ? leaf.prefixes : [])),
  ];
  const ends = leaves.flatMap((leaf) => (leaf.kind === 'codeRange' ? [leaf.low, leaf.high] : []));
  return {
    numbers: literals.flatMap((literal) => (literal.kind === 'number' ? [literal.value] : [])),
    dates: literals.flatMap((literal) => (literal.kind === 'date' ? [literal.value] : [])),
    texts: [
      ...literals.flatMap((literal) => (literal.kind === 'text' ? [literal.value] : [])),
      ...ends,
      ...[...lists.values()].flatMap((members) => [...members]),
    ],
  };
}

function valueOf(fact: Fact, mentioned: Mentioned): Arbitrary<FactValue> {
  switch (fact.type) {
    case 'boolean':
      return fc.boolean();
    case 'date':
      return fc.constantFrom(...monthEnds, ...mentioned.dates.flatMap(beside));
    case 'number':
      return numberOf({ min: -1e15, max: 1e15, ...fact.bounds }, mentioned.numbers);
    case 'text':
      return fact.domain === 'commodityCode'
        ? fc.constantFrom(...codes, ...mentioned.texts.filter((text) => /^\d+$/.test(text)).flatMap(longer))
        : fc.constantFrom(...oddTexts, ...codes, ...mentioned.texts.flatMap(longer));
  }
}

const monthEnds = ['2024-02-29', '2026-02-28', '2026-03-01', '2025-12-31', '2026-01-01', '1900-02-28', '0099-10-31'];
const codes = ['0101210000', '01012100', '0101', '01', '1', '', '6109', '61091000', '611', '6118', '99999999', '00'];
const oddTexts = [
  'é',
  'e\u0301',
  'É',
  'كود',
  '😀',
  '😀61',
  'ß',
  'SS',
  'a',
  'A',
  ' a',
  'a ',
  "'",
  '"',
  '\\',
  '%',
  '_',
  '0',
];

/** The day, the day before and the day after. */
function beside(date: string): string[] {
  const day = Date.parse(date);
  const days = [-1, 0, 1].map((step) => new Date(day + step * 86_400_000).toISOString().slice(0, 10));
  // Not beyond the ends of the calendar.
  return days.filter((each) => dayNumber(each) !== undefined);
}

/** The text, the text cut short and the text with more behind it. */
function longer(text: string): string[] {
  return [text, [...text].slice(0, -1).join(''), `${text}0`];
}

function numberOf({ min, max }: { min: number; max: number }, thresholds: readonly number[]): Arbitrary<number> {
  const near = thresholds.flatMap((value) => [value, next(value, 1), next(value, -1), value + 1, -value]);
  const odd = [0, -0, 5e-324, 1e-300, 0.1 + 0.2, 0.3, 1 / 3, 0.1, 1, 2 ** 53, 1e15, 123456789.12345679, min, max];
  const likely = [...near, ...odd].filter((value) => value >= min && value <= max);
  return fc.oneof(fc.constantFrom(...likely), fc.double({ min, max, noNaN: true }));
}

/** The double next to a value, above or below it in the direction of `step` units in the last place. */
function next(value: number, step: 1 | -1): number {
  const bytes = new DataView(new ArrayBuffer(8));
  bytes.setFloat64(0, value);
  bytes.setBigInt64(0, bytes.getBigInt64(0) + BigInt(step));
  const result = bytes.getFloat64(0);
  return Number.isFinite(result) ? result : value;
}
