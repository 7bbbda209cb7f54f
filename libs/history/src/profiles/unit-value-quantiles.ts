import type { ProfileFamily } from '@tidewaiter/declaration';
import { bindings } from '../database/bindings.js';
import type { Session } from '../database/session.js';
import type { Relations } from '../dataset/relations.js';
import { quantilesSql } from './measure-sql.js';
import { keySql, unitValue } from './profile-tables.js';

/** Whether a family tells unit values. */
export function hasQuantiles({ measures }: ProfileFamily): boolean {
  return measures.some((measure) => measure.startsWith('unit_value_'));
}

interface Wanted {
  readonly family: ProfileFamily;
  /** ISO date; what was lodged on it or later does not count. */
  readonly asOf: string;
  /** Absent: all. */
  readonly keys?: readonly string[];
}

/** Unit values at 10, 50 and 90 % by key; a key without any is not there. */
export async function quantilesOf(
  session: Session,
  relations: Pick<Relations, 'items'>,
  { asOf, family, keys }: Wanted,
): Promise<Map<string, readonly number[]>> {
  const { bind, parameters } = bindings();
  const items = relations.items({}, bind);
  const only = keys === undefined ? '' : `AND key IN (SELECT unnest(${bind({ type: 'textList', value: keys })}))`;
  const rows = session.stream(
    `SELECT key, ${quantilesSql} AS quantiles
     FROM (SELECT ${keySql(family)} AS key, ${unitValue} AS unit_value, lodged_on FROM ${items})
     WHERE lodged_on < ${bind({ type: 'date', value: asOf })} AND key IS NOT NULL ${only} GROUP BY key`,
    parameters,
  );
  const quantiles = new Map<string, readonly number[]>();
  for await (const batch of rows) {
    for (const { key, quantiles: values } of batch) {
      if (Array.isArray(values) && values.length > 0) quantiles.set(String(key), values.map(Number));
    }
  }
  return quantiles;
}
