import { declarationOf, type Declaration } from '@tidewaiter/declaration';
import type { FactRow, FactValue } from '@tidewaiter/rule-language';
import { bindings } from '../database/bindings.js';
import type { Row } from '../database/read-rows.js';
import type { History } from '../history.js';
import { storedFacts } from './columns.js';
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
  const { references } = options;
  const only = references && `WHERE list_contains(${bind({ type: 'textList', value: references })}, reference)`;
  const sql = `SELECT * FROM ${relations.items(options, bind)} ${only ?? ''}`;
  let reference: string | undefined;
  const rows: FactRow[] = [];
  for await (const batch of history.stream(sql, parameters, options.signal)) {
    for (const row of batch) {
      if (row['reference'] !== reference && reference !== undefined) yield pastDeclaration(reference, rows.splice(0));
      reference = String(row['reference']);
      rows.push(factRowOf(row));
    }
  }
  if (reference !== undefined) yield pastDeclaration(reference, rows);
}

function pastDeclaration(reference: string, rows: readonly FactRow[]): PastDeclaration {
  // Only declarations that the schema accepts are ever stored, so this is one again.
  return { reference, declaration: declarationOf(rows) as Declaration, rows: [...rows] };
}

/** The facts in a row of an answer: what is null is missing. */
export function factRowOf(row: Row): FactRow {
  const facts: Record<string, FactValue> = {};
  for (const { name } of storedFacts) {
    const value = row[name];
    if (value !== null && value !== undefined) facts[name] = value as FactValue;
  }
  return facts;
}
