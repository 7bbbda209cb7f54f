import type { Section } from '../section.js';

/** What stands above a rule in its text. */
export const editorLens = {
  runCases: { en: 'Run the cases', fr: 'Exécuter les cas', ar: 'تشغيل حالات الاختبار' },
  cases: {
    en: 'cases {{passed}} of {{all}} passed',
    fr: 'cas {{passed}} sur {{all}} réussis',
    ar: 'نجحت {{passed}} من {{all}} حالات',
  },
  noCases: { en: 'no cases run', fr: 'aucun cas exécuté', ar: 'لم تُشغَّل أي حالة' },
  toDiagnostic: { en: 'Go to the first', fr: 'Aller au premier', ar: 'الانتقال إلى الأول' },
  hits: {
    en: { one: '{{count}} hit', other: '{{count}} hits' },
    fr: { one: '{{count}} déclenchement', other: '{{count}} déclenchements' },
    ar: {
      zero: 'لم تنطبق',
      one: 'انطبقت مرة',
      two: 'انطبقت مرتين',
      few: 'انطبقت {{count}} مرات',
      many: 'انطبقت {{count}} مرة',
      other: 'انطبقت {{count}} مرة',
    },
  },
  precision: { en: 'precision {{figure}}', fr: 'précision {{figure}}', ar: 'الدقة {{figure}}' },
  /** Short, as all that stands above a rule has one line. */
  precisionFigure: {
    en: '{{rate}} ({{low}}–{{high}}, n={{n}})',
    fr: '{{rate}} ({{low}}–{{high}}, n={{n}})',
    ar: '{{rate}} ({{low}} إلى {{high}}، n={{n}})',
  },
  unique: {
    en: { one: '{{count}} unique', other: '{{count}} unique' },
    fr: { one: '{{count}} unique', other: '{{count}} uniques' },
    ar: {
      zero: 'لا إصابات فريدة',
      one: 'إصابة فريدة واحدة',
      two: 'إصابتان فريدتان',
      few: '{{count}} إصابات فريدة',
      many: '{{count}} إصابة فريدة',
      other: '{{count}} إصابة فريدة',
    },
  },
  fromSimulation: { en: 'Newest simulation', fr: 'Dernière simulation', ar: 'أحدث محاكاة' },
} as const satisfies Section;
