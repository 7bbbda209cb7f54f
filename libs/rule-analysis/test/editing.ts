import type { Fact, ListName, Vocabulary } from '@tidewaiter/rule-language';
import type { LanguageContext } from '../src/index.js';

const label = (en: string, fr: string, ar: string) => ({ en, fr, ar });

function fact(name: string, type: Fact['type'], more: Partial<Fact> = {}): Fact {
  const help = label(`help of ${name}`, `aide de ${name}`, `شرح ${name}`);
  const words = label(name, `${name} fr`, `${name} ar`);
  return {
    name,
    type,
    label: words,
    help,
    source: 'field',
    perItem: name.startsWith('item.'),
    knownBeforeInspection: true,
    ...more,
  };
}

const facts = [
  fact('importer.authorised', 'boolean'),
  fact('lodged_on', 'date'),
  fact('item.net_mass', 'number', { unit: 'kg', label: label('Net mass', 'Masse nette', 'الوزن الصافي') }),
  fact('item.commodity_code', 'text', { domain: 'commodityCode' }),
  fact('item.origin', 'text', { domain: 'country' }),
  fact('invoice.currency', 'text', { domain: 'currency' }),
  fact('item.adjusted_value', 'number', { knownBeforeInspection: false }),
];
export const risky: ListName = {
  name: 'risky_origins',
  label: label('Risky origins', 'Origines à risque', 'مناشئ خطرة'),
};
const vocabulary: Vocabulary = {
  facts: new Map(facts.map((one) => [one.name, one])),
  lists: new Map([[risky.name, risky]]),
};
/** What the tests of the language service write rules about. */
export const context: LanguageContext = {
  vocabulary,
  language: 'fr',
  controls: [{ code: 'weigh_sample', label: label('Weigh a sample', 'Peser un échantillon', 'وزن عينة') }],
  valuesOf: (name) => (name === 'item.origin' ? ['CN', 'FR'] : []),
  listSizes: new Map([['risky_origins', 12]]),
};

/** A rule up to its condition. */
export const rule = 'rule A "a"\nwhen ';
