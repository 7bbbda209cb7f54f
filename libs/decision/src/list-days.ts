import type { Labels, ListContents } from '@tidewaiter/rule-language';

/** A value of a list that counts on some days only: from the first to the last, both included, ISO dates. */
export interface DatedValue {
  readonly value: string;
  readonly from?: string;
  readonly until?: string;
}

/** A list as a release holds it: names are what rules use, values in code-unit order. */
export interface FrozenList {
  readonly name: string;
  readonly label: Labels;
  /** Values that count on every day. */
  readonly values: readonly string[];
  /** The others; absent where there are none. */
  readonly dated?: readonly DatedValue[];
}

/** A value as people keep it. */
interface KeptValue {
  readonly value: string;
  readonly startsOn?: string | undefined;
  readonly expiresOn?: string | undefined;
}

/** The list with these values, each with its days. */
export function frozenList(
  { name, label }: Pick<FrozenList, 'name' | 'label'>,
  items: readonly KeptValue[],
): FrozenList {
  const sorted = [...items].sort((a, b) => (a.value < b.value ? -1 : a.value > b.value ? 1 : 0));
  const isDated = ({ startsOn, expiresOn }: KeptValue): boolean => startsOn !== undefined || expiresOn !== undefined;
  const dated = sorted.filter(isDated).map(({ value, startsOn, expiresOn }) => ({
    value,
    ...(startsOn !== undefined && { from: startsOn }),
    ...(expiresOn !== undefined && { until: expiresOn }),
  }));
  const values = sorted.filter((item) => !isDated(item)).map(({ value }) => value);
  return { name, label, values, ...(dated.length > 0 && { dated }) };
}

/** What the lists hold on a day, an ISO date: by the name of the list. */
export function listsOn(lists: readonly FrozenList[], day: string): ListContents {
  return new Map(
    lists.map(({ name, values, dated = [] }) => [
      name,
      new Set([...values, ...dated.filter((one) => countsOn(one, day)).map(({ value }) => value)]),
    ]),
  );
}

/** What the lists hold, values of all days together. */
export function everyValue(lists: readonly FrozenList[]): ListContents {
  return new Map(
    lists.map(({ name, values, dated = [] }) => [name, new Set([...values, ...dated.map(({ value }) => value)])]),
  );
}

function countsOn({ from, until }: DatedValue, day: string): boolean {
  return (from ?? day) <= day && day <= (until ?? day);
}

/** Days on end during which no list changes. */
export interface DaysOfLists {
  /** First day, an ISO date; absent: since ever. */
  readonly from?: string;
  readonly lists: ListContents;
}

/** All days cut where a list changes, ascending; one stretch without a first day where none ever does. */
export function daysOfLists(lists: readonly FrozenList[]): readonly DaysOfLists[] {
  const dated = lists.flatMap((list) => list.dated ?? []);
  const starts = dated.flatMap(({ from, until }) => [
    ...(from === undefined ? [] : [from]),
    ...(until === undefined ? [] : [dayAfter(until)]),
  ]);
  const first = { lists: listsOn(lists, beforeAll) };
  return [first, ...[...new Set(starts)].sort().map((from) => ({ from, lists: listsOn(lists, from) }))];
}

const beforeAll = '0000-01-01';

function dayAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}
