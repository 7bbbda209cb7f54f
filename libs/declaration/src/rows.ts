import type { FactRow, FactValue } from '@tidewaiter/rule-language';
import type { DeclarationSubset } from './declaration.js';
import { headerFields, itemFields } from './facts/facts.js';

/** Facts added to those declared: reference values and profiles by item, score and draw for the declaration. */
export interface Enrichment {
  readonly header?: FactRow;
  /** In the order of the items; may be shorter. */
  readonly items?: readonly FactRow[];
}

type MutableRow = Record<string, FactValue | undefined>;

/** A fact's name with the path to its value in the nested JSON. */
interface Place {
  readonly name: string;
  readonly group: string;
  readonly property: string;
}

function placeOf({ name }: { readonly name: string }): Place {
  const [group = '', property = ''] = name.split('.');
  return { name, group, property };
}

const headerPlaces = headerFields.map(placeOf);
const itemPlaces = itemFields.map(placeOf);

function headerRow(declaration: Readonly<Record<string, unknown>>): MutableRow {
  const row: MutableRow = {};
  for (const { name, group, property } of headerPlaces) {
    const found = declaration[group];
    const value = property === '' ? found : (found as Readonly<Record<string, unknown>> | undefined)?.[property];
    if (value !== undefined) row[name] = value as FactValue;
  }
  return row;
}

/**
 * The rows rules are evaluated on: one per item, each with the header's facts repeated and `item_count`. A declaration
 * without items gives one row of header facts. Expects a validated declaration; what is absent stays absent.
 */
export function rowsOf(declaration: DeclarationSubset, enrichment: Enrichment = {}): FactRow[] {
  const items = declaration.items ?? [];
  const header: MutableRow = { ...headerRow(declaration), ...enrichment.header };
  if (items.length === 0) return [header];
  header['item_count'] = items.length;
  return items.map((item: Readonly<Record<string, FactValue | undefined>>, index) => {
    const row: MutableRow = { ...header };
    for (const { name, property } of itemPlaces) {
      const value = item[property];
      if (value !== undefined) row[name] = value;
    }
    return Object.assign(row, enrichment.items?.[index]);
  });
}

/** The nested JSON of rows that came from one declaration: the inverse of `rowsOf` for the facts a declaration states. */
export function declarationOf(rows: readonly FactRow[]): DeclarationSubset {
  const declaration: Record<string, unknown> = {};
  const [first = {}] = rows;
  for (const { name, group, property } of headerPlaces) {
    const value = first[name];
    if (value === undefined) continue;
    if (property === '') declaration[group] = value;
    else declaration[group] = { ...(declaration[group] as object | undefined), [property]: value };
  }
  const items = rows.map((row) =>
    Object.fromEntries(
      itemPlaces.flatMap(({ name, property }) => (row[name] === undefined ? [] : [[property, row[name]]])),
    ),
  );
  return { ...declaration, items };
}
