import type { Section } from '../section.js';

/** What offices can inspect in a day. */
export const capacity = {
  title: { en: 'Capacity', fr: 'Capacité', ar: 'طاقة المعاينة' },
  lead: {
    en: 'Inspections each office can do in a day. Rules and the random stream always get their lane; points and score get red up to this, then yellow, then green.',
    fr: 'Contrôles que chaque bureau peut faire par jour. Les règles et le flux aléatoire obtiennent toujours leur circuit ; les points et le score obtiennent le rouge jusqu’à cette limite, puis le jaune, puis le vert.',
    ar: 'عدد المعاينات التي يستطيعها كل مكتب في اليوم. القواعد والعينة العشوائية تنال مسارها دائمًا؛ أما النقاط والدرجة فتنالان الأحمر إلى هذا الحد، ثم الأصفر، ثم الأخضر.',
  },
  frozen: {
    en: 'What is written here decides from the next release on, once another person has approved it.',
    fr: 'Ce qui est inscrit ici s’applique à partir de la prochaine version, une fois approuvée par une autre personne.',
    ar: 'ما يُكتب هنا يسري ابتداءً من الإصدار القادم بعد أن يعتمده شخص آخر.',
  },
  offices: { en: 'Offices', fr: 'Bureaux', ar: 'المكاتب' },
  redADay: { en: 'Red a day', fr: 'Rouge par jour', ar: 'الأحمر في اليوم' },
  yellowADay: { en: 'Yellow a day', fr: 'Jaune par jour', ar: 'الأصفر في اليوم' },
  of: { en: '{{lane}}, {{office}}', fr: '{{lane}}, {{office}}', ar: '{{lane}}، {{office}}' },
  noLimit: { en: 'no limit', fr: 'sans limite', ar: 'بلا حد' },
  inForce: { en: 'Decides now', fr: 'En vigueur', ar: 'النافذ الآن' },
  bothLanes: {
    en: 'red {{red}} · yellow {{yellow}}',
    fr: 'rouge {{red}} · jaune {{yellow}}',
    ar: 'أحمر {{red}} · أصفر {{yellow}}',
  },
  nextRelease: { en: 'from the next release', fr: 'dès la prochaine version', ar: 'من الإصدار القادم' },
  savedOf: { en: 'Saved for {{office}}', fr: 'Enregistré pour {{office}}', ar: 'حُفظ للمكتب {{office}}' },
  saveOf: { en: 'Save {{office}}', fr: 'Enregistrer {{office}}', ar: 'حفظ {{office}}' },
  loadOf: { en: 'Load of {{office}}', fr: 'Charge de {{office}}', ar: 'حِمل المكتب {{office}}' },
  load: { en: 'Load of the last 14 days', fr: 'Charge des 14 derniers jours', ar: 'الحِمل في آخر 14 يومًا' },
  loadHint: {
    en: 'Decisions by the day they were made (UTC), beside what decides now. Rules and the random stream may go beyond it.',
    fr: 'Décisions par jour (UTC), en regard de la limite en vigueur. Les règles et le flux aléatoire peuvent la dépasser.',
    ar: 'القرارات بحسب يوم اتخاذها (بالتوقيت العالمي) مقارنةً بالحد النافذ. وقد تتجاوزه القواعد والعينة العشوائية.',
  },
  showLoad: { en: 'Show the load of', fr: 'Afficher la charge de', ar: 'عرض حِمل' },
  day: { en: 'Day', fr: 'Jour', ar: 'اليوم' },
  others: { en: 'Blue and green', fr: 'Bleu et vert', ar: 'الأزرق والأخضر' },
  outOf: { en: '{{n}} of {{most}}', fr: '{{n}} sur {{most}}', ar: '{{n}} من {{most}}' },
  noLoad: { en: 'No decisions in these days', fr: 'Aucune décision ces jours-ci', ar: 'لا قرارات في هذه الأيام' },
  none: { en: 'No office is known yet', fr: 'Aucun bureau connu', ar: 'لا يُعرف أي مكتب بعد' },
  noneHint: {
    en: 'Offices appear with the declarations lodged there; you can also add one by its code.',
    fr: 'Les bureaux apparaissent avec les déclarations qui y sont déposées ; vous pouvez aussi en ajouter un par son code.',
    ar: 'تظهر المكاتب مع البيانات المقدَّمة فيها؛ ويمكنك أيضًا إضافة مكتب برمزه.',
  },
  addOffice: { en: 'Add an office', fr: 'Ajouter un bureau', ar: 'إضافة مكتب' },
  officeCode: { en: 'Office code', fr: 'Code du bureau', ar: 'رمز المكتب' },
  rank: { en: 'Place in the office’s day', fr: 'Rang dans la journée du bureau', ar: 'الترتيب في يوم المكتب' },
  rankHint: {
    en: 'among the declarations that ask for the same lane; beyond the limit only rules and the random stream get it',
    fr: 'parmi les déclarations qui demandent le même circuit ; au-delà, seuls les règles et le flux aléatoire l’obtiennent',
    ar: 'بين البيانات التي تطلب المسار نفسه؛ وما زاد على الحد لا يناله إلا القواعد والعينة العشوائية',
  },
  displaced: { en: 'No room at the office', fr: 'Sans place au bureau', ar: 'لا متسع لها في المكتب' },
  displacedOf: {
    en: '{{n}}, of which {{known}} known irregular',
    fr: '{{n}}, dont {{known}} irrégulières connues',
    ar: '{{n}}، منها {{known}} مخالفة معروفة',
  },
} as const satisfies Section;
