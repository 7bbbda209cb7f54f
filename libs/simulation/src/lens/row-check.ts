import type { Stretch } from '@tidewaiter/decision';
import type { PastColumns } from '@tidewaiter/history';
import { rowIn, type Bitmap } from '@tidewaiter/rule-index';
import { hits, type CheckedRule } from '@tidewaiter/rule-language';
import { has } from './lens-ground.js';
import { seeded } from './sample.js';
import { someBits } from './some-bits.js';

/** Rows on which the meaning of the language was asked again, and on how many it answered otherwise: 0, or a fault. */
export interface RowCheck {
  readonly rows: number;
  readonly differing: number;
}

const hitsAsked = 100;
const anywhere = 100;

/** Compares what was found with `interpret` on some of the rows found and on rows from anywhere. */
export function checkRows(
  columns: PastColumns,
  rule: CheckedRule,
  found: { readonly rows: Bitmap; readonly stretches: readonly Pick<Stretch, 'from' | 'lists'>[] },
): RowCheck {
  const { store } = columns;
  const random = seeded(store.rows);
  const rows = [
    ...someBits(found.rows, hitsAsked, random),
    ...Array.from({ length: Math.min(anywhere, store.rows) }, () => Math.floor(random() * store.rows)),
  ];
  const facts = [...rule.facts, 'lodged_on'];
  const differing = rows.filter((at) => {
    const row = rowIn(store, at, facts);
    const day = String(row['lodged_on'] ?? '');
    const stretch = found.stretches.findLast(({ from }) => from === undefined || from <= day);
    return hits(rule, row, stretch?.lists ?? new Map()) !== has(found.rows, at);
  });
  return { rows: rows.length, differing: differing.length };
}
