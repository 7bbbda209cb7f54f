import type { Section } from '../section.js';

/** Steps of long work and why it failed, by the codes of the service. */
export const jobs = {
  stepLibrary: { en: 'fetching the library', fr: 'chargement de la bibliothèque', ar: 'جلب المكتبة' },
  stepRead: { en: 'reading declarations', fr: 'lecture des déclarations', ar: 'قراءة البيانات' },
  stepSearch: { en: 'choosing the settings', fr: 'choix des réglages', ar: 'اختيار الإعدادات' },
  stepFit: { en: 'training', fr: 'entraînement', ar: 'التدريب' },
  stepRehearse: { en: 'calibrating and measuring', fr: 'calibration et mesure', ar: 'المعايرة والقياس' },
  stepWrite: { en: 'writing the model', fr: 'écriture du modèle', ar: 'كتابة النموذج' },
  stepMine: { en: 'looking for rules', fr: 'recherche de règles', ar: 'البحث عن قواعد' },
  stepResume: {
    en: 'going on where it was interrupted',
    fr: 'reprise après l’interruption',
    ar: 'متابعة من حيث انقطعت',
  },
  stepScoring: { en: 'scoring declarations', fr: 'calcul des scores', ar: 'حساب الدرجات' },
  stepEvaluating: { en: 'evaluating the rules', fr: 'évaluation des règles', ar: 'تقييم القواعد' },
  stepJudging: { en: 'choosing lanes', fr: 'choix des circuits', ar: 'اختيار المسارات' },
  stepSummarising: { en: 'adding up', fr: 'calcul des chiffres', ar: 'جمع الأرقام' },
  stepKeeping: { en: 'keeping the declarations', fr: 'conservation des déclarations', ar: 'حفظ البيانات' },
  failedWorker: {
    en: 'The training process ended before it was done. Nothing else has changed.',
    fr: 'Le processus d’entraînement s’est arrêté avant la fin. Rien d’autre n’a changé.',
    ar: 'توقفت عملية التدريب قبل أن تكتمل. لم يتغير أي شيء آخر.',
  },
  failedInterrupted: {
    en: 'The service stopped while it ran. Start it again.',
    fr: 'Le service s’est arrêté pendant l’exécution. Relancez-la.',
    ar: 'توقفت الخدمة أثناء التنفيذ. ابدأه من جديد.',
  },
  failedTooFewCases: {
    en: 'Too few inspected items to learn from: choose a longer period.',
    fr: 'Trop peu d’articles contrôlés pour apprendre : choisissez une période plus longue.',
    ar: 'البنود المعايَنة قليلة للتعلم منها: اختر فترة أطول.',
  },
  failedLibrary: {
    en: 'The training library (libxgboost) is not on this machine.',
    fr: 'La bibliothèque d’entraînement (libxgboost) n’est pas sur cette machine.',
    ar: 'مكتبة التدريب (libxgboost) غير موجودة على هذا الجهاز.',
  },
} as const satisfies Section;
