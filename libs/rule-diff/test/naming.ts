import type { Fact, FactType, Labels, Vocabulary } from '@tidewaiter/rule-language';
import type { Naming } from '../src/index.js';

const facts: Readonly<Record<string, Labels>> = {
  'item.customs_value': { en: 'Customs value', fr: 'Valeur en douane', ar: 'القيمة الجمركية' },
  'item.net_mass': { en: 'Net mass', fr: 'Masse nette', ar: 'الوزن الصافي' },
  'item.commodity_code': { en: 'Commodity code', fr: 'Espèce', ar: 'البند التعريفي' },
  'item.origin': { en: 'Origin', fr: 'Origine', ar: 'بلد المنشأ' },
  'importer.authorised': { en: 'Authorised importer', fr: 'Importateur agréé', ar: 'مستورد معتمد' },
  'reference.unit_value_median': { en: 'Median', fr: 'Médiane', ar: 'الوسيط' },
  procedure: { en: 'CPC', fr: 'Régime', ar: 'الوضع الجمركي' },
};

const lists: Readonly<Record<string, Labels>> = {
  high_risk_origins: { en: 'High-risk origins', fr: 'Origines à risque', ar: 'بلدان عالية المخاطر' },
};

/** Labels of the facts and lists that the tests use. */
export const naming: Naming = { fact: (name) => facts[name], list: (name) => lists[name] };

const types: readonly (readonly [string, FactType])[] = [
  ['office', 'text'],
  ['procedure', 'text'],
  ['lodged_on', 'date'],
  ['importer.registered_on', 'date'],
  ['importer.authorised', 'boolean'],
  ['item.commodity_code', 'text'],
  ['item.origin', 'text'],
  ['item.customs_value', 'number'],
  ['item.net_mass', 'number'],
  ['score', 'number'],
];

function factOf(name: string, type: FactType): Fact {
  const label = facts[name] ?? { en: name, fr: name, ar: name };
  const bounds = type === 'number' ? { bounds: { min: 0, max: 1e12 } } : {};
  const domain = name === 'item.commodity_code' ? { domain: 'commodityCode' as const } : {};
  const traits = { source: 'field', perItem: name.startsWith('item.'), knownBeforeInspection: true } as const;
  return { name, type, ...bounds, ...domain, label, help: label, ...traits };
}

/** Facts of every type and one list, for random rules. */
export const vocabulary: Vocabulary = {
  facts: new Map(types.map(([name, type]) => [name, factOf(name, type)])),
  lists: new Map([['watched', { name: 'watched', label: { en: 'Watched', fr: 'Suivis', ar: 'متابَعة' } }]]),
};
