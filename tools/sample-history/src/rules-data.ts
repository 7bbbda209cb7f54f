import type { Labels } from '@tidewaiter/rule-language';
import type { Administration } from './generate-history.js';

/** A file below the folder of rules. */
export interface RulesFile {
  readonly path: string;
  readonly text: string;
}

/** A list as `lists/lists.json` describes it. */
export interface ListDescription {
  readonly name: string;
  readonly label: Labels;
  readonly domain: string;
}

function csv(header: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return [header, ...rows].map((row) => `${row.join(',')}\n`).join('');
}

/**
 * The lists (`lists/<name>.csv` with their labels in `lists/lists.json`) and the valuation database
 * (`reference/unit-values.csv`) as an officer of the fictitious administration would hold them. No value holds a comma.
 * What `described` says of lists of other origin, such as groups of countries, is kept after the administration's own.
 */
export function rulesData(
  { lists, references }: Administration,
  described: readonly ListDescription[] = [],
): RulesFile[] {
  const own = new Set(lists.map(({ id }) => id));
  const labels = [
    ...lists.map(({ id, label, domain }) => ({ name: id, label, domain })),
    ...described.filter(({ name }) => !own.has(name)),
  ];
  return [
    ...lists.map(({ id, values }) => ({
      path: `lists/${id}.csv`,
      text: csv(
        ['value', 'note'],
        values.map(({ value, note }) => [value, note]),
      ),
    })),
    { path: 'lists/lists.json', text: `${JSON.stringify(labels, null, 2)}\n` },
    {
      path: 'reference/unit-values.csv',
      text: csv(
        ['commodity_code', 'unit_value_median', 'unit_value_low'],
        references.map((row) => [row.commodity_code, row.unit_value_median, row.unit_value_low]),
      ),
    },
  ];
}
