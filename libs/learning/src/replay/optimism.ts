import type { BonusPolicy } from './replay-policy.js';
import type { KeyCodes, ReplayTable } from './replay-table.js';

/** What a bonus policy adds to scores; it counts declarations and inspections, and never sees an outcome. */
export interface Optimism {
  /** Takes in the items of one more week, inspected or not. */
  declared(items: readonly number[]): void;
  inspected(items: readonly number[]): void;
  of(item: number): number;
}

/** @throws RangeError when the table lacks a cell of the policy */
export function optimism(table: ReplayTable, { constant, cell, recurrence }: BonusPolicy): Optimism {
  const known = counts(cellOf(table, cell));
  const finer = recurrence && cellOf(table, recurrence.cell);
  const [seen, examined] = [finer && counts(finer), finer && counts(finer)];
  let weeks = 0;
  return {
    declared(items) {
      weeks += 1;
      for (const item of items) seen?.add(item);
    },
    inspected(items) {
      for (const item of items) {
        known.add(item);
        examined?.add(item);
      }
    },
    // An item without a key has no cell to learn about, and gets nothing.
    of(item) {
      const uncertain = constant / Math.sqrt((known.of(item) ?? Infinity) + 1);
      const weekly = (seen?.of(item) ?? 0) / Math.max(1, weeks);
      return uncertain + ((recurrence?.constant ?? 0) * weekly) / Math.sqrt((examined?.of(item) ?? 0) + 1);
    },
  };
}

function cellOf({ cells }: ReplayTable, name: string): KeyCodes {
  const keys = cells.get(name);
  if (keys === undefined) throw new RangeError(`the table has no cell \`${name}\``);
  return keys;
}

interface Counts {
  add(item: number): void;
  /** Undefined when the item has no key. */
  of(item: number): number | undefined;
}

function counts({ codes, size }: KeyCodes): Counts {
  const byCode = new Int32Array(size);
  return {
    add(item) {
      const code = codes[item] ?? -1;
      if (code >= 0) byCode[code] = (byCode[code] ?? 0) + 1;
    },
    of(item) {
      const code = codes[item] ?? -1;
      return code < 0 ? undefined : (byCode[code] ?? 0);
    },
  };
}
