import type { FactRow, Labels } from '@tidewaiter/rule-language';

/** One test that cells are made of. */
export interface CellTest {
  /** What it is about: a cell has at most one test of a family. */
  readonly family: string;
  /** Text of the condition in the rule language. */
  readonly condition: string;
  readonly words: Labels;
  /** `who` names a trader. */
  readonly kind: 'how' | 'who';
}

/** Finds the tests of a family that hold for a row; a test not yet known is made. */
export type TestFinder = (row: FactRow) => readonly CellTest[];

/** One wording for three languages, from the parts in each. */
export function wordsOf(make: (language: 'en' | 'fr' | 'ar') => string): Labels {
  return { en: make('en'), fr: make('fr'), ar: make('ar') };
}

/** A word between a fact and a value, in three languages. */
export const joints = {
  is: { en: 'is', fr: ':', ar: ':' },
  isMissing: { en: 'is missing', fr: ': absent', ar: ': غير مذكور' },
  isPresent: { en: 'is stated', fr: ': indiqué', ar: ': مذكور' },
  holds: { en: 'yes', fr: 'oui', ar: 'نعم' },
  fails: { en: 'no', fr: 'non', ar: 'لا' },
  unconfirmed: { en: 'no or not stated', fr: 'non ou non indiqué', ar: 'لا أو غير مذكور' },
  differsFrom: { en: 'differs from', fr: 'différent de :', ar: 'يختلف عن' },
  inList: { en: 'in list', fr: 'dans la liste', ar: 'ضمن القائمة' },
  chapter: { en: 'Chapter', fr: 'Chapitre', ar: 'الفصل' },
  heading: { en: 'Heading', fr: 'Position', ar: 'البند' },
  subheading: { en: 'Subheading', fr: 'Sous-position', ar: 'البند الفرعي' },
  below: { en: 'below', fr: 'inférieur à', ar: 'أقل من' },
  above: { en: 'above', fr: 'supérieur à', ar: 'أعلى من' },
} as const satisfies Record<string, Labels>;
