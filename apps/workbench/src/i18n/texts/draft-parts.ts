import type { Section } from '../section.js';

/** What of a rule two people changed. */
export const draftParts = {
  rule: { en: 'the whole rule', fr: 'toute la règle', ar: 'القاعدة كلها' },
  definition: { en: 'definition', fr: 'définition', ar: 'التعريف' },
  condition: { en: 'condition', fr: 'condition', ar: 'الشرط' },
  name: { en: 'name', fr: 'nom', ar: 'الاسم' },
  lane: { en: 'lane', fr: 'circuit', ar: 'المسار' },
  points: { en: 'points', fr: 'points', ar: 'النقاط' },
  reason: { en: 'reason', fr: 'motif', ar: 'السبب' },
  text: { en: 'text for people', fr: 'texte affiché', ar: 'النص المعروض' },
  property: { en: 'property', fr: 'propriété', ar: 'خاصية' },
} as const satisfies Section;
