import { defineFact } from './define-fact.js';
import { code, commodityCode, country, mass, money } from './traits.js';

/** Facts declared for each item. */
export const itemFacts = [
  defineFact({ name: 'item.commodity_code', type: 'text' }, commodityCode, {
    en: ['Commodity code', 'Harmonized System code, 6 to 10 digits, with its leading zeros'],
    fr: ['Espèce tarifaire', 'Code du Système harmonisé, 6 à 10 chiffres, zéros de tête compris'],
    ar: ['البند التعريفي', 'رمز النظام المنسق من 6 إلى 10 أرقام بما فيها الأصفار في بدايته'],
  }),
  defineFact({ name: 'item.origin', type: 'text' }, country, {
    en: ['Country of origin', 'Country in which the goods were produced, as declared'],
    fr: ['Pays d’origine', 'Pays de production des marchandises, tel que déclaré'],
    ar: ['بلد المنشأ', 'البلد الذي أُنتجت فيه البضاعة كما صُرِّح به'],
  }),
  defineFact({ name: 'item.origin_indicator', type: 'text' }, code, {
    en: ['Origin marking', 'How origin is marked on the goods or their packing, national code'],
    fr: [
      'Marquage de l’origine',
      'Manière dont l’origine est marquée sur la marchandise ou l’emballage, code national',
    ],
    ar: ['دلالة المنشأ', 'طريقة وسم المنشأ على البضاعة أو غلافها برمز وطني'],
  }),
  defineFact({ name: 'item.net_mass', type: 'number' }, mass, {
    en: ['Net mass', 'Mass of the goods without any packing'],
    fr: ['Masse nette', 'Masse des marchandises sans aucun emballage'],
    ar: ['الوزن الصافي', 'وزن البضاعة دون أي تغليف'],
  }),
  defineFact({ name: 'item.gross_mass', type: 'number' }, mass, {
    en: ['Gross mass', 'Mass of the goods of the item with their packing'],
    fr: ['Masse brute', 'Masse des marchandises de l’article avec leur emballage'],
    ar: ['الوزن القائم', 'وزن بضاعة البند مع تغليفها'],
  }),
  defineFact(
    { name: 'item.quantity', type: 'number' },
    { unit: 'supplementary unit', bounds: { min: 0, max: 1e9 } },
    {
      en: ['Quantity', 'Quantity in the supplementary unit of the item'],
      fr: ['Quantité', 'Quantité exprimée dans l’unité supplémentaire de l’article'],
      ar: ['الكمية', 'الكمية بالوحدة الإضافية للبند'],
    },
  ),
  defineFact({ name: 'item.quantity_unit', type: 'text' }, code, {
    en: ['Unit of quantity', 'Code of the supplementary unit (pieces, pairs, litres …)'],
    fr: ['Unité de quantité', 'Code de l’unité supplémentaire (pièces, paires, litres…)'],
    ar: ['وحدة الكمية', 'رمز الوحدة الإضافية (قطعة، زوج، لتر…)'],
  }),
  defineFact({ name: 'item.customs_value', type: 'number' }, money, {
    en: ['Customs value', 'Declared value for customs purposes, in the currency of the administration'],
    fr: ['Valeur en douane', 'Valeur en douane déclarée, dans la monnaie de l’administration'],
    ar: ['القيمة الجمركية', 'القيمة المصرح بها للأغراض الجمركية بعملة الإدارة'],
  }),
  defineFact(
    { name: 'item.tax_rate', type: 'number' },
    { unit: '%', bounds: { min: 0, max: 1000 } },
    {
      en: ['Duty rate', 'Rate of duty applied, in percent of the customs value'],
      fr: ['Taux de droit', 'Taux de droit appliqué, en pour cent de la valeur en douane'],
      ar: ['فئة الرسم', 'نسبة الرسم المطبقة بالمئة من القيمة الجمركية'],
    },
  ),
  defineFact({ name: 'item.tax_type', type: 'text' }, code, {
    en: ['Tariff regime', 'Tariff from which the rate is taken (general, agreement, quota …), national code'],
    fr: ['Régime tarifaire', 'Tarif dont le taux est tiré (général, accord, contingent…), code national'],
    ar: ['نوع التعريفة', 'التعريفة المأخوذة منها النسبة (عامة، اتفاقية، حصة…) برمز وطني'],
  }),
  defineFact({ name: 'item.duty', type: 'number' }, money, {
    en: ['Duty', 'Duty calculated on the item as declared, in the currency of the administration'],
    fr: ['Droit', 'Droit liquidé sur l’article tel que déclaré, dans la monnaie de l’administration'],
    ar: ['الرسم', 'الرسم المحتسب على البند كما صُرِّح به بعملة الإدارة'],
  }),
  defineFact({ name: 'item.preference', type: 'text' }, code, {
    en: ['Preference', 'Preferential agreement claimed; missing when none is claimed'],
    fr: ['Préférence', 'Accord préférentiel demandé ; absent si aucun n’est demandé'],
    ar: ['التفضيل', 'الاتفاقية التفضيلية المطلوب تطبيقها؛ غائب إن لم تُطلب'],
  }),
  defineFact(
    { name: 'item.licence', type: 'boolean' },
    {},
    {
      en: ['Licence presented', 'Whether a licence or permit was presented for the item'],
      fr: ['Licence présentée', 'Indique si une licence ou une autorisation a été présentée pour l’article'],
      ar: ['الترخيص مقدَّم', 'هل قُدِّم ترخيص أو إذن للبند'],
    },
  ),
  defineFact(
    { name: 'item.brand', type: 'text' },
    { domain: 'code', maxLength: 35, pattern: '^[\\p{L}\\p{N}][\\p{L}\\p{N} ._/&+-]{0,34}$' },
    {
      en: ['Brand', 'Code of the trade mark declared; missing when none is declared'],
      fr: ['Marque', 'Code de la marque déclarée ; absent si aucune n’est déclarée'],
      ar: ['العلامة التجارية', 'رمز العلامة التجارية المصرح بها؛ غائب إن لم يُصرَّح بأي علامة'],
    },
  ),
] as const;

/** Established by an inspection: in the history for its figures, never usable by a rule or a model. */
export const inspectionFacts = [
  defineFact(
    { name: 'item.adjusted_value', type: 'number' },
    { ...money, knownBeforeInspection: false },
    {
      en: ['Adjusted value', 'Customs value as established after inspection'],
      fr: ['Valeur redressée', 'Valeur en douane établie après contrôle'],
      ar: ['القيمة المعدَّلة', 'القيمة الجمركية المعتمدة بعد المعاينة'],
    },
  ),
  defineFact(
    { name: 'item.additional_duty', type: 'number' },
    { ...money, knownBeforeInspection: false },
    {
      en: ['Additional duty', 'Duty established after inspection in addition to that declared'],
      fr: ['Droits supplémentaires', 'Droits établis après contrôle en sus de ceux déclarés'],
      ar: ['الرسم الإضافي', 'الرسم المستحق بعد المعاينة زيادةً على المصرح به'],
    },
  ),
] as const;
