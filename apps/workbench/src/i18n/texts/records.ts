import type { Section } from '../section.js';

/** Models and the audit log: pages that only read. */
export const records = {
  models: { en: 'Models', fr: 'Modèles', ar: 'النماذج' },
  modelsLead: {
    en: 'Score models that releases may carry.',
    fr: 'Modèles de score qu’une version peut porter.',
    ar: 'نماذج الدرجات التي قد يحملها إصدار.',
  },
  modelsEmpty: { en: 'No models yet', fr: 'Aucun modèle', ar: 'لا نماذج بعد' },
  modelsEmptyHint: {
    en: 'Without a model the rules and the random draw decide alone.',
    fr: 'Sans modèle, les règles et le tirage décident seuls.',
    ar: 'دون نموذج تقرر القواعد والسحب العشوائي وحدها.',
  },
  active: { en: 'In the active release', fr: 'Dans la version en service', ar: 'في الإصدار النافذ' },
  target: { en: 'Predicts', fr: 'Prédit', ar: 'يتنبأ بـ' },
  trees: { en: 'Trees', fr: 'Arbres', ar: 'الأشجار' },
  features: { en: 'Features', fr: 'Variables', ar: 'المتغيرات' },
  trainedOn: { en: 'Trained on', fr: 'Entraîné sur', ar: 'دُرّب على' },
  trainedFigures: {
    en: '{{rows}} rows, {{positives}} irregular',
    fr: '{{rows}} lignes, {{positives}} irrégulières',
    ar: '{{rows}} سطرًا، منها {{positives}} مخالف',
  },
  digest: { en: 'Digest', fr: 'Empreinte', ar: 'البصمة' },
  version: { en: 'Version {{version}}', fr: 'Version {{version}}', ar: 'النسخة {{version}}' },
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
