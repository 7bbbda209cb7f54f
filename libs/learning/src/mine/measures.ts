import type { Labels } from '@tidewaiter/rule-language';

/** A calculation whose extremes are worth a test. */
export interface Measure {
  readonly text: string;
  /** Written on the right of a threshold, `0.5 * …`: the test reads as a comparison with it. */
  readonly times?: string;
  readonly label: Labels;
}

export const measures: readonly Measure[] = [
  {
    text: 'item.customs_value / item.net_mass',
    times: 'reference.unit_value_median',
    label: { en: 'Unit value against the reference', fr: 'Valeur unitaire / référence', ar: 'قيمة الوحدة إلى المرجع' },
  },
  {
    text: 'item.customs_value / item.net_mass',
    label: { en: 'Value per kilogram', fr: 'Valeur par kilogramme', ar: 'القيمة لكل كيلوغرام' },
  },
  {
    text: 'item.gross_mass / item.net_mass',
    label: { en: 'Gross mass against net mass', fr: 'Masse brute / masse nette', ar: 'الوزن القائم إلى الصافي' },
  },
  { text: 'item.customs_value', label: { en: 'Customs value', fr: 'Valeur en douane', ar: 'القيمة الجمركية' } },
  { text: 'item.net_mass', label: { en: 'Net mass', fr: 'Masse nette', ar: 'الوزن الصافي' } },
  { text: 'item.tax_rate', label: { en: 'Duty rate', fr: 'Taux de droit', ar: 'فئة الرسم' } },
  {
    text: 'gross_mass / packages',
    label: { en: 'Gross mass per package', fr: 'Masse brute par colis', ar: 'الوزن القائم لكل طرد' },
  },
  {
    text: 'days_between(importer.registered_on, lodged_on)',
    label: {
      en: 'Days since the importer registered',
      fr: 'Jours depuis l’inscription de l’importateur',
      ar: 'عدد الأيام منذ تسجيل المستورد',
    },
  },
  { text: 'item_count', label: { en: 'Number of items', fr: 'Nombre d’articles', ar: 'عدد البنود' } },
];

/** The whole calculation, without a threshold. */
export function calculationOf({ text, times }: Measure): string {
  return times === undefined ? text : `${text} / ${times}`;
}

/** What people call a calculation; its text, which is the same in every language, where it has no name. */
export function labelOfCalculation(text: string): Labels {
  const measure = measures.find((one) => calculationOf(one) === text);
  return measure?.label ?? { en: text, fr: text, ar: text };
}
