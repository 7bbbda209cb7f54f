import type { Session } from '../database/session.js';

/** Unit values of one commodity code, currency of the administration per kg of net mass. */
export interface UnitValues {
  readonly median: number;
  readonly low: number;
}

/** By commodity code; a code of eight or ten digits that is not there has its six-digit subheading's values. */
export type ReferenceValues = ReadonlyMap<string, UnitValues>;

/** Puts the values into a temporary table of the session. */
export async function loadReferenceValues(session: Session, table: string, values: ReferenceValues): Promise<void> {
  const appender = await session.createTable(table, [
    { name: 'code', sqlType: 'VARCHAR' },
    { name: 'median', sqlType: 'DOUBLE' },
    { name: 'low', sqlType: 'DOUBLE' },
  ]);
  for (const [code, { low, median }] of values) appender.append({ code, median, low });
  appender.close();
}

/** Items with the columns `reference.unit_value_median` and `reference.unit_value_low` from a loaded table. */
export function withReferenceValues(items: string, table: string): string {
  return `(
    SELECT i.*,
      CASE WHEN own.code IS NULL THEN heading.median ELSE own.median END AS "reference.unit_value_median",
      CASE WHEN own.code IS NULL THEN heading.low ELSE own.low END AS "reference.unit_value_low"
    FROM ${items} AS i
    LEFT JOIN ${table} AS own ON own.code = i."item.commodity_code"
    LEFT JOIN ${table} AS heading ON heading.code = left(i."item.commodity_code", 6))`;
}
