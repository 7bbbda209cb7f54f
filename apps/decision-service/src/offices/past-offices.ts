import { bindings, relationsOf, type History } from '@tidewaiter/history';

/** Codes of the offices where past declarations of any dataset were lodged. */
export async function pastOffices(history: History): Promise<string[]> {
  const codes = new Set<string>();
  for (const { name } of await history.datasets()) {
    const relations = await relationsOf(history, name);
    const { bind, parameters } = bindings();
    const sql = `SELECT DISTINCT office FROM ${relations.items({}, bind)} WHERE office IS NOT NULL`;
    for (const { office } of await history.query(sql, parameters)) codes.add(String(office));
  }
  return [...codes];
}
