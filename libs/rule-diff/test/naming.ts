import type { Labels } from '@tidewaiter/rule-language';
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
