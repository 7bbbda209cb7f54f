import type { Fact, FactType, Labels, Vocabulary } from '../src/index.js';

const words: Labels = { en: 'x', fr: 'x', ar: 'x' };

function fact(name: string, type: FactType, more: Partial<Fact> = {}): Fact {
  const perItem = name.startsWith('item.') || name.startsWith('reference.');
  return { name, type, label: words, help: words, source: 'field', perItem, knownBeforeInspection: true, ...more };
}

const amount = { bounds: { min: 0, max: 1e15 } };

const facts = [
  fact('office', 'text', { domain: 'office' }),
  fact('procedure', 'text', { domain: 'procedure' }),
  fact('lodged_on', 'date'),
  fact('container', 'boolean'),
  fact('item_count', 'number', { bounds: { min: 1, max: 9999, whole: true } }),
  fact('importer.id', 'text', { domain: 'party' }),
  fact('importer.authorised', 'boolean'),
  fact('importer.registered_on', 'date'),
  fact('item.commodity_code', 'text', { domain: 'commodityCode' }),
  fact('item.origin', 'text', { domain: 'country' }),
  fact('item.net_mass', 'number', amount),
  fact('item.customs_value', 'number', amount),
  fact('item.tax_rate', 'number', { bounds: { min: 0, max: 100 } }),
  fact('item.brand', 'text'),
  fact('reference.unit_value_median', 'number', amount),
  fact('score', 'number', { bounds: { min: 0, max: 1 } }),
  fact('item.adjusted_value', 'number', { ...amount, knownBeforeInspection: false }),
];

/** A small vocabulary for the tests of the language, of every type and domain that changes a rule's meaning. */
export const vocabulary: Vocabulary = {
  facts: new Map(facts.map((each) => [each.name, each])),
  lists: new Map(['high_risk_origins', 'brands'].map((name) => [name, { name, label: words }])),
};
