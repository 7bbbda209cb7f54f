/** What is counted, and by which column of `profile_items`. */
export interface Counting {
  readonly key: string;
  readonly counted: 'declarations' | 'items';
  /** SQL condition on `key`; absent: all keys. */
  readonly only?: string;
}

/**
 * A relation of one row per key and day on which something happened: how many were `seen` on the day, and by how many
 * `examined` and `irregular` grew. Whole numbers as DOUBLE, whose sums are exact in any order.
 */
export function daysSql({ counted, key, only = 'TRUE' }: Counting): string {
  const table = counted === 'items' ? 'profile_items' : 'profile_declarations';
  const labelled = counted === 'items' ? 'l.item = i.item' : 'l.item IS NULL';
  return `(
    SELECT key, day, sum(seen) AS seen, sum(examined) AS examined, sum(irregular) AS irregular FROM (
      SELECT ${key} AS key, day, 1::DOUBLE AS seen, 0::DOUBLE AS examined, 0::DOUBLE AS irregular FROM ${table}
      UNION ALL
      SELECT i.${key} AS key, l.day, 0, l.examined, l.irregular
      FROM profile_labels AS l JOIN ${table} AS i ON i.reference = l.reference AND ${labelled}
    ) WHERE key IS NOT NULL AND ${only} GROUP BY key, day)`;
}
