import { quoted } from '@tidewaiter/rule-sql';
import type { Bind } from '../database/bindings.js';
import { profileColumns } from '../dataset/columns.js';

const columns = profileColumns.map(({ name }) => `p.${quoted(name)}`).join(', ');

/** Items with a column per profile fact, from the file that `profileDataset` made; the order of rows is not kept. */
export function withProfiles(items: string, path: string, bind: Bind): string {
  return `(
    SELECT i.*, ${columns} FROM ${items} AS i
    LEFT JOIN read_parquet(${bind({ type: 'text', value: path })}) AS p ON p.reference = i.reference AND p.item = i.item)`;
}
