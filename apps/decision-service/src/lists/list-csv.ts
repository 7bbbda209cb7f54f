import type { AnswerOf, compareListItems } from '@tidewaiter/contracts';
import { readCsv } from '../read-csv.js';
import type { CsvRecord } from '../read-csv.js';
import { isCalendarDay } from './calendar-day.js';
import type { ListItem } from './list.entity.js';

type Comparison = AnswerOf<typeof compareListItems>;
type Reject = Comparison['rejected'][number];

const columns = ['value', 'note', 'source', 'expires_on'] as const;
type ColumnName = (typeof columns)[number];
const longest = { value: 120, note: 300, source: 120, expires_on: 10 } as const satisfies Record<ColumnName, number>;

function cellsOf(record: CsvRecord, header: readonly string[]): Record<ColumnName, string> {
  const cell = (name: ColumnName): string => record.cells[header.indexOf(name)]?.trim() ?? '';
  return { value: cell('value'), note: cell('note'), source: cell('source'), expires_on: cell('expires_on') };
}

function faultOf(cells: Record<ColumnName, string>, seen: ReadonlySet<string>): string | undefined {
  if (cells.value === '') return 'The value is empty.';
  if (seen.has(cells.value)) return `The value ${cells.value} comes twice.`;
  const long = columns.find((name) => cells[name].length > longest[name]);
  if (long) return `${long} is longer than ${longest[long]} characters.`;
  if (cells.expires_on !== '' && !isCalendarDay(cells.expires_on))
    return `${cells.expires_on} is not a date YYYY-MM-DD.`;
  return undefined;
}

function itemOf({ value, note, source, expires_on: expiresOn }: Record<ColumnName, string>): ListItem {
  return {
    value,
    ...(note !== '' && { note }),
    ...(source !== '' && { source }),
    ...(expiresOn !== '' && { expiresOn }),
  };
}

/** Items of a CSV with a header of `value` and, if any, `note`, `source`, `expires_on`; without header a list of values. */
export function readListCsv(csv: string): { items: ListItem[]; rejected: Reject[] } {
  const [first, ...rest] = readCsv(csv);
  const names = first?.cells.map((cell) => cell.trim().toLowerCase()) ?? [];
  const hasHeader = names.includes('value');
  const records = hasHeader || !first ? rest : [first, ...rest];
  const header = hasHeader ? names : ['value'];
  const items: ListItem[] = [];
  const rejected: Reject[] = [];
  const seen = new Set<string>();
  for (const record of records) {
    const cells = cellsOf(record, header);
    const message = faultOf(cells, seen);
    if (message !== undefined) rejected.push({ line: record.line, message });
    else {
      seen.add(cells.value);
      items.push(itemOf(cells));
    }
  }
  return { items, rejected };
}

/** What the CSV would change. */
export function compareWith(current: readonly ListItem[], csv: string): Comparison {
  const { items, rejected } = readListCsv(csv);
  const before = new Map(current.map((item) => [item.value, JSON.stringify(canonical(item))]));
  const after = new Set(items.map((item) => item.value));
  const known = (item: ListItem): boolean => before.has(item.value);
  return {
    items,
    added: items.filter((item) => !known(item)).map((item) => item.value),
    removed: [...before.keys()].filter((value) => !after.has(value)),
    changed: items
      .filter((item) => known(item) && before.get(item.value) !== JSON.stringify(canonical(item)))
      .map((item) => item.value),
    rejected,
  };
}

function canonical({ value, note, source, expiresOn }: ListItem): unknown {
  return [value, note ?? null, source ?? null, expiresOn ?? null];
}
