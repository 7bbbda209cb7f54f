import type { Section } from '../section.js';

/** What people did, by the code the audit log keeps. */
export const auditActions = {
  'account.added': { en: 'Added a person', fr: 'Personne ajoutée', ar: 'إضافة شخص' },
  'case.added': { en: 'Added a case', fr: 'Cas ajouté', ar: 'إضافة حالة اختبار' },
  'case.removed': { en: 'Removed a case', fr: 'Cas retiré', ar: 'إزالة حالة اختبار' },
  'dataset.imported': {
    en: 'Imported past declarations',
    fr: 'Déclarations passées importées',
    ar: 'استيراد بيانات سابقة',
  },
  'draft.saved': { en: 'Saved a draft', fr: 'Brouillon enregistré', ar: 'حفظ مسودة' },
  'inspection.record': { en: 'Recorded an inspection', fr: 'Constat consigné', ar: 'تسجيل محضر معاينة' },
  'key.added': { en: 'Made an API key', fr: 'Clé d’API créée', ar: 'إنشاء مفتاح API' },
  'key.revoked': { en: 'Revoked an API key', fr: 'Clé d’API révoquée', ar: 'إلغاء مفتاح API' },
  'list.saved': { en: 'Saved a list', fr: 'Liste enregistrée', ar: 'حفظ قائمة' },
  'model.added': { en: 'Added a model', fr: 'Modèle ajouté', ar: 'إضافة نموذج' },
  'release.activate': { en: 'Activated a release', fr: 'Version mise en service', ar: 'تفعيل إصدار' },
  'release.approve': { en: 'Approved a release', fr: 'Version approuvée', ar: 'اعتماد إصدار' },
  'release.attach': { en: 'Attached evidence', fr: 'Preuve jointe', ar: 'إرفاق دليل' },
  'release.create': { en: 'Created a release', fr: 'Version créée', ar: 'إنشاء إصدار' },
  'release.propose': { en: 'Proposed a release', fr: 'Version proposée', ar: 'اقتراح إصدار' },
  'release.reject': { en: 'Rejected a release', fr: 'Version rejetée', ar: 'رفض إصدار' },
  'release.restore': { en: 'Restored a release', fr: 'Version rétablie', ar: 'استعادة إصدار' },
  'release.rollBack': { en: 'Rolled back a release', fr: 'Retour en arrière', ar: 'إرجاع إصدار' },
  'release.supersede': { en: 'Replaced a release', fr: 'Version remplacée', ar: 'استبدال إصدار' },
  'release.withdraw': { en: 'Withdrew a release', fr: 'Version retirée', ar: 'سحب إصدار' },
  'revision.committed': { en: 'Committed a revision', fr: 'Révision figée', ar: 'تثبيت مراجعة' },
  'ruleSet.created': { en: 'Created a rule set', fr: 'Jeu de règles créé', ar: 'إنشاء مجموعة قواعد' },
  'session.begun': { en: 'Signed in', fr: 'Connexion', ar: 'دخول' },
  'session.ended': { en: 'Signed out', fr: 'Déconnexion', ar: 'خروج' },
} as const satisfies Section;
