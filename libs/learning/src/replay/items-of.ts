import type { ReplayTable } from './replay-table.js';

/** Numbers of a case's items. */
export function itemsOf({ starts }: Pick<ReplayTable, 'starts'>, which: number): number[] {
  const from = starts[which] ?? 0;
  return Array.from({ length: (starts[which + 1] ?? 0) - from }, (_, place) => from + place);
}
