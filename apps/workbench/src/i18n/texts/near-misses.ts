import type { Section } from '../section.js';

export const nearMisses = {
  title: { en: 'Why did it not hit?', fr: 'Pourquoi n’a-t-elle pas touché ?', ar: 'لماذا لم تنطبق القاعدة؟' },
  hint: {
    en: 'Rules that failed by one or two tests, the nearest first. Nothing here says that the declaration is irregular.',
    fr: 'Règles qui ont échoué à un ou deux tests près, les plus proches d’abord. Rien ici ne dit que la déclaration est irrégulière.',
    ar: 'قواعد لم تنطبق بفارق شرط أو شرطين، الأقرب أولًا. لا شيء هنا يعني أن البيان مخالف.',
  },
  show: { en: 'Show near misses', fr: 'Afficher les règles manquées de peu', ar: 'عرض القواعد التي كادت تنطبق' },
  none: {
    en: 'No rule came within two tests of hitting.',
    fr: 'Aucune règle n’a échoué à deux tests près.',
    ar: 'لم تقترب أي قاعدة إلى حدّ شرطين من الانطباق.',
  },
  byTests: {
    en: { one: 'one test short', other: '{{count}} tests short' },
    fr: { one: 'à un test près', other: 'à {{count}} tests près' },
    ar: {
      zero: 'دون فارق',
      one: 'بفارق شرط واحد',
      two: 'بفارق شرطين',
      few: 'بفارق {{count}} شروط',
      many: 'بفارق {{count}} شرطًا',
      other: 'بفارق {{count}} شرط',
    },
  },
  wouldHold: { en: 'would have to hold', fr: 'devrait être vrai', ar: 'يجب أن يتحقق' },
  wouldFail: { en: 'would have to fail', fr: 'devrait être faux', ar: 'يجب ألا يتحقق' },
  away: {
    en: '{{share}} away ({{gap}})',
    fr: 'à {{share}} près ({{gap}})',
    ar: 'بفارق {{share}} ({{gap}})',
  },
  daysLater: {
    en: { one: 'one day too early', other: '{{count}} days too early' },
    fr: { one: 'un jour trop tôt', other: '{{count}} jours trop tôt' },
    ar: {
      zero: 'في الموعد',
      one: 'قبل الموعد بيوم',
      two: 'قبل الموعد بيومين',
      few: 'قبل الموعد بـ{{count}} أيام',
      many: 'قبل الموعد بـ{{count}} يومًا',
      other: 'قبل الموعد بـ{{count}} يوم',
    },
  },
  daysEarlier: {
    en: { one: 'one day too late', other: '{{count}} days too late' },
    fr: { one: 'un jour trop tard', other: '{{count}} jours trop tard' },
    ar: {
      zero: 'في الموعد',
      one: 'بعد الموعد بيوم',
      two: 'بعد الموعد بيومين',
      few: 'بعد الموعد بـ{{count}} أيام',
      many: 'بعد الموعد بـ{{count}} يومًا',
      other: 'بعد الموعد بـ{{count}} يوم',
    },
  },
} as const satisfies Section;
