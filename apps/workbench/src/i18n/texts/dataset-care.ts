import type { Section } from '../section.js';

/** Live decisions on their way into history, damaged files, snapshots. */
export const datasetCare = {
  live: {
    en: 'Live decisions and inspections',
    fr: 'Décisions et contrôles en direct',
    ar: 'القرارات والمعاينات الجارية',
  },
  liveHint: {
    en: 'What this service decides, and what inspectors record, joins this dataset by itself; profiles of the next decisions are counted from it.',
    fr: 'Ce que ce service décide et ce que les vérificateurs consignent rejoint ce jeu de données ; les profils des décisions suivantes en sont tirés.',
    ar: 'ما تقرره هذه الخدمة وما يسجله المعاينون ينضم إلى هذه المجموعة تلقائيًا، ومنها تُحسب سوابق القرارات التالية.',
  },
  lastLoad: { en: 'Last load', fr: 'Dernier chargement', ar: 'آخر تحميل' },
  notYet: { en: 'none yet', fr: 'aucun pour l’instant', ar: 'لا تحميل بعد' },
  lastRows: {
    en: '{{declarations}} declarations, {{acts}} inspection acts',
    fr: '{{declarations}} déclarations, {{acts}} constats',
    ar: 'البيانات: {{declarations}}، محاضر المعاينة: {{acts}}',
  },
  waiting: { en: 'Waiting to join', fr: 'En attente', ar: 'بانتظار الانضمام' },
  waitingRows: {
    en: '{{decisions}} decisions, {{acts}} inspection acts',
    fr: '{{decisions}} décisions, {{acts}} constats',
    ar: 'القرارات: {{decisions}}، محاضر المعاينة: {{acts}}',
  },
  lag: { en: 'Behind by', fr: 'Retard', ar: 'التأخر' },
  profiles: { en: 'Profiles in use', fr: 'Profils en service', ar: 'السوابق المستخدمة' },
  profilesAsOf: {
    en: 'as of {{day}}, counted {{at}}',
    fr: 'au {{day}}, calculés le {{at}}',
    ar: 'كما في {{day}}، حُسبت {{at}}',
  },
  profilesNone: { en: 'none yet', fr: 'aucun pour l’instant', ar: 'لا سوابق بعد' },
  refreshing: { en: 'being counted anew', fr: 'nouveau calcul en cours', ar: 'يُعاد حسابها' },
  problem: {
    en: 'The latest load failed; it is tried again by itself: {{message}}',
    fr: 'Le dernier chargement a échoué ; il est retenté automatiquement : {{message}}',
    ar: 'فشل آخر تحميل وستُعاد المحاولة تلقائيًا: {{message}}',
  },
  snapshotOf: { en: 'Snapshot of {{dataset}}', fr: 'Instantané de {{dataset}}', ar: 'نسخة ثابتة من {{dataset}}' },
  missing: {
    en: 'Damaged files were taken out: {{rows}} rows are missing.',
    fr: 'Des fichiers endommagés ont été retirés : il manque {{rows}} lignes.',
    ar: 'أُخرجت ملفات تالفة: ينقص {{rows}} سطرًا.',
  },
  importAgain: {
    en: 'Import {{file}} again to bring them back.',
    fr: 'Importez de nouveau {{file}} pour les rétablir.',
    ar: 'أعد استيراد {{file}} لاستعادتها.',
  },
  keep: { en: 'Keep a snapshot', fr: 'Conserver un instantané', ar: 'حفظ نسخة ثابتة' },
  keepHint: {
    en: 'The dataset as it is now, under a name of its own. It never changes: a simulation on it gives the same figures next year.',
    fr: 'Le jeu de données tel qu’il est, sous un nom à lui. Il ne change plus : une simulation y donnera les mêmes chiffres dans un an.',
    ar: 'المجموعة كما هي الآن باسم خاص بها. لا تتغير أبدًا: فالمحاكاة عليها تعطي الأرقام نفسها بعد عام.',
  },
  name: { en: 'Name', fr: 'Nom', ar: 'الاسم' },
  nameHint: {
    en: 'Lower-case letters, digits, - and _',
    fr: 'Minuscules, chiffres, - et _',
    ar: 'أحرف لاتينية صغيرة وأرقام و- و_',
  },
  check: { en: 'Check the files', fr: 'Vérifier les fichiers', ar: 'فحص الملفات' },
  checkHint: {
    en: 'Every file is read and compared with the digest that was kept when it was written.',
    fr: 'Chaque fichier est relu et comparé à l’empreinte conservée à son écriture.',
    ar: 'يُقرأ كل ملف ويُقارن بالبصمة المحفوظة عند كتابته.',
  },
  whole: {
    en: 'All {{files}} files ({{size}}) are as they were written.',
    fr: 'Les {{files}} fichiers ({{size}}) sont tels qu’ils ont été écrits.',
    ar: 'الملفات كلها ({{files}}، {{size}}) كما كُتبت.',
  },
  damaged: {
    en: { one: '{{count}} file is damaged', other: '{{count}} files are damaged' },
    fr: { one: '{{count}} fichier est endommagé', other: '{{count}} fichiers sont endommagés' },
    ar: {
      zero: 'لا ملفات تالفة',
      one: 'ملف واحد تالف',
      two: 'ملفان تالفان',
      few: '{{count}} ملفات تالفة',
      many: '{{count}} ملفًا تالفًا',
      other: '{{count}} ملف تالف',
    },
  },
  missingFile: { en: 'missing', fr: 'absent', ar: 'مفقود' },
  alteredFile: { en: 'altered', fr: 'altéré', ar: 'متغيّر' },
  reload: {
    en: 'will be loaded again by itself',
    fr: 'sera rechargé automatiquement',
    ar: 'سيُعاد تحميله تلقائيًا',
  },
  restore: {
    en: 'restore it from a copy of the data folder',
    fr: 'à rétablir depuis une copie du dossier de données',
    ar: 'استعده من نسخة لمجلد البيانات',
  },
  repair: { en: 'Take them out', fr: 'Les retirer', ar: 'إخراجها' },
  repaired: {
    en: 'The damaged files are out; the rest can be read.',
    fr: 'Les fichiers endommagés sont retirés ; le reste est lisible.',
    ar: 'أُخرجت الملفات التالفة، والباقي مقروء.',
  },
} as const satisfies Section;
