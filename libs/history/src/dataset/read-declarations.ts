import { declarationOf, type Declaration } from '@tidewaiter/declaration';
import type { FactRow, FactValue } from '@tidewaiter/rule-language';
import { bindings } from '../database/bindings.js';
import type { Row } from '../database/read-rows.js';
import type { History } from '../history.js';
import { withProfiles } from '../profiles/with-profiles.js';
import { profileColumns, storedFacts } from './columns.js';
import { relationsOf, type Slice } from './relations.js';

/** A declaration of a dataset, nested as it was lodged, and the rows rules are evaluated on, one per item. */
export interface PastDeclaration {
  readonly reference: string;
  readonly declaration: Declaration;
  readonly rows: readonly FactRow[];
}

export interface ReadOptions extends Slice {
  /** Only these; absent: all of the slice. */
  readonly references?: readonly string[] | undefined;
  /** The file that `profileDataset` made: rows have its facts too, and come by day over all files. */
  readonly profiles?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** The declarations of a dataset in the order of its files (day of lodging, then reference), one at a time. */
export async function* readDeclarations(
  history: History,
  dataset: string,
  options: ReadOptions = {},
): AsyncIterable<PastDeclaration> {
  const relations = await relationsOf(history, dataset);
  const { bind, parameters } = bindings();
  const { profiles, references } = options;
  const items = relations.items(options, bind);
  const rows = profiles === undefined ? items : withProfiles(items, profiles, bind);
  const only = references && `WHERE list_contains(${bind({ type: 'textList', value: references })}, reference)`;
  // A join gives rows in any order, and those of a declaration must follow one another.
  const order = profiles === undefined ? '' : 'ORDER BY lodged_on, reference, item';
  const sql = `SELECT * FROM ${rows} ${only ?? ''} ${order}`;
  const read = profiles === undefined ? storedFacts : [...storedFacts, ...profileColumns];
  let reference: string | undefined;
  const own: FactRow[] = [];
  for await (const batch of history.stream(sql, parameters, options.signal)) {
    for (const row of batch) {
      if (row['reference'] !== reference && reference !== undefined) yield pastDeclaration(reference, own.splice(0));
      reference = String(row['reference']);
      own.push(factRowOf(row, read));
    }
  }
  if (reference !== undefined) yield pastDeclaration(reference, own);
}

function pastDeclaration(reference: string, rows: readonly FactRow[]): PastDeclaration {
  // Only declarations that the schema accepts are ever stored, so this is one again.
  return { reference, declaration: declarationOf(rows) as Declaration, rows: [...rows] };
}

/** The facts in a row of an answer: what is null is missing. */
export function factRowOf(row: Row, read: readonly { readonly name: string }[] = storedFacts): FactRow {
  const facts: Record<string, FactValue> = {};
  for (const { name } of read) {
    const value = row[name];
    if (value !== null && value !== undefined) facts[name] = value as FactValue;
  }
  return facts;
}
