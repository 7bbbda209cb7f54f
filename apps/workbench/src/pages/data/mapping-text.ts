import type { AnswerOf, listMappings } from '@tidewaiter/contracts';

export type KnownMapping = AnswerOf<typeof listMappings>['items'][number];
export type MappingJson = KnownMapping['mapping'];

/** A mapping as a person edits it. */
export function textOfMapping(mapping: MappingJson): string {
  return JSON.stringify(mapping, null, 2);
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

/** The fact that a mapping gives each column. */
export function factsByColumn(mapping: MappingJson | undefined): ReadonlyMap<string, string> {
  const facts = new Map<string, string>();
  const columns = mapping?.['columns'];
  if (typeof columns !== 'object' || columns === null) return facts;
  for (const [column, options] of Object.entries(columns)) {
    const fact: unknown = (options as { fact?: unknown } | null)?.fact;
    if (typeof fact === 'string') facts.set(column, fact);
  }
  return facts;
}

/** The known mapping that names most of these columns, when it names at least half of its own. */
export function likeliestMapping(known: readonly KnownMapping[], header: readonly string[]): KnownMapping | undefined {
  const fit = (mapping: KnownMapping) => {
    const named = [...factsByColumn(mapping.mapping).keys()];
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
