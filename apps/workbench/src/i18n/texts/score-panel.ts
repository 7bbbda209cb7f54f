import type { Section } from '../section.js';

/** What a score is made of. */
export const scorePanel = {
  title: { en: 'What the score is made of', fr: 'De quoi le score est fait', ar: 'مكوّنات الدرجة' },
  hint: {
    en: 'Of item {{item}}, which scores highest. Bars to the end raise the score, to the start lower it.',
    fr: 'De l’article {{item}}, le mieux noté. Les barres vers la fin élèvent le score, vers le début l’abaissent.',
    ar: 'للبند {{item}} صاحب أعلى درجة. الأشرطة نحو النهاية ترفع الدرجة ونحو البداية تخفضها.',
  },
  exact: { en: 'Exact (TreeSHAP)', fr: 'Exact (TreeSHAP)', ar: 'دقيق (TreeSHAP)' },
  approximate: { en: 'Approximate', fr: 'Approximatif', ar: 'تقريبي' },
  raises: { en: 'raises', fr: 'élève', ar: 'يرفع' },
  lowers: { en: 'lowers', fr: 'abaisse', ar: 'يخفض' },
  neither: { en: 'hardly moves', fr: 'ne change guère', ar: 'لا يكاد يغيّر' },
  trader: { en: 'The traders and their past', fr: 'Les opérateurs et leur passé', ar: 'المتعاملون وسجلهم' },
  value: { en: 'Value', fr: 'La valeur', ar: 'القيمة' },
  origin: { en: 'Origin and route', fr: 'Origine et itinéraire', ar: 'المنشأ والمسار' },
  commodity: { en: 'The goods', fr: 'La marchandise', ar: 'البضاعة' },
  quantity: { en: 'Quantities and masses', fr: 'Quantités et masses', ar: 'الكميات والأوزان' },
  documents: { en: 'Documents and procedure', fr: 'Documents et régime', ar: 'المستندات والنظام الجمركي' },
  other: { en: 'Other facts', fr: 'Autres éléments', ar: 'وقائع أخرى' },
  features: { en: 'Features', fr: 'Variables', ar: 'المتغيرات' },
  amount: { en: 'Contribution (log-odds)', fr: 'Contribution (log-cotes)', ar: 'الإسهام (لوغاريتم الأرجحية)' },
  expected: {
    en: 'From {{expected}} where nothing is known to {{uncalibrated}} before calibration',
    fr: 'De {{expected}} quand on ne sait rien à {{uncalibrated}} avant calibration',
    ar: 'من {{expected}} حين لا يُعرف شيء إلى {{uncalibrated}} قبل المعايرة',
  },
} as const satisfies Section;
