import { greatestUnitValue, profiles, type ProfileFamily } from '@tidewaiter/declaration';
import { quoted } from '@tidewaiter/rule-sql';
import { bindings } from '../database/bindings.js';
import type { Session } from '../database/session.js';
import type { Relations } from '../dataset/relations.js';

/** Each family once, in the order of its facts. */
export const families: readonly ProfileFamily[] = [...new Set(profiles.map(({ family }) => family))];

/** Column of `profile_items` with the key of a family; NULL where a part is missing. */
export function keyColumn({ name }: ProfileFamily): string {
  return quoted(`key.${name}`);
}

/** Column of `profile_items` that is the same everywhere: what the overall rates are counted by. */
export const keyOfAll = quoted('key.all');

/** The same text that `keyOf` of the risk model makes of a row. */
export function keySql({ key }: ProfileFamily): string {
  return key
    .map((part) => (typeof part === 'string' ? quoted(part) : `left(${quoted(part.fact)}, ${part.prefix})`))
    .join(` || '|' || `);
}

/** Value per kilogram of an item, NULL where there is none that makes sense. */
export const unitValue = `CASE WHEN "item.net_mass" > 0 AND "item.customs_value" / "item.net_mass" <= ${greatestUnitValue}::DOUBLE
  THEN "item.customs_value" / "item.net_mass" END`;

/**
 * Puts what profiles are counted from into temporary tables of the session:
 * `profile_items` (one row per item: `reference`, `item`, `lodged_on`, `day` since 1970, keys, `unit_value`),
 * `profile_declarations` (its first item's row), and `profile_labels` (`reference`, `item` or NULL for the declaration,
 * `day` on which an act told something, and by how much that changes what is `examined` and `irregular`).
 */
export async function createProfileTables(
  session: Session,
  relations: Pick<Relations, 'acts' | 'items'>,
): Promise<void> {
  const items = bindings();
  const keys = [`'' AS ${keyOfAll}`, ...families.map((family) => `${keySql(family)} AS ${keyColumn(family)}`)];
  await session.query(
    `CREATE OR REPLACE TEMP TABLE profile_items AS
     SELECT reference, item, lodged_on, CAST(lodged_on - DATE '1970-01-01' AS INTEGER) AS day, ${unitValue} AS unit_value,
       ${keys.join(', ')}
     FROM ${relations.items({}, items.bind)}`,
    items.parameters,
  );
  await session.query(
    'CREATE OR REPLACE TEMP TABLE profile_declarations AS SELECT * FROM profile_items WHERE item = 1',
  );
  const acts = bindings();
  await session.query(labelsSql(relations.acts(acts.bind)), acts.parameters);
}

/**
 * An act counts from its own day (from the day of lodging, if it is dated earlier), and is corrected by acts of a higher
 * number from theirs. What was not really examined tells nothing. Items are irregular as in training: those that findings
 * name; all of them where a finding names none, or only such as the declaration does not have.
 */
function labelsSql(acts: string): string {
  return `CREATE OR REPLACE TEMP TABLE profile_labels AS
    WITH told AS (
      SELECT reference, act, min(inspected_on) AS inspected_on, min(result) = 'irregular' AS irregular,
        bool_or(item IS NULL) AS whole, list(DISTINCT item) FILTER (item IS NOT NULL) AS named
      FROM ${acts} WHERE result <> 'notExamined' GROUP BY reference, act
    ), ordered AS (
      SELECT *, max(act) OVER (PARTITION BY reference ORDER BY inspected_on, act
        ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS overtaken FROM told
    ), counted AS (
      SELECT reference, count(*) AS items, min(day) AS lodged FROM profile_items GROUP BY reference
    ), standing AS (
      SELECT reference, act, irregular, items,
        greatest(CAST(inspected_on - DATE '1970-01-01' AS INTEGER), lodged) AS day,
        CASE WHEN whole THEN [] ELSE list_filter(named, lambda one: one <= items) END AS named
      FROM ordered JOIN counted USING (reference) WHERE overtaken IS NULL OR act > overtaken
    ), each AS (
      SELECT reference, act, day, NULL AS item, irregular FROM standing
      UNION ALL
      SELECT reference, act, day, item, irregular AND (len(named) = 0 OR list_contains(named, item))
      FROM (SELECT *, unnest(range(1, items + 1)) AS item FROM standing)
    )
    SELECT reference, item, day, CASE WHEN earlier IS NULL THEN 1 ELSE 0 END AS examined,
      CAST(irregular AS INTEGER) - coalesce(earlier, 0) AS irregular
    FROM (SELECT *, lag(CAST(irregular AS INTEGER)) OVER (PARTITION BY reference, item ORDER BY act) AS earlier FROM each)`;
}
