import { countedBy, profiles, rowsOf, type DeclarationSubset, type Enrichment } from '@tidewaiter/declaration';
import type { ProfileFact, ProfileFamily, ProfileMeasure } from '@tidewaiter/declaration';
import { keyOf, smoothedRate } from '@tidewaiter/risk-model';
import { dayNumber, type FactRow } from '@tidewaiter/rule-language';
import { priorWeight } from './measure-sql.js';
import type { ProfileTotal } from './count-profiles.js';
import type { ProfileSnapshot, ProfileState } from './profile-snapshot.js';
import { families } from './profile-tables.js';

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

/** Overall share of irregular ones among those examined; undefined before anything was examined. */
function priorOf({ examined, irregular }: ProfileTotal): number | undefined {
  return examined === 0 ? undefined : irregular / examined;
}

function daysSince(earlier: number | undefined, day: number | undefined): number | undefined {
  return earlier === undefined || day === undefined ? undefined : Math.max(0, day - earlier);
}

/** A family and the facts of it that are wanted: its key is made once for all of them. */
interface Wanted {
  readonly family: ProfileFamily;
  readonly facts: readonly ProfileFact[];
}

/** What a set of names comes to; a release asks with the same set again and again. */
const plans = new WeakMap<ReadonlySet<string>, readonly Wanted[]>();

function planOf(names: ReadonlySet<string>): readonly Wanted[] {
  const known = plans.get(names);
  if (known !== undefined) return known;
  const wanted = families
    .map((family) => ({ family, facts: profiles.filter((one) => one.family === family && names.has(one.fact.name)) }))
    .filter(({ facts }) => facts.length > 0);
  plans.set(names, wanted);
  return wanted;
}

/** The profile facts of a declaration, those named only; what the snapshot cannot tell is missing. */
export function profilesOf(
  snapshot: ProfileSnapshot,
  declaration: DeclarationSubset,
  names: ReadonlySet<string>,
): Enrichment {
  const plan = planOf(names);
  const ofHeader = plan.filter(({ family }) => countedBy(family) === 'declarations');
  const ofItems = plan.filter(({ family }) => countedBy(family) === 'items');
  const rows = rowsOf(declaration);
  const moment = { snapshot, day: dayNumber(declaration.lodged_on ?? snapshot.asOf) };
  return {
    header: valuesOf(moment, rows[0] ?? {}, ofHeader),
    items: ofItems.length === 0 ? [] : rows.map((row) => valuesOf(moment, row, ofItems)),
  };
}

/** A snapshot and the day of lodging that its days are counted to. */
interface Moment {
  readonly snapshot: ProfileSnapshot;
  readonly day: number | undefined;
}

function valuesOf({ day, snapshot }: Moment, row: FactRow, plan: readonly Wanted[]): FactRow {
  const values: Record<string, number> = {};
  for (const { facts, family } of plan) {
    const key = keyOf(family.key, row);
    if (key === undefined) continue;
    const known = {
      state: snapshot.families.get(family.name)?.get(key),
      prior: priorOf(snapshot.totals[countedBy(family)]),
      day,
    };
    for (const { fact, measure } of facts) {
      const value = measures[measure](known);
      if (value !== undefined) values[fact.name] = value;
    }
  }
  return values;
}
