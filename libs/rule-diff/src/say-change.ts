import type { Language } from '@tidewaiter/rule-language';
import type { Alteration, Change } from './change.js';
import type { Naming } from './naming.js';
import type { Phrases } from './phrases.js';
import { arabic } from './say-arabic.js';
import { Speaker } from './say-condition.js';
import { english } from './say-english.js';
import { french } from './say-french.js';

const phrases: Readonly<Record<Language, Phrases>> = { en: english, fr: french, ar: arabic };

/** A change as one sentence without a full stop; the same change always gives the same sentence. */
export function sayChange(change: Change, language: Language, naming: Naming): string {
  // The table has one entry for every kind, typed by it; the compiler cannot follow the kind through the lookup.
  const say = phrases[language][change.kind] as (change: Alteration, speak: Speaker) => string;
  return say(change, new Speaker(language, naming));
}
