import type { Section } from '../section.js';

export const inspection = {
  record: { en: 'Record what was found', fr: 'Consigner le constat', ar: 'تسجيل نتيجة المعاينة' },
  recordHint: {
    en: 'An act cannot be changed afterwards; a correction is a new act.',
    fr: 'Un constat ne se modifie pas ; une correction est un nouveau constat.',
    ar: 'لا يُعدَّل المحضر لاحقًا؛ التصحيح محضر جديد.',
  },
  inspectedOn: { en: 'Inspected on', fr: 'Contrôlée le', ar: 'تاريخ المعاينة' },
  result: { en: 'Result', fr: 'Résultat', ar: 'النتيجة' },
  conform: { en: 'Conform', fr: 'Conforme', ar: 'مطابق' },
  irregular: { en: 'Irregular', fr: 'Irrégulier', ar: 'مخالف' },
  notExamined: { en: 'Not examined', fr: 'Non contrôlé', ar: 'لم يُعاين' },
  findings: { en: 'Findings', fr: 'Irrégularités', ar: 'المخالفات' },
  findingsHint: {
    en: 'Tap what is wrong with each item.',
    fr: 'Touchez ce qui ne va pas pour chaque article.',
    ar: 'المس ما هو خطأ في كل بند.',
  },
  wholeDeclaration: { en: 'Whole declaration', fr: 'Toute la déclaration', ar: 'البيان كله' },
  severity: { en: 'Severity', fr: 'Gravité', ar: 'الجسامة' },
  additionalDuty: { en: 'Additional duty', fr: 'Droits complémentaires', ar: 'رسوم إضافية' },
  note: { en: 'Note', fr: 'Note', ar: 'ملاحظة' },
  submit: { en: 'Record the act', fr: 'Consigner', ar: 'تسجيل المحضر' },
  recorded: { en: 'The act is recorded', fr: 'Le constat est consigné', ar: 'سُجّل المحضر' },
  needsFinding: {
    en: 'Tap at least one finding',
    fr: 'Touchez au moins une irrégularité',
    ar: 'المس مخالفة واحدة على الأقل',
  },
  dutyInvalid: { en: 'An amount such as 1250.50', fr: 'Un montant comme 1250.50', ar: 'مبلغ مثل 1250.50' },
} as const satisfies Section;
