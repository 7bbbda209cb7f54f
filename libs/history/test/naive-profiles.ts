import { countedBy, greatestUnitValue, profiles, type InspectionAct } from '@tidewaiter/declaration';
import type { ProfileMeasure } from '@tidewaiter/declaration';
import type { FactRow } from '@tidewaiter/rule-language';
import { keyOf } from '@tidewaiter/risk-model';

/** A declaration with its acts in the order they were recorded. */
export interface Told {
  readonly reference: string;
  readonly rows: readonly FactRow[];
  readonly acts: readonly InspectionAct[];
}

/** One declaration or one item of the past, as it is seen from a day. */
interface Seen {
  readonly row: FactRow;
  readonly day: string;
  /** Absent: not examined by then. */
  readonly irregular?: boolean;
}

/** The profile facts of an item, by looking through everything there is: slow and obvious. */
export function naiveProfiles(past: readonly Told[], row: FactRow): Record<string, number | undefined> {
  const today = String(row['lodged_on']);
  const earlier = past.filter(({ rows }) => String(rows[0]?.['lodged_on']) < today);
  const seen = {
    declarations: earlier.map((one) => seenOf(one, undefined, today)),
    items: earlier.flatMap((one) => one.rows.map((_, index) => seenOf(one, index + 1, today))),
  };
  const values: Record<string, number | undefined> = {};
  for (const { fact, family, measure } of profiles) {
    const all = seen[countedBy(family)];
    const key = keyOf(family.key, row);
    if (key === undefined) continue;
    values[fact.name] = valueOf(
      measure,
      all.filter((one) => keyOf(family.key, one.row) === key),
      { all, today },
    );
  }
  return values;
}

function seenOf({ acts, rows }: Told, item: number | undefined, today: string): Seen {
  const row = rows[(item ?? 1) - 1] ?? {};
  const act = acts.findLast(({ inspected_on, result }) => inspected_on < today && result !== 'notExamined');
  const day = String(row['lodged_on']);
  if (act === undefined) return { row, day };
  const named = act.findings.flatMap((finding) => finding.item ?? []);
  const isWhole =
    act.findings.some((finding) => finding.item === undefined) || !named.some((one) => one <= rows.length);
  return { row, day, irregular: act.result === 'irregular' && (item === undefined || isWhole || named.includes(item)) };
}

function valueOf(
  measure: ProfileMeasure,
  own: readonly Seen[],
  { all, today }: { readonly all: readonly Seen[]; readonly today: string },
): number | undefined {
  const days = own.map(({ day }) => day).toSorted();
  const examined = own.filter(({ irregular }) => irregular !== undefined);
  switch (measure) {
    case 'times_seen':
      return own.length;
    case 'times_examined':
      return examined.length;
    case 'hit_rate': {
      const everything = all.filter(({ irregular }) => irregular !== undefined);
      if (everything.length === 0) return undefined;
      const prior = countIrregular(everything) / everything.length;
      return (countIrregular(examined) + 5 * prior) / (examined.length + 5);
    }
    case 'days_since_first_seen':
      return daysBetween(days[0], today);
    case 'days_since_last_seen':
      return daysBetween(days.at(-1), today);
    case 'unit_value_low':
      return quantile(own, 0.1);
    case 'unit_value_median':
      return quantile(own, 0.5);
    case 'unit_value_high':
      return quantile(own, 0.9);
  }
}

function countIrregular(seen: readonly Seen[]): number {
  return seen.filter(({ irregular }) => irregular === true).length;
}

function daysBetween(from: string | undefined, to: string): number | undefined {
  return from === undefined ? undefined : (Date.parse(to) - Date.parse(from)) / 864e5;
}

/** The smallest value that at least this share of the values does not exceed. */
function quantile(own: readonly Seen[], share: number): number | undefined {
  const values = own.flatMap(({ row }) => {
    const [value, mass] = [row['item.customs_value'], row['item.net_mass']];
    if (typeof value !== 'number' || typeof mass !== 'number' || mass <= 0) return [];
    return value / mass <= greatestUnitValue ? [value / mass] : [];
  });
  const ordered = Float64Array.from(values).sort();
  return ordered[Math.max(0, Math.ceil(share * ordered.length) - 1)];
}
