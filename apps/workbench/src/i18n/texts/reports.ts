import type { Section } from '../section.js';

export const reports = {
  title: { en: 'Report and proof', fr: 'Rapport et preuve', ar: 'التقرير والإثبات' },
  hint: {
    en: 'The address of this page is permanent. Reproduce runs the simulation again from the same snapshot and versions and compares every figure and every byte.',
    fr: 'L’adresse de cette page est permanente. Reproduire relance la simulation depuis le même instantané et les mêmes versions et compare chaque chiffre et chaque octet.',
    ar: 'عنوان هذه الصفحة دائم. «إعادة الإنتاج» تشغّل المحاكاة من جديد من اللقطة والإصدارات نفسها وتقارن كل رقم وكل بايت.',
  },
  pdf: { en: 'Report (PDF)', fr: 'Rapport (PDF)', ar: 'التقرير (PDF)' },
  csv: { en: 'Figures (CSV)', fr: 'Chiffres (CSV)', ar: 'الأرقام (CSV)' },
  reproduce: { en: 'Reproduce', fr: 'Reproduire', ar: 'إعادة الإنتاج' },
  identical: {
    en: 'Identical, byte for byte',
    fr: 'Identique, octet par octet',
    ar: 'مطابق بايتًا ببايت',
  },
  different: {
    en: { one: 'One thing differs', other: '{{count}} things differ' },
    fr: { one: 'Une différence', other: '{{count}} différences' },
    ar: {
      zero: 'لا اختلاف',
      one: 'اختلاف واحد',
      two: 'اختلافان',
      few: '{{count}} اختلافات',
      many: '{{count}} اختلافًا',
      other: '{{count}} اختلاف',
    },
  },
  notReproduced: { en: 'Not reproduced yet', fr: 'Pas encore reproduite', ar: 'لم يُعَد إنتاجها بعد' },
  datasetChanged: {
    en: 'The dataset has other declarations now, so there is nothing to compare.',
    fr: 'Le jeu de données contient désormais d’autres déclarations : il n’y a rien à comparer.',
    ar: 'في مجموعة البيانات الآن بيانات أخرى، فلا شيء يُقارن.',
  },
  compared: { en: 'Compared', fr: 'Comparé', ar: 'المقارَن' },
  stored: { en: 'Stored', fr: 'Conservé', ar: 'المحفوظ' },
  reproduced: { en: 'Reproduced', fr: 'Reproduit', ar: 'المعاد إنتاجه' },
  same: { en: 'Same', fr: 'Identique', ar: 'متطابق' },
  digest: { en: 'Digest', fr: 'Empreinte', ar: 'البصمة' },
} as const satisfies Section;
