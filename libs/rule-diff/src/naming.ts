import type { Labels, Language } from '@tidewaiter/rule-language';

/** What facts and lists are called; names without labels are said as they are written. */
export interface Naming {
  readonly fact: (name: string) => Labels | undefined;
  readonly list: (name: string) => Labels | undefined;
}

/** Latin digits and the Gregorian calendar in every language, as on every screen. */
const locales: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr-FR', ar: 'ar-u-ca-gregory-nu-latn' };

function writersOf(language: Language) {
  return {
    number: new Intl.NumberFormat(locales[language], { maximumFractionDigits: 20 }),
    day: new Intl.DateTimeFormat(locales[language], {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    }),
  };
}

// Made once: making one takes longer than a thousand sentences.
const writers = { en: writersOf('en'), fr: writersOf('fr'), ar: writersOf('ar') };

/** Every digit of the number, in the language's way. */
export function sayNumber(value: number, language: Language): string {
  return writers[language].number.format(value);
}

/** A fraction as a percentage. */
export function sayShare(share: number, language: Language): string {
  const percent = sayNumber(Number((share * 100).toPrecision(12)), language);
  return language === 'fr' ? `${percent} %` : `${percent}%`;
}

/** An ISO date with its month by name. */
export function sayDay(day: string, language: Language): string {
  const instant = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(instant.getTime())) return day;
  const said = writers[language].day.format(instant);
  return language === 'fr' ? said.replace(/^1 /, '1er ') : said;
}

/** A label inside a sentence: no capital, unless it is an abbreviation. */
export function inSentence(label: string): string {
  const [first = '', second = ''] = label;
  return second === second.toLowerCase() && /\p{L}/u.test(second) ? first.toLowerCase() + label.slice(1) : label;
}

/** Codes keep their direction inside Arabic sentences. */
export function isolated(code: string, language: Language): string {
  return language === 'ar' ? `\u2068${code}\u2069` : code;
}

const quotes: Readonly<Record<Language, readonly [string, string]>> = {
  en: ['“', '”'],
  fr: ['« ', ' »'],
  ar: ['«', '»'],
};

export function quoted(text: string, language: Language): string {
  const [open, close] = quotes[language];
  return open + isolated(text, language) + close;
}
