import type { AnswerOf, compareListItems } from '@tidewaiter/contracts';
import { readCsv } from '../read-csv.js';
import type { CsvRecord } from '../read-csv.js';
import { isCalendarDay } from './calendar-day.js';
import type { ListItem } from './list.entity.js';

type Comparison = AnswerOf<typeof compareListItems>;
type Reject = Comparison['rejected'][number];

const columns = ['value', 'note', 'source', 'starts_on', 'expires_on'] as const;
type ColumnName = (typeof columns)[number];
const longest: Record<ColumnName, number> = { value: 120, note: 300, source: 120, starts_on: 10, expires_on: 10 };

function cellsOf(record: CsvRecord, header: readonly string[]): Record<ColumnName, string> {
  const cell = (name: ColumnName): string => record.cells[header.indexOf(name)]?.trim() ?? '';
  return {
    value: cell('value'),
    note: cell('note'),
    source: cell('source'),
    starts_on: cell('starts_on'),
    expires_on: cell('expires_on'),
  };
}

function faultOf(cells: Record<ColumnName, string>, seen: ReadonlySet<string>): string | undefined {
  if (cells.value === '') return 'The value is empty.';
  if (seen.has(cells.value)) return `The value ${cells.value} comes twice.`;
  const long = columns.find((name) => cells[name].length > longest[name]);
  if (long) return `${long} is longer than ${longest[long]} characters.`;
  const wrong = [cells.starts_on, cells.expires_on].find((day) => day !== '' && !isCalendarDay(day));
  if (wrong !== undefined) return `${wrong} is not a date YYYY-MM-DD.`;
  const isNever = cells.expires_on !== '' && cells.starts_on > cells.expires_on;
  return isNever ? `${cells.starts_on} comes after ${cells.expires_on}.` : undefined;
}

function itemOf(cells: Record<ColumnName, string>): ListItem {
  const { value, note, source, starts_on: startsOn, expires_on: expiresOn } = cells;
  return {
    value,
    ...(note !== '' && { note }),
    ...(source !== '' && { source }),
    ...(startsOn !== '' && { startsOn }),
    ...(expiresOn !== '' && { expiresOn }),
  };
}

/** Items of a CSV with a header of `value` and, if any, `note`, `source`, `starts_on`, `expires_on`; without header values. */
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

function canonical({ value, note, source, startsOn, expiresOn }: ListItem): unknown {
  return [value, note, source, startsOn, expiresOn].map((cell) => cell ?? null);
}
