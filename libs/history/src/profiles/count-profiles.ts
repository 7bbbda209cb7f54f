import { countedBy, type ProfileFamily } from '@tidewaiter/declaration';
import type { Row } from '../database/read-rows.js';
import type { Session } from '../database/session.js';
import type { Relations } from '../dataset/relations.js';
import { daysSql } from './profile-days.js';
import { createProfileTables, families, keyColumn, keyOfAll } from './profile-tables.js';

/** What can be counted of one key, piece by piece: sums and extremes. Days count from 1970-01-01. */
export interface ProfileCount {
  readonly seen: number;
  readonly examined: number;
  readonly irregular: number;
  readonly first: number;
  readonly last: number;
}

/** Among how many examined ones, over all keys, how many were irregular. */
export type ProfileTotal = Pick<ProfileCount, 'examined' | 'irregular'>;

export interface ProfileCounts {
  /** By name of family, then by key. */
  readonly counts: ReadonlyMap<string, ReadonlyMap<string, ProfileCount>>;
  readonly totals: Readonly<Record<'declarations' | 'items', ProfileTotal>>;
}

/** Counts what happened before a day (ISO date). */
export async function countProfiles(
  session: Session,
  relations: Pick<Relations, 'acts' | 'items'>,
  asOf: string,
): Promise<ProfileCounts> {
  await createProfileTables(session, relations);
  await session.query(
    `CREATE OR REPLACE TEMP TABLE profile_as_of AS SELECT CAST($1::DATE - DATE '1970-01-01' AS INTEGER) AS day`,
    [{ type: 'date', value: asOf }],
  );
  const counts = new Map<string, ReadonlyMap<string, ProfileCount>>();
  for (const family of families) counts.set(family.name, await countsOf(session, family));
  const totals = { declarations: await totalOf(session, 'declarations'), items: await totalOf(session, 'items') };
  return { counts, totals };
}

const isBefore = 'day < (SELECT day FROM profile_as_of)';

async function countsOf(session: Session, family: ProfileFamily): Promise<Map<string, ProfileCount>> {
  const counts = new Map<string, ProfileCount>();
  const rows = session.stream(
    `SELECT key, sum(seen) AS seen, sum(examined) AS examined, sum(irregular) AS irregular,
       min(day) FILTER (seen > 0) AS first, max(day) FILTER (seen > 0) AS last
     FROM ${daysSql({ key: keyColumn(family), counted: countedBy(family) })} WHERE ${isBefore} GROUP BY key`,
  );
  for await (const batch of rows) for (const row of batch) counts.set(String(row['key']), countIn(row));
  return counts;
}

function countIn(row: Row): ProfileCount {
  return {
    seen: Number(row['seen']),
    examined: Number(row['examined']),
    irregular: Number(row['irregular']),
    first: Number(row['first']),
    last: Number(row['last']),
  };
}

async function totalOf(session: Session, counted: 'declarations' | 'items'): Promise<ProfileTotal> {
  const [row] = await session.query(
    `SELECT coalesce(sum(examined), 0) AS examined, coalesce(sum(irregular), 0) AS irregular
     FROM ${daysSql({ key: keyOfAll, counted })} WHERE ${isBefore}`,
  );
  return { examined: Number(row?.['examined']), irregular: Number(row?.['irregular']) };
}
