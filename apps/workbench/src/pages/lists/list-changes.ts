import type { ListItem } from '../../api/list-queries.js';
import { csvOf } from '../../ui/csv.js';

const kept = ['note', 'source', 'startsOn', 'expiresOn'] as const;
const same = (left: ListItem, right: ListItem) => kept.every((name) => left[name] === right[name]);

/** How many values were added, removed or changed between two states of a list. */
export function countChanges(before: readonly ListItem[], after: readonly ListItem[]): number {
  const old = new Map(before.map((item) => [item.value, item]));
  const now = new Set(after.map(({ value }) => value));
  const removed = before.filter(({ value }) => !now.has(value)).length;
  const touched = after.filter((item) => {
    const known = old.get(item.value);
    return !known || !same(known, item);
  }).length;
  return removed + touched;
}

/** Items whose value or note contains the text. */
export function findItems(items: readonly ListItem[], text: string): ListItem[] {
  const wanted = text.trim().toLocaleLowerCase();
  if (wanted === '') return [...items];
  return items.filter(({ value, note }) => `${value} ${note ?? ''}`.toLocaleLowerCase().includes(wanted));
}

/** The items as the CSV that a list also imports. */
export function itemsCsv(items: readonly ListItem[]): string {
  const rows = items.map((item) => [item.value, ...kept.map((name) => item[name] ?? '')]);
  return csvOf([['value', 'note', 'source', 'starts_on', 'expires_on'], ...rows]);
}
