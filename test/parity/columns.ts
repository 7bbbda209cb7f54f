import { bitmapsOf, bitsIn, columnsOfRows, compileScan } from '@tidewaiter/rule-index';
import type { Question } from './answers.js';

/** What the engines that read columns answer, at `[rule][row]`; each row is a declaration of its own. */
export function askColumns({ checked, lists, rows }: Question): Readonly<Record<'scan' | 'bitmaps', boolean[][]>> {
  const store = columnsOfRows(
    rows.map((row) => [row]),
    { keeping: 'own' },
  );
  const scanned = checked.rules.map(() => rows.map(() => false));
  compileScan(checked.rules, { lists, store }).run({
    visit(row, rules, count) {
      for (const rule of rules.subarray(0, count)) {
        const answers = scanned[rule];
        if (answers) answers[row] = true;
      }
    },
  });
  const bitmaps = bitmapsOf(store, lists);
  const hit = checked.rules.map((rule) => new Set(bitsIn(bitmaps.rule(rule))));
  return { scan: scanned, bitmaps: hit.map((set) => rows.map((_, row) => set.has(row))) };
}
