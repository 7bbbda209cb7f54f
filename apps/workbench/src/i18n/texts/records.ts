import type { Section } from '../section.js';

/** The audit log. */
export const records = {
  audit: { en: 'Audit log', fr: 'Journal d’audit', ar: 'سجل التدقيق' },
  auditLead: {
    en: 'What people did. Each entry carries the hash of the one before.',
    fr: 'Ce que les personnes ont fait. Chaque entrée porte l’empreinte de la précédente.',
    ar: 'ما فعله الأشخاص. يحمل كل قيد بصمة ما قبله.',
  },
  auditEmpty: { en: 'The log is empty', fr: 'Le journal est vide', ar: 'السجل فارغ' },
  auditEmptyHint: {
    en: 'Entries appear when people change something.',
    fr: 'Des entrées apparaissent quand quelqu’un modifie quelque chose.',
    ar: 'تظهر القيود حين يغيّر شخص شيئًا.',
  },
  verify: { en: 'Verify', fr: 'Vérifier', ar: 'تحقق' },
  intact: {
    en: 'The chain is intact: {{entries}} entries.',
    fr: 'La chaîne est intacte : {{entries}} entrées.',
    ar: 'السلسلة سليمة: {{entries}} قيدًا.',
  },
  broken: {
    en: 'The chain is broken from entry {{number}}.',
    fr: 'La chaîne est rompue à l’entrée {{number}}.',
    ar: 'السلسلة مكسورة من القيد {{number}}.',
  },
  number: { en: 'No.', fr: 'Nº', ar: 'الرقم' },
  when: { en: 'When', fr: 'Quand', ar: 'متى' },
  actor: { en: 'Who', fr: 'Qui', ar: 'مَن' },
  action: { en: 'Action', fr: 'Action', ar: 'الإجراء' },
  subject: { en: 'On what', fr: 'Objet', ar: 'على ماذا' },
  code: { en: 'Code', fr: 'Code', ar: 'الرمز' },
  entry: { en: 'Entry {{number}}', fr: 'Entrée {{number}}', ar: 'القيد {{number}}' },
  details: { en: 'Details', fr: 'Détails', ar: 'التفاصيل' },
  hash: { en: 'Hash', fr: 'Empreinte', ar: 'البصمة' },
} as const satisfies Section;
