import { countedBy, profiles, rowsOf, type DeclarationSubset, type Enrichment } from '@tidewaiter/declaration';
import type { ProfileFact, ProfileMeasure } from '@tidewaiter/declaration';
import { keyOf, smoothedRate } from '@tidewaiter/risk-model';
import { dayNumber, type FactRow } from '@tidewaiter/rule-language';
import { priorWeight } from './measure-sql.js';
import type { ProfileSnapshot, ProfileState } from './profile-snapshot.js';

/** What a measure is told from: the state of the key (absent: never seen), the overall rate and the day of lodging. */
interface Known {
  readonly state: ProfileState | undefined;
  readonly prior: number | undefined;
  readonly day: number | undefined;
}

/** As in `measureSql`; a day of lodging before the first or last day seen counts as that day. */
const measures: Readonly<Record<ProfileMeasure, (known: Known) => number | undefined>> = {
  times_seen: ({ state }) => state?.seen ?? 0,
  times_examined: ({ state }) => state?.examined ?? 0,
  hit_rate: ({ prior, state }) =>
    prior === undefined
      ? undefined
      : smoothedRate(state?.irregular ?? 0, state?.examined ?? 0, { prior, weight: priorWeight }),
  days_since_first_seen: ({ day, state }) => daysSince(state?.first, day),
  days_since_last_seen: ({ day, state }) => daysSince(state?.last, day),
  unit_value_low: ({ state }) => state?.quantiles?.[0],
  unit_value_median: ({ state }) => state?.quantiles?.[1],
  unit_value_high: ({ state }) => state?.quantiles?.[2],
};

function daysSince(earlier: number | undefined, day: number | undefined): number | undefined {
  return earlier === undefined || day === undefined ? undefined : Math.max(0, day - earlier);
}

/** The profile facts of a declaration, those named only; what the snapshot cannot tell is missing. */
export function profilesOf(
  snapshot: ProfileSnapshot,
  declaration: DeclarationSubset,
  names: ReadonlySet<string>,
): Enrichment {
  const wanted = profiles.filter(({ fact }) => names.has(fact.name));
  const ofHeader = wanted.filter(({ family }) => countedBy(family) === 'declarations');
  const ofItems = wanted.filter(({ family }) => countedBy(family) === 'items');
  const rows = rowsOf(declaration);
  return {
    header: valuesOf(snapshot, rows[0] ?? {}, ofHeader),
    items: ofItems.length === 0 ? [] : rows.map((row) => valuesOf(snapshot, row, ofItems)),
  };
}

function valuesOf(snapshot: ProfileSnapshot, row: FactRow, wanted: readonly ProfileFact[]): FactRow {
  const lodged = row['lodged_on'];
  const day = dayNumber(typeof lodged === 'string' ? lodged : snapshot.asOf);
  const values: Record<string, number> = {};
  for (const { fact, family, measure } of wanted) {
    const key = keyOf(family.key, row);
    if (key === undefined) continue;
    const state = snapshot.families.get(family.name)?.get(key);
    const value = measures[measure]({ state, prior: snapshot.priors[countedBy(family)], day });
    if (value !== undefined) values[fact.name] = value;
  }
  return values;
}
