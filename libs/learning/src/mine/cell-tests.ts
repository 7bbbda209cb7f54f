import { facts } from '@tidewaiter/declaration';
import type { Fact, FactRow, ListContents } from '@tidewaiter/rule-language';
import type { CellTest, TestFinder } from './cell-test.js';
import { differenceTests, listTests, prefixTests, presenceTests, unconfirmedTests, valueTests } from './fact-tests.js';
import { numberTests } from './number-tests.js';

/** The tests that hold for each row, as ascending numbers into `tests`. */
export interface TestedRows {
  readonly tests: readonly CellTest[];
  readonly holding: readonly Int32Array[];
}

/** Below this many rows a test says too little, above this share of them it says nothing. */
const leastRows = 12;
const greatestShare = 0.85;

/** All tests that cells may be made of, for rows to mine; those too rare or too common are left out. */
export function cellTests(rows: readonly FactRow[], lists: ListContents): TestedRows {
  const finders = findersFor(rows, lists);
  const found = rows.map((row) => finders.flatMap((find) => find(row)));
  const counts = new Map<CellTest, number>();
  for (const test of found.flat()) counts.set(test, (counts.get(test) ?? 0) + 1);
  const tests = [...counts]
    .filter(([, count]) => count >= leastRows && count <= greatestShare * rows.length)
    .map(([test]) => test)
    .sort((a, b) => (a.condition < b.condition ? -1 : 1));
  const numbers = new Map(tests.map((test, number) => [test, number]));
  const holding = found.map((own) => Int32Array.from(own.flatMap((test) => numbers.get(test) ?? [])).sort());
  return { tests, holding };
}

function findersFor(rows: readonly FactRow[], lists: ListContents): TestFinder[] {
  const usable = facts.filter(({ knownBeforeInspection, source }) => knownBeforeInspection && source === 'field');
  return [
    ...usable.flatMap((fact) => findersOf(fact, lists)),
    differenceTests('departure_country', 'item.origin'),
    differenceTests('exporter.country', 'item.origin'),
    ...numberTests(rows),
  ];
}

function findersOf(fact: Fact, lists: ListContents): TestFinder[] {
  if (fact.type === 'number' || fact.type === 'date') return [presenceTests(fact)];
  if (fact.type === 'boolean') return [valueTests(fact), presenceTests(fact), unconfirmedTests(fact)];
  const values = fact.domain === 'commodityCode' ? prefixTests(fact) : valueTests(fact);
  const named = ['country', 'commodityCode', 'party'].includes(fact.domain ?? '') ? [listTests(fact, lists)] : [];
  return [values, presenceTests(fact), ...named];
}
