import type { Section } from '../section.js';

export const sweeps = {
  title: { en: 'Sweep a threshold', fr: 'Faire varier un seuil', ar: 'تحريك حدّ' },
  hint: {
    en: 'Drag the handle, or move it with the arrow keys: what would the candidate select with another value, all else as it is?',
    fr: 'Faites glisser le repère, ou déplacez-le avec les flèches : que sélectionnerait le candidat avec une autre valeur, toutes choses égales ?',
    ar: 'اسحب المقبض أو حرّكه بمفاتيح الأسهم: ماذا كان المرشَّح سينتقي بقيمة أخرى مع بقاء كل شيء على حاله؟',
  },
  threshold: { en: 'Threshold', fr: 'Seuil', ar: 'الحدّ' },
  ofPolicy: { en: 'Selection policy', fr: 'Politique de sélection', ar: 'سياسة الانتقاء' },
  ofRules: { en: 'Rules', fr: 'Règles', ar: 'القواعد' },
  unset: { en: 'not set', fr: 'non fixé', ar: 'غير محدَّد' },
  handle: { en: 'Value of the threshold', fr: 'Valeur du seuil', ar: 'قيمة الحدّ' },
  handleText: {
    en: '{{value}}: {{selected}} selected, {{hit}} known irregular',
    fr: '{{value}} : {{selected}} sélectionnées, {{hit}} irrégulières connues',
    ar: '{{value}}: ينتقي {{selected}}، منها {{hit}} مخالفة معروفة',
  },
  now: { en: 'As it is ({{value}})', fr: 'Actuel ({{value}})', ar: 'الحالي ({{value}})' },
  tried: { en: 'With {{value}}', fr: 'Avec {{value}}', ar: 'مع {{value}}' },
  finds: { en: 'Known finds', fr: 'Irrégularités connues', ar: 'المخالفات المعروفة' },
  efficient: {
    en: 'Efficient: no other value finds as much with fewer inspections',
    fr: 'Efficace : aucune autre valeur ne trouve autant avec moins de contrôles',
    ar: 'كفؤ: لا قيمة أخرى تكتشف مثله بمعاينات أقل',
  },
  beaten: {
    en: 'Another value finds as much with fewer inspections',
    fr: 'Une autre valeur trouve autant avec moins de contrôles',
    ar: 'قيمة أخرى تكتشف مثله بمعاينات أقل',
  },
  frontier: { en: 'Pareto frontier', fr: 'Frontière de Pareto', ar: 'حدود باريتو' },
  use: {
    en: 'Use {{value}} in the draft',
    fr: 'Reprendre {{value}} dans le brouillon',
    ar: 'استخدم {{value}} في المسودة',
  },
  used: {
    en: 'The draft of {{rule}} now says {{value}}.',
    fr: 'Le brouillon de {{rule}} dit maintenant {{value}}.',
    ar: 'مسودة {{rule}} تقول الآن {{value}}.',
  },
  changedSince: {
    en: 'The draft of {{rule}} has changed since this simulation: set the value in the editor.',
    fr: 'Le brouillon de {{rule}} a changé depuis cette simulation : réglez la valeur dans l’éditeur.',
    ar: 'تغيّرت مسودة {{rule}} منذ هذه المحاكاة: عدّل القيمة في المحرر.',
  },
  simulate: { en: 'Simulate with {{value}}', fr: 'Simuler avec {{value}}', ar: 'محاكاة مع {{value}}' },
  running: {
    en: 'Trying the values: {{time}}',
    fr: 'Essai des valeurs : {{time}}',
    ar: 'تجربة القيم: {{time}}',
  },
  stopped: { en: 'Stopped before it was done.', fr: 'Arrêté avant la fin.', ar: 'أُوقف قبل أن يكتمل.' },
  again: { en: 'Sweep again', fr: 'Relancer', ar: 'أعد التحريك' },
  all: { en: 'All values as a table', fr: 'Toutes les valeurs en tableau', ar: 'كل القيم في جدول' },
  value: { en: 'Value', fr: 'Valeur', ar: 'القيمة' },
} as const satisfies Section;
