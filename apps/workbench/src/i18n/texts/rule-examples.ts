import type { Section } from '../section.js';

/** The declaration that shows a finding, and what the list of faults offers. */
export const ruleExamples = {
  open: { en: 'Declaration', fr: 'Déclaration', ar: 'البيان' },
  openFor: {
    en: 'Open the declaration that shows it',
    fr: 'Ouvrir la déclaration qui le montre',
    ar: 'فتح البيان الذي يُظهر ذلك',
  },
  correct: { en: 'Correct: {{what}}', fr: 'Corriger : {{what}}', ar: 'تصحيح: {{what}}' },
  title: { en: 'A declaration that shows it', fr: 'Une déclaration qui le montre', ar: 'بيان يُظهر ذلك' },
  made: {
    en: 'Made from the rules and run through them: it is no declaration of anybody.',
    fr: 'Construite à partir des règles et passée par elles : ce n’est la déclaration de personne.',
    ar: 'أُنشئ من القواعد ومُرِّر عليها: ليس بيانًا لأحد.',
  },
  hitBy: { en: 'Rules that hit it', fr: 'Règles qui se déclenchent', ar: 'القواعد التي تنطبق عليه' },
  hitByNone: { en: 'No rule hits it.', fr: 'Aucune règle ne se déclenche.', ar: 'لا تنطبق عليه أي قاعدة.' },
  facts: { en: 'What it declares', fr: 'Ce qu’elle déclare', ar: 'ما يصرّح به' },
  beside: {
    en: 'What is known beside it',
    fr: 'Ce que l’on sait par ailleurs',
    ar: 'ما يُعرف من غير البيان',
  },
  saveAsCase: { en: 'Save as a case', fr: 'Enregistrer comme cas', ar: 'حفظ كحالة اختبار' },
  saved: { en: 'The case is saved.', fr: 'Le cas est enregistré.', ar: 'حُفظت حالة الاختبار.' },
  notAlone: {
    en: 'A case states a declaration only, and this one rests on facts that are looked up: {{facts}}.',
    fr: 'Un cas ne contient qu’une déclaration ; celle-ci repose sur des données recherchées : {{facts}}.',
    ar: 'لا تحوي الحالة إلا بيانًا، وهذا يستند إلى معطيات تُجلب من غيره: {{facts}}.',
  },
} as const satisfies Section;
