import type { Fact, FactType } from '@tidewaiter/rule-language';
import { facts } from './facts/facts.js';

export type SqlType = 'VARCHAR' | 'DOUBLE' | 'BOOLEAN' | 'DATE';

/** The column that holds a fact in DuckDB and Parquet; its name is the fact's, quoted. */
export interface Column {
  readonly name: string;
  readonly sqlType: SqlType;
  readonly perItem: boolean;
  readonly source: Fact['source'];
}

const sqlTypes = { text: 'VARCHAR', number: 'DOUBLE', boolean: 'BOOLEAN', date: 'DATE' } as const satisfies Record<
  FactType,
  SqlType
>;

/** One column per fact, in the order of the table. */
export const columns: readonly Column[] = facts.map(({ name, type, perItem, source }) => ({
  name,
  sqlType: sqlTypes[type],
  perItem,
  source,
}));
