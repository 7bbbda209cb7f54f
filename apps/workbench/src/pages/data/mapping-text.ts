import type { AnswerOf, listMappings } from '@tidewaiter/contracts';

export type KnownMapping = AnswerOf<typeof listMappings>['items'][number];
export type MappingJson = KnownMapping['mapping'];

/** The order in which a person reads a mapping; the service keeps none. */
const order = [
  'name',
  'dataset',
  'title',
  'grain',
  'delimiter',
  'encoding',
  'reference',
  'itemNumber',
  'columns',
  'constants',
  'ignore',
  'acts',
  'selection',
];

/** A mapping as a person edits it. */
export function textOfMapping(mapping: MappingJson): string {
  const known = order.filter((name) => mapping[name] !== undefined);
  const others = Object.keys(mapping).filter((name) => !order.includes(name));
  return JSON.stringify(Object.fromEntries([...known, ...others].map((name) => [name, mapping[name]])), null, 2);
}

/** The JSON object a text holds; undefined when it holds none. */
export function mappingOfText(text: string): MappingJson | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as MappingJson) : undefined;
  } catch {
    return undefined;
  }
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** What a mapping makes of each column: a fact by name, or one of the other parts of a declaration. */
export type ColumnUse = { readonly fact: string } | { readonly part: 'reference' | 'items' | 'acts' | 'leftOut' };

/** The use of each column that the mapping names; half-written mappings are read as far as they go. */
export function usesOfColumns(mapping: MappingJson = {}): ReadonlyMap<string, ColumnUse> {
  const uses = new Map<string, ColumnUse>();
  const add = (column: unknown, use: ColumnUse) => {
    if (typeof column === 'string') uses.set(column, use);
  };
  for (const column of listOf(mapping['ignore'])) add(column, { part: 'leftOut' });
  for (const act of listOf(mapping['acts'])) {
    const { column, additionalDuty, officer } = (act ?? {}) as Readonly<Record<string, unknown>>;
    for (const name of [column, additionalDuty, officer]) add(name, { part: 'acts' });
  }
  const { columns } = mapping;
  for (const [column, options] of Object.entries(typeof columns === 'object' && columns !== null ? columns : {})) {
    const fact: unknown = (options as { fact?: unknown } | null)?.fact;
    if (typeof fact === 'string' && fact !== '') add(column, { fact });
  }
  add(mapping['itemNumber'], { part: 'items' });
  add(mapping['reference'], { part: 'reference' });
  return uses;
}

/** The known mapping that names most of these columns, when it names at least half of its own. */
export function likeliestMapping(known: readonly KnownMapping[], header: readonly string[]): KnownMapping | undefined {
  const fit = (mapping: KnownMapping) => {
    const named = [...usesOfColumns(mapping.mapping).keys()];
    return named.length === 0 ? 0 : named.filter((column) => header.includes(column)).length / named.length;
  };
  const best = [...known].sort((a, b) => fit(b) - fit(a))[0];
  return best && fit(best) >= 0.5 ? best : undefined;
}

/** A mapping to begin with: every column of the file, each waiting for its fact. */
export function blankMapping(header: readonly string[]): MappingJson {
  return {
    name: '',
    dataset: '',
    grain: 'item',
    reference: header[0] ?? '',
    columns: Object.fromEntries(header.slice(1).map((column) => [column, { fact: '' }])),
    ignore: [],
    acts: [],
  };
}
