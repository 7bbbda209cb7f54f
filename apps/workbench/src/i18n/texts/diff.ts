import type { Section } from '../section.js';

/** What differs between two texts of rules. */
export const diff = {
  title: { en: 'What changes', fr: 'Ce qui change', ar: 'ما الذي يتغير' },
  fromTo: { en: 'from {{from}} to {{to}}', fr: 'de {{from}} à {{to}}', ar: 'من {{from}} إلى {{to}}' },
  none: { en: 'an empty text', fr: 'un texte vide', ar: 'نص فارغ' },
  revision: {
    en: '{{set}}, revision {{number}}',
    fr: '{{set}}, révision {{number}}',
    ar: '{{set}}، المراجعة {{number}}',
  },
  draft: { en: '{{set}}, draft “{{name}}”', fr: '{{set}}, brouillon « {{name}} »', ar: '{{set}}، المسودة «{{name}}»' },
  mainDraft: { en: '{{set}}, main draft', fr: '{{set}}, brouillon principal', ar: '{{set}}، المسودة الرئيسية' },
  release: { en: 'release {{number}}', fr: 'version {{number}}', ar: 'الإصدار {{number}}' },
  views: { en: 'View', fr: 'Affichage', ar: 'طريقة العرض' },
  words: { en: 'In words', fr: 'En clair', ar: 'بالكلمات' },
  structure: { en: 'Side by side', fr: 'Côte à côte', ar: 'جنبًا إلى جنب' },
  text: { en: 'Text', fr: 'Texte', ar: 'النص' },
  json: { en: 'JSON', fr: 'JSON', ar: 'صيغة JSON' },
  nothing: { en: 'Nothing differs', fr: 'Aucune différence', ar: 'لا فرق' },
  nothingHint: {
    en: 'Both texts say the same, comments and all.',
    fr: 'Les deux textes disent la même chose, commentaires compris.',
    ar: 'النصان يقولان الشيء نفسه بما في ذلك التعليقات.',
  },
  document: { en: 'Definitions and remarks', fr: 'Définitions et remarques', ar: 'التعريفات والملاحظات' },
  before: { en: 'Before', fr: 'Avant', ar: 'قبل' },
  after: { en: 'After', fr: 'Après', ar: 'بعد' },
  added: { en: 'added', fr: 'ajouté', ar: 'مضاف' },
  removed: { en: 'removed', fr: 'supprimé', ar: 'محذوف' },
  changed: { en: 'changed', fr: 'modifié', ar: 'معدَّل' },
  textDiff: { en: 'Both texts', fr: 'Les deux textes', ar: 'النصان' },
  swap: { en: 'Swap sides', fr: 'Intervertir', ar: 'تبديل الجانبين' },
  withPrevious: { en: 'What it changed', fr: 'Ce qu’elle a changé', ar: 'ما الذي غيّرته' },
  withDraft: { en: 'What changed since', fr: 'Ce qui a changé depuis', ar: 'ما الذي تغيّر بعدها' },
} as const satisfies Section;
