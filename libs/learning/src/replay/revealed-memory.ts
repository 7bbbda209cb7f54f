import { revealedRates } from './revealed-rates.js';
import type { LearnerInput } from './replay-learner.js';
import type { ReplayTable, Revealed } from './replay-table.js';

/** Everything the inspections so far have shown, and nothing else. */
export interface RevealedMemory {
  /** Takes in what the inspection of a case showed; once for each case. */
  add(which: number, revealed: Revealed): void;
  /** What a learner may see: the revealed items with labels, and the items to score without. */
  frame(items: readonly number[], columns: FrameColumns): Omit<LearnerInput, 'seed'>;
}

export interface FrameColumns {
  readonly rules: 'with' | 'without';
}

/**
 * An empty memory.
 * @param foldOf fold of each case; drawn beforehand, so that it cannot depend on outcomes
 */
export function revealedMemory(table: ReplayTable, foldOf: Uint8Array): RevealedMemory {
  const rates = table.columns.map((column) => (column.kind === 'rate' ? revealedRates(column.keys) : undefined));
  const caseOf = casesOfItems(table);
  const items: number[] = [];
  const labels: number[] = [];
  const foldOfItem = (item: number): number => foldOf[caseOf[item] ?? 0] ?? 0;
  const read: Reader = (column, item, { mean, own }) => {
    const source = table.columns[column];
    if (source?.kind === 'value') return source.values[item] ?? Number.NaN;
    const known = rates[column];
    if (known === undefined) return table.strengths?.[caseOf[item] ?? 0] ?? Number.NaN;
    return own ? known.rateOutside(item, foldOfItem(item), mean) : known.rate(item, mean);
  };
  return {
    add(which, revealed) {
      revealed.labels.forEach((label, place) => {
        const item = (table.starts[which] ?? 0) + place;
        items.push(item);
        labels.push(label);
        for (const known of rates) known?.add(item, label, foldOfItem(item));
      });
    },
    frame(candidates, { rules }) {
      const names = table.columns.map(({ name }) => name);
      if (rules === 'with') names.push('rules');
      const mean = labels.reduce((sum, label) => sum + label, 0) / Math.max(1, labels.length);
      return {
        columns: names.length,
        values: fill(items, names.length, (column, item) => read(column, item, { mean, own: true })),
        labels: Float32Array.from(labels),
        candidates: fill(candidates, names.length, (column, item) => read(column, item, { mean, own: false })),
      };
    },
  };
}

type Reader = (column: number, item: number, from: { readonly mean: number; readonly own: boolean }) => number;

function fill(items: readonly number[], columns: number, read: (column: number, item: number) => number): Float32Array {
  const values = new Float32Array(items.length * columns);
  items.forEach((item, row) => {
    for (let column = 0; column < columns; column += 1) values[row * columns + column] = read(column, item);
  });
  return values;
}

function casesOfItems({ starts }: ReplayTable): Int32Array {
  const cases = new Int32Array(starts.at(-1) ?? 0);
  for (let which = 0; which + 1 < starts.length; which += 1) cases.fill(which, starts[which], starts[which + 1]);
  return cases;
}
