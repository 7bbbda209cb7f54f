import type { Section } from '../section.js';

/** What a rule set declares, beside the editor. */
export const ruleNavigator = {
  facts: { en: 'Facts', fr: 'Données dérivées', ar: 'المعطيات المشتقة' },
  newFact: { en: 'New fact', fr: 'Nouvelle donnée', ar: 'معطى جديد' },
  unnamed: { en: 'without a number', fr: 'sans numéro', ar: 'بلا رقم' },
  factName: { en: 'Name in rules', fr: 'Nom dans les règles', ar: 'الاسم في القواعد' },
  factNameHint: {
    en: 'Begins with item. when it varies by item: item.unit_value',
    fr: 'Commence par item. si elle varie selon l’article : item.unit_value',
    ar: 'يبدأ بـ item. إن كان يختلف من بند إلى بند: item.unit_value',
  },
  factTitle: { en: 'What it is', fr: 'Ce que c’est', ar: 'ما هو' },
  factInvalid: {
    en: 'Letters, digits and underscores, parts separated by dots',
    fr: 'Lettres, chiffres et soulignés, parties séparées par des points',
    ar: 'أحرف وأرقام وشرطات سفلية، وأجزاء تفصلها نقاط',
  },
  factTaken: { en: 'There is a fact of this name', fr: 'Ce nom est déjà pris', ar: 'الاسم مستعمل' },
  openRule: { en: 'Find a rule or a fact to open', fr: 'Trouver une règle ou une donnée', ar: 'ابحث عن قاعدة أو معطى' },
  loading: { en: 'Loading the rules…', fr: 'Chargement des règles…', ar: 'جارٍ تحميل القواعد…' },
  notes: {
    en: { one: '{{count}} note', other: '{{count}} notes' },
    fr: { one: '{{count}} remarque', other: '{{count}} remarques' },
    ar: {
      zero: 'بلا ملاحظات',
      one: 'ملاحظة واحدة',
      two: 'ملاحظتان',
      few: '{{count}} ملاحظات',
      many: '{{count}} ملاحظة',
      other: '{{count}} ملاحظة',
    },
  },
} as const satisfies Section;
