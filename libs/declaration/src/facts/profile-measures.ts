import type { Fact, Labels, Language } from '@tidewaiter/rule-language';

/** What a profile counts: declarations where its key is the header's, items where it varies by item. */
export type Counted = 'declarations' | 'items';

interface MeasureRow {
  readonly unit: string | undefined;
  readonly bounds: NonNullable<Fact['bounds']>;
  readonly label: Labels;
  /** `$counted` and `$ofTheSame` stand for those words of the language. */
  readonly help: Labels;
}

/** Unit values above this are mistakes of mass or value; no profile takes them in. Currency per kg. */
export const greatestUnitValue = 1e9;

const count = { min: 0, max: 1e9, whole: true };
/** Of all days a declaration can be lodged on, the greatest distance. */
const days = { min: 0, max: 110_000, whole: true };
const unitValue = { min: 0, max: greatestUnitValue };

function unitValueOf(label: Labels, share: Labels): MeasureRow {
  return {
    unit: 'currency/kg',
    bounds: unitValue,
    label,
    help: {
      en: `${share.en} of the values per kilogram of earlier items $ofTheSame; an indicator, never a minimum price`,
      fr: `${share.fr} des valeurs par kilogramme des articles antérieurs $ofTheSame ; un indicateur, jamais un prix minimum`,
      ar: `${share.ar} لقيم الكيلوغرام في البنود السابقة $ofTheSame؛ مؤشر وليس سعراً أدنى`,
    },
  };
}

/** What can be told of a profile, from days before the declaration was lodged only. */
export const profileMeasures = {
  times_seen: {
    unit: '$counted',
    bounds: count,
    label: { en: 'times seen', fr: 'nombre d’apparitions', ar: 'عدد مرات الظهور' },
    help: {
      en: 'Number of $counted $ofTheSame lodged on earlier days',
      fr: 'Nombre de $counted $ofTheSame, déposées les jours précédents',
      ar: 'عدد $counted المسجلة $ofTheSame في أيام سابقة',
    },
  },
  times_examined: {
    unit: '$counted',
    bounds: count,
    label: { en: 'times examined', fr: 'nombre de contrôles', ar: 'عدد مرات المعاينة' },
    help: {
      en: 'Number of $counted $ofTheSame whose goods had really been examined before this one was lodged',
      fr: 'Nombre de $counted $ofTheSame dont les marchandises avaient été réellement contrôlées avant ce dépôt',
      ar: 'عدد $counted $ofTheSame التي عُوينت بضاعتها فعلاً قبل تسجيل هذا البيان',
    },
  },
  hit_rate: {
    unit: undefined,
    bounds: { min: 0, max: 1 },
    label: { en: 'hit rate', fr: 'taux d’irrégularité', ar: 'معدل المخالفات' },
    help: {
      en: 'Share of the examined $counted $ofTheSame that were irregular, as known before this one was lodged; few of them draw it to the overall rate, which counts as five',
      fr: 'Part irrégulière des $counted $ofTheSame contrôlées, connue avant ce dépôt ; peu de contrôles la rapprochent du taux général, qui compte pour cinq',
      ar: 'نسبة المخالف من $counted $ofTheSame التي عُوينت، كما عُرفت قبل تسجيل هذا البيان؛ وإن قلّت اقتربت من المعدل العام الذي يُحسب بخمس معاينات',
    },
  },
  days_since_first_seen: {
    unit: 'd',
    bounds: days,
    label: { en: 'days since first seen', fr: 'jours depuis la première apparition', ar: 'عدد الأيام منذ أول ظهور' },
    help: {
      en: 'Days from the first of the earlier $counted $ofTheSame to this one; missing when there is none',
      fr: 'Jours entre la première des $counted antérieures $ofTheSame et ce dépôt ; absent s’il n’y en a pas',
      ar: 'عدد الأيام منذ أول $counted السابقة $ofTheSame؛ غائب إن لم يوجد سابق',
    },
  },
  days_since_last_seen: {
    unit: 'd',
    bounds: days,
    label: { en: 'days since last seen', fr: 'jours depuis la dernière apparition', ar: 'عدد الأيام منذ آخر ظهور' },
    help: {
      en: 'Days from the latest of the earlier $counted $ofTheSame to this one; missing when there is none',
      fr: 'Jours entre la dernière des $counted antérieures $ofTheSame et ce dépôt ; absent s’il n’y en a pas',
      ar: 'عدد الأيام منذ آخر $counted السابقة $ofTheSame؛ غائب إن لم يوجد سابق',
    },
  },
  unit_value_median: unitValueOf(
    { en: 'median unit value', fr: 'valeur unitaire médiane', ar: 'وسيط قيمة الوحدة' },
    { en: 'Median', fr: 'Médiane', ar: 'الوسيط' },
  ),
  unit_value_low: unitValueOf(
    { en: 'low unit value', fr: 'valeur unitaire basse', ar: 'قيمة الوحدة المنخفضة' },
    { en: 'Tenth percentile', fr: 'Dixième centile', ar: 'العُشير الأول' },
  ),
  unit_value_high: unitValueOf(
    { en: 'high unit value', fr: 'valeur unitaire haute', ar: 'قيمة الوحدة المرتفعة' },
    { en: 'Ninetieth percentile', fr: 'Quatre-vingt-dixième centile', ar: 'العُشير التاسع' },
  ),
} as const satisfies Record<string, MeasureRow>;

export type ProfileMeasure = keyof typeof profileMeasures;

/** Feminine forms of the French sentences above fit `déclarations`; an item is a line, `ligne`, for the same reason. */
const countedWords: Readonly<Record<Counted, Labels>> = {
  declarations: { en: 'declarations', fr: 'déclarations', ar: 'البيانات' },
  items: { en: 'items', fr: 'lignes', ar: 'بنود البضاعة' },
};

/** Unit and help of a measure for a family, its words put in. */
export function measureWords(
  measure: ProfileMeasure,
  counted: Counted,
  ofTheSame: Labels,
): { readonly unit: string | undefined; readonly help: Labels } {
  const { help, unit } = profileMeasures[measure];
  const spoken = (language: Language): string =>
    help[language]
      .replaceAll('$counted', () => countedWords[counted][language])
      .replaceAll('$ofTheSame', () => ofTheSame[language]);
  return {
    unit: unit?.replace('$counted', counted),
    help: { en: spoken('en'), fr: spoken('fr'), ar: spoken('ar') },
  };
}
