import { countedBy, type ProfileFamily } from '@tidewaiter/declaration';
import type { Row } from '../database/read-rows.js';
import type { Session } from '../database/session.js';
import { relationsOf } from '../dataset/relations.js';
import { quantilesSql } from './measure-sql.js';
import { daysSql } from './profile-days.js';
import type { ProfileTarget } from './profile-dataset.js';
import { createProfileTables, families, keyColumn, keyOfAll } from './profile-tables.js';

/** What is known of one key. Days count from 1970-01-01. */
export interface ProfileState {
  readonly seen: number;
  readonly examined: number;
  readonly irregular: number;
  readonly first: number;
  readonly last: number;
  /** Unit values at 10, 50 and 90 %, in the administration's currency per kg. */
  readonly quantiles?: readonly number[];
}

/** The profiles of every key of a dataset, as of a day: what happened on that day or later is not in them. */
export interface ProfileSnapshot {
  readonly dataset: string;
  /** Of the dataset they were counted from. */
  readonly digest: string;
  /** ISO date. */
  readonly asOf: string;
  /** Keys of all families together. */
  readonly keys: number;
  /** By name of family, then by key. */
  readonly families: ReadonlyMap<string, ReadonlyMap<string, ProfileState>>;
  /** Overall share of irregular ones among those examined; absent before anything was examined. */
  readonly priors: Readonly<Record<'declarations' | 'items', number | undefined>>;
}

/**
 * Counts a dataset's profiles as of a day (ISO date), to be kept in memory.
 * @throws HistoryError `unknownDataset`, `badName`; the signal's reason when cancelled.
 */
export async function takeProfileSnapshot(
  { dataset, history }: ProfileTarget,
  asOf: string,
  signal?: AbortSignal,
): Promise<ProfileSnapshot> {
  const relations = await relationsOf(history, dataset);
  return history.session(async (session) => {
    await createProfileTables(session, relations);
    await session.query(
      `CREATE OR REPLACE TEMP TABLE profile_as_of AS SELECT CAST($1::DATE - DATE '1970-01-01' AS INTEGER) AS day`,
      [{ type: 'date', value: asOf }],
    );
    const states = new Map<string, ReadonlyMap<string, ProfileState>>();
    for (const family of families) states.set(family.name, await statesOf(session, family));
    return {
      dataset,
      digest: relations.manifest.digest,
      asOf,
      keys: [...states.values()].reduce((sum, { size }) => sum + size, 0),
      families: states,
      priors: { declarations: await priorOf(session, 'declarations'), items: await priorOf(session, 'items') },
    };
  }, signal);
}

const isBefore = 'day < (SELECT day FROM profile_as_of)';

async function statesOf(session: Session, family: ProfileFamily): Promise<Map<string, ProfileState>> {
  const key = keyColumn(family);
  const hasQuantiles = family.measures.some((measure) => measure.startsWith('unit_value_'));
  const quantiles = `LEFT JOIN (SELECT ${key} AS key, ${quantilesSql} AS quantiles FROM profile_items
    WHERE ${isBefore} GROUP BY key) USING (key)`;
  const states = new Map<string, ProfileState>();
  const rows = session.stream(
    `SELECT * FROM (
       SELECT key, sum(seen) AS seen, sum(examined) AS examined, sum(irregular) AS irregular,
         min(day) FILTER (seen > 0) AS first, max(day) FILTER (seen > 0) AS last
       FROM ${daysSql({ key, counted: countedBy(family) })} WHERE ${isBefore} GROUP BY key
     ) ${hasQuantiles ? quantiles : ''}`,
  );
  for await (const batch of rows) for (const row of batch) states.set(String(row['key']), stateOf(row));
  return states;
}

function stateOf(row: Row): ProfileState {
  const { quantiles } = row;
  const values = Array.isArray(quantiles) ? quantiles.map(Number) : [];
  return {
    seen: Number(row['seen']),
    examined: Number(row['examined']),
    irregular: Number(row['irregular']),
    first: Number(row['first']),
    last: Number(row['last']),
    ...(values.length > 0 && { quantiles: values }),
  };
}

async function priorOf(session: Session, counted: 'declarations' | 'items'): Promise<number | undefined> {
  const [row] = await session.query(
    `SELECT sum(irregular) / sum(examined) AS prior FROM ${daysSql({ key: keyOfAll, counted })}
     WHERE ${isBefore} HAVING sum(examined) > 0`,
  );
  return row === undefined ? undefined : Number(row['prior']);
}
