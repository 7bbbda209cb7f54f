import type { Section } from '../section.js';

/** Retraining by itself. */
export const learning = {
  title: { en: 'Learning by itself', fr: 'Apprentissage automatique', ar: 'التعلم الذاتي' },
  hint: {
    en: 'Trains anew as new inspections come in, and drafts a release with its evidence. A person proposes it, another approves it: nothing becomes active by itself.',
    fr: 'Réentraîne à mesure des nouvelles visites et prépare une version avec ses preuves. Une personne la propose, une autre l’approuve : rien n’entre en service tout seul.',
    ar: 'يعيد التدريب مع ورود معاينات جديدة ويُعدّ مسودة إصدار بأدلتها. يقترحها شخص ويعتمدها آخر: لا شيء يصبح نافذًا من تلقاء نفسه.',
  },
  on: { en: 'Retrain by itself', fr: 'Réentraîner automatiquement', ar: 'إعادة التدريب تلقائيًا' },
  everyDays: { en: 'Every so many days', fr: 'Tous les … jours', ar: 'كل عدد من الأيام' },
  driftLimit: {
    en: 'Or when the score drifts beyond (PSI)',
    fr: 'Ou si le score dérive au-delà de (PSI)',
    ar: 'أو عند تجاوز انحراف الدرجة (PSI)',
  },
  save: { en: 'Save', fr: 'Enregistrer', ar: 'حفظ' },
  saved: { en: 'Saved', fr: 'Enregistré', ar: 'حُفظ' },
  drift: { en: 'Drift of the score now', fr: 'Dérive actuelle du score', ar: 'انحراف الدرجة الآن' },
  driftUnknown: {
    en: 'not enough decisions yet ({{n}})',
    fr: 'pas encore assez de décisions ({{n}})',
    ar: 'القرارات غير كافية بعد ({{n}})',
  },
  driftFigure: { en: '{{psi}} on {{n}} decisions', fr: '{{psi}} sur {{n}} décisions', ar: '{{psi}} على {{n}} قرارًا' },
  next: { en: 'Next training', fr: 'Prochain entraînement', ar: 'التدريب القادم' },
  off: { en: 'switched off', fr: 'désactivé', ar: 'متوقف' },
  runs: { en: 'What came of it', fr: 'Ce qui en est sorti', ar: 'ما نتج عنه' },
  noRuns: { en: 'Nothing yet.', fr: 'Rien pour l’instant.', ar: 'لا شيء بعد.' },
  schedule: { en: 'on schedule', fr: 'selon le calendrier', ar: 'وفق الجدول' },
  byDrift: { en: 'because of drift', fr: 'à cause de la dérive', ar: 'بسبب الانحراف' },
  training: { en: 'training', fr: 'entraînement en cours', ar: 'قيد التدريب' },
  simulating: { en: 'simulating', fr: 'simulation en cours', ar: 'قيد المحاكاة' },
  drafted: { en: 'draft ready for a person', fr: 'brouillon prêt à examiner', ar: 'المسودة جاهزة للمراجعة' },
  failed: { en: 'failed', fr: 'échec', ar: 'فشل' },
  added: { en: 'New inspections', fr: 'Nouvelles visites', ar: 'معاينات جديدة' },
  openRelease: { en: 'Open the draft', fr: 'Ouvrir le brouillon', ar: 'فتح المسودة' },
  when: { en: 'Started', fr: 'Début', ar: 'البدء' },
  why: { en: 'Why', fr: 'Pourquoi', ar: 'السبب' },
  state: { en: 'State', fr: 'État', ar: 'الحالة' },
} as const satisfies Section;
