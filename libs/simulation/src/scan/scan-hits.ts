import { compileScan, type Column, type ColumnStore } from '@tidewaiter/rule-index';
import type { ItemTest, TestedDays } from './item-tests.js';
import type { ScanGroup } from './scan-groups.js';

/** Told of each declaration, in their order, and each test that hits any of its items, how many it hits. */
export type TakeHits = (declaration: number, test: ItemTest, items: number) => void;

/** Rows that are scanned before others get a turn: some 20 ms of 200 rules. */
const rowsPerTurn = 8192;

/**
 * Scans a store, with the facts of the tests and `lodged_on`, once for the tests of a group.
 * @throws the signal's reason when it is aborted
 */
export async function scanHits(
  store: ColumnStore,
  { lists, tests }: ScanGroup,
  { signal, take }: { readonly take: TakeHits; readonly signal?: AbortSignal | undefined },
): Promise<void> {
  const byRow = rowByRow(store);
  const scan = compileScan(
    tests.map(({ rule }) => rule),
    { lists, store: byRow },
  );
  const counter = itemCounter(store, tests, take);
  for (let from = 0; from < store.rows; from += rowsPerTurn) {
    scan.run({ from, to: Math.min(store.rows, from + rowsPerTurn), visit: counter.visit });
    await new Promise(setImmediate);
    signal?.throwIfAborted();
  }
  counter.finish();
}

/** The same columns, each row a declaration of its own: so the scan tells which items are hit. */
function rowByRow(store: ColumnStore): ColumnStore {
  return { ...store, declarations: store.rows, starts: Uint32Array.from({ length: store.rows + 1 }, (_, row) => row) };
}

function itemCounter({ column, starts }: ColumnStore, tests: readonly ItemTest[], take: TakeHits) {
  const onDay = tests.map(({ days }) => dayFilter(column('lodged_on'), days));
  const items = new Int32Array(tests.length);
  let hit: number[] = [];
  let declaration = 0;
  const finish = (): void => {
    for (const at of hit) {
      const test = tests[at];
      if (test) take(declaration, test, items[at] ?? 0);
      items[at] = 0;
    }
    hit = [];
  };
  const visit = (row: number, rules: Int32Array, count: number): void => {
    if (row >= (starts[declaration + 1] ?? Infinity)) {
      finish();
      while ((starts[declaration + 1] ?? Infinity) <= row) declaration += 1;
    }
    for (let place = 0; place < count; place += 1) {
      const at = rules[place] ?? 0;
      if (onDay[at]?.(row) === false) continue;
      if (items[at] === 0) hit.push(at);
      items[at] = (items[at] ?? 0) + 1;
    }
  };
  return { visit, finish };
}

/** Whether a row was lodged on one of the days; undefined where every day is. */
function dayFilter(lodged: Column | undefined, days: TestedDays): ((row: number) => boolean) | undefined {
  const { before, from, until } = days;
  if (before === undefined && from === undefined && until === undefined) return undefined;
  if (lodged?.kind !== 'codes') return () => false;
  const isIn = lodged.values.map((value) => {
    const day = String(value ?? '');
    return (
      value !== undefined && day >= (from ?? day) && day <= (until ?? day) && (before === undefined || day < before)
    );
  });
  return (row) => isIn[lodged.codes[row] ?? 0] === true;
}
