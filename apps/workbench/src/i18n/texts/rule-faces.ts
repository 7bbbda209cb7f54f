import type { Section } from '../section.js';

/** The editor's faces and what its hover says of a name. */
export const ruleFaces = {
  faces: { en: 'Show the rule as', fr: 'Afficher la règle en', ar: 'عرض القاعدة بصيغة' },
  text: { en: 'Text', fr: 'Texte', ar: 'نص' },
  json: { en: 'JSON', fr: 'JSON', ar: 'JSON' },
  mendText: {
    en: 'The text has errors, so this JSON shows only what could be read. Mend the text to edit it here.',
    fr: 'Le texte contient des erreurs : ce JSON ne montre que ce qui a pu être lu. Corrigez le texte pour modifier ici.',
    ar: 'في النص أخطاء، فلا يُظهر JSON هنا إلا ما أمكنت قراءته. صحّح النص لتتمكن من التحرير هنا.',
  },
  keys: {
    en: 'Ctrl Space completes, F8 goes to the next diagnostic, Shift Alt F formats, Ctrl Z undoes.',
    fr: 'Ctrl Espace complète, F8 va au diagnostic suivant, Maj Alt F met en forme, Ctrl Z annule.',
    ar: 'Ctrl Space للإكمال، F8 للتشخيص التالي، Shift Alt F للتنسيق، Ctrl Z للتراجع.',
  },
  unit: { en: 'unit', fr: 'unité', ar: 'الوحدة' },
  type: { en: 'type', fr: 'type', ar: 'النوع' },
  bounds: { en: 'range', fr: 'plage', ar: 'المجال' },
  perItem: { en: 'for each item', fr: 'pour chaque article', ar: 'لكل بند' },
  list: { en: 'List', fr: 'Liste', ar: 'قائمة' },
  control: { en: 'Control', fr: 'Contrôle', ar: 'إجراء رقابي' },
  definition: { en: 'stands for', fr: 'remplace', ar: 'تعني' },
  uses: { en: 'uses in the rules', fr: 'emplois dans les règles', ar: 'مرات الاستعمال في القواعد' },
  items: { en: 'items', fr: 'éléments', ar: 'العناصر' },
  rule: { en: 'Rule', fr: 'Règle', ar: 'قاعدة' },
  chapter: { en: 'Chapter', fr: 'Chapitre', ar: 'الفصل' },
  heading: { en: 'Heading', fr: 'Position', ar: 'البند' },
  country: { en: 'Country', fr: 'Pays', ar: 'الدولة' },
  currency: { en: 'Currency', fr: 'Monnaie', ar: 'العملة' },
  edition: { en: 'Heading deleted by HS', fr: 'Position supprimée par le SH', ar: 'بند محذوف من النظام المنسق، إصدار' },
  successors: { en: 'its goods are now in', fr: 'ses marchandises relèvent désormais de', ar: 'بضائعه الآن في' },
  typeText: { en: 'text', fr: 'texte', ar: 'نص' },
  typeNumber: { en: 'number', fr: 'nombre', ar: 'عدد' },
  typeBoolean: { en: 'yes or no', fr: 'oui ou non', ar: 'نعم أو لا' },
  typeDate: { en: 'date', fr: 'date', ar: 'تاريخ' },
} as const satisfies Section;
