import {
  check,
  parse,
  type CheckedRuleSet,
  type Fact,
  type FactType,
  type ListContents,
  type Vocabulary,
} from '@tidewaiter/rule-language';

const types: readonly [string, FactType][] = [
  ['office', 'text'],
  ['constructor', 'text'],
  ['lodged_on', 'date'],
  ['registered_on', 'date'],
  ['authorised', 'boolean'],
  ['item.commodity_code', 'text'],
  ['item.customs_value', 'number'],
  ['item.net_mass', 'number'],
];

function fact([name, type]: [string, FactType]): [string, Fact] {
  const words = { en: name, fr: name, ar: name };
  const bounds = type === 'number' ? { bounds: { min: 0, max: 1e12 } } : {};
  const domain = name === 'item.commodity_code' ? { domain: 'commodityCode' as const } : {};
  const traits = { source: 'field', perItem: name.startsWith('item.'), knownBeforeInspection: true } as const;
  return [name, { name, type, ...bounds, ...domain, label: words, help: words, ...traits }];
}

/** Members of the one list that `rulesWhen` knows. */
export const lists: ListContents = new Map([['watched', new Set(['DZALG', 'DZORN'])]]);

/** A few facts of every type, and the one list. */
export const smallVocabulary: Vocabulary = {
  facts: new Map(types.map(fact)),
  lists: new Map([['watched', { name: 'watched', label: { en: 'watched', fr: 'watched', ar: 'watched' } }]]),
};

/** One checked rule, `R-0`, `R-1` …, for each condition on a small vocabulary: for tests of what runs rules. */
export function rulesWhen(...conditions: readonly string[]): CheckedRuleSet {
  const text = conditions.map((condition, index) => `rule R-${index} "test"\nwhen ${condition}\nthen points 1`);
  const { document, diagnostics: faults } = parse(text.join('\n\n'));
  const { checked, diagnostics } = check(document, smallVocabulary);
  if (!checked || faults.length > 0)
    throw new Error([...faults, ...diagnostics].map((each) => each.message).join('; '));
  return checked;
}
