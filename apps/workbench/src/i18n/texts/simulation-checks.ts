import type { Section } from '../section.js';

/** What a simulation says of its own check, and of each rule left out. */
export const simulationChecks = {
  agreed: {
    en: 'Checked again row by row: {{checks}} answers of a rule on a declaration, on {{declarations}} declarations drawn by this digest. All agree.',
    fr: 'Revérifié ligne par ligne : {{checks}} réponses d’une règle sur une déclaration, pour {{declarations}} déclarations tirées selon cette empreinte. Toutes concordent.',
    ar: 'أُعيد التحقق سطرًا سطرًا: {{checks}} جوابًا لقاعدة على بيان، في {{declarations}} بيانًا سُحبت بحسب هذه البصمة. وكلها متطابقة.',
  },
  failed: {
    en: 'Two ways of counting did not agree on a rule, so nothing of this run is shown',
    fr: 'Deux façons de compter ne concordent pas sur une règle : aucun résultat de ce calcul n’est affiché',
    ar: 'اختلفت طريقتان للعدّ في قاعدة، لذلك لا يُعرض شيء من نتائج هذا التشغيل',
  },
  withoutIt: { en: 'Without it', fr: 'Sans elle', ar: 'بدونها' },
  withoutItHint: {
    en: 'Had the candidate not this rule: − declarations no longer selected, + others selected into the room it leaves at their office; in brackets the known irregular ones',
    fr: 'Si le candidat n’avait pas cette règle : − déclarations qui ne seraient plus sélectionnées, + autres sélectionnées dans la place laissée à leur bureau ; entre parenthèses, les irrégulières connues',
    ar: 'لو خلا المرشح من هذه القاعدة: − بيانات لا تُنتقى بعدها، + بيانات أخرى تُنتقى في المتسع الذي تتركه في مكتبها؛ وبين قوسين المخالف المعروف',
  },
  lost: { en: '−{{n}} ({{known}})', fr: '−{{n}} ({{known}})', ar: '−{{n}} ({{known}})' },
  taken: { en: '+{{n}} ({{known}})', fr: '+{{n}} ({{known}})', ar: '+{{n}} ({{known}})' },
} as const satisfies Section;
