import { facts } from '@tidewaiter/declaration';

/** A value of a declaration under its fact's name: `importer.id`, `item.origin`. */
export interface NamedValue {
  readonly name: string;
  readonly value: unknown;
}

const places: ReadonlyMap<string, number> = new Map(facts.map(({ name }, place) => [name, place]));

/** In the order of the facts table; what it does not know comes last. */
function inOrder(values: readonly NamedValue[]): NamedValue[] {
  const placeOf = ({ name }: NamedValue) => places.get(name) ?? places.size;
  return [...values].sort((left, right) => placeOf(left) - placeOf(right));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function namedValues(part: Readonly<Record<string, unknown>>, prefix: string): NamedValue[] {
  return Object.entries(part)
    .filter(([, value]) => value !== undefined && value !== null)
    .flatMap(([key, value]) =>
      isRecord(value) ? namedValues(value, `${prefix}${key}.`) : [{ name: prefix + key, value }],
    );
}

/** Splits nested JSON of a declaration into the named values of its header and of each item. */
export function declarationParts(declaration: Readonly<Record<string, unknown>>): {
  header: NamedValue[];
  items: NamedValue[][];
} {
  const { items, ...header } = declaration;
  const rows = Array.isArray(items) ? items.filter(isRecord) : [];
  return {
    header: inOrder(namedValues(header, '')),
    items: rows.map((item) => inOrder(namedValues(item, 'item.'))),
  };
}
