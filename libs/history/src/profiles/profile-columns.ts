import { countedBy, profiles, type ProfileFamily } from '@tidewaiter/declaration';
import { quoted } from '@tidewaiter/rule-sql';
import type { Session } from '../database/session.js';
import { measureSql, quantilesSql } from './measure-sql.js';
import { daysSql } from './profile-days.js';
import { families, keyColumn, keyOfAll } from './profile-tables.js';

/** What has been counted before each day, the day itself left out. */
const before = 'PARTITION BY key ORDER BY day ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING';

const firstTarget = '(SELECT min(day) FROM profile_targets)';

/**
 * The columns of profiles of `profile_targets` (rows of `profile_items`) as a query: `reference`, `item`, `lodged_on` and
 * one column per profile fact. A row's values come from earlier days only.
 */
export async function profileColumns(session: Session): Promise<string> {
  for (const counted of ['declarations', 'items'] as const) {
    const sql = daysSql({ key: keyOfAll, counted });
    await session.query(`CREATE OR REPLACE TEMP TABLE profile_prior_${counted} AS
      SELECT day, CASE WHEN examined > 0 THEN irregular / examined END AS prior
      FROM (SELECT day, sum(examined) OVER before AS examined, sum(irregular) OVER before AS irregular
        FROM ${sql} WINDOW before AS (${before}))`);
  }
  for (const family of families) await createFamilyTable(session, family);
  const joins = families.map(
    (family) => `LEFT JOIN ${tableOf(family)} ON ${tableOf(family)}.key = t.${keyColumn(family)}
      AND ${tableOf(family)}.day = t.day`,
  );
  const columns = profiles.map(({ fact }) => quoted(fact.name));
  return `SELECT t.reference, t.item, t.lodged_on, ${columns.join(', ')} FROM profile_targets AS t ${joins.join('\n')}`;
}

function tableOf({ name }: ProfileFamily): string {
  return quoted(`profile_${name}`);
}

/** One row per key and day that has targets, with the family's facts as columns. */
async function createFamilyTable(session: Session, family: ProfileFamily): Promise<void> {
  const own = profiles.filter((one) => one.family === family);
  const values = own.map(({ fact, measure }) => `${measureSql[measure]} AS ${quoted(fact.name)}`);
  const key = keyColumn(family);
  const only = `key IN (SELECT ${key} FROM profile_targets)`;
  const counted = countedBy(family);
  const needsQuantiles = own.some(({ measure }) => measure.startsWith('unit_value_'));
  const quantiles = needsQuantiles ? `LEFT JOIN (${runningQuantiles(key)}) USING (key, day)` : '';
  await session.query(`CREATE OR REPLACE TEMP TABLE ${tableOf(family)} AS
    WITH running AS (
      SELECT key, day, seen > 0 AS today, coalesce(sum(seen) OVER before, 0) AS seen,
        coalesce(sum(examined) OVER before, 0) AS examined, coalesce(sum(irregular) OVER before, 0) AS irregular,
        min(CASE WHEN seen > 0 THEN day END) OVER before AS first, max(CASE WHEN seen > 0 THEN day END) OVER before AS last
      FROM ${daysSql({ key, counted, only })} WINDOW before AS (${before})
    )
    SELECT key, day, ${values.join(', ')}
    FROM (SELECT * FROM running WHERE today AND day >= ${firstTarget}) JOIN profile_prior_${counted} USING (day) ${quantiles}`);
}

function runningQuantiles(key: string): string {
  return `SELECT key, day, any_value(quantiles) AS quantiles FROM (
      SELECT ${key} AS key, day, ${quantilesSql} OVER (
        PARTITION BY ${key} ORDER BY day RANGE BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS quantiles
      FROM profile_items WHERE ${key} IN (SELECT ${key} FROM profile_targets)
    ) WHERE day >= ${firstTarget} GROUP BY key, day`;
}
