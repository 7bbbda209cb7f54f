import type { Language } from './section.js';
import { texts } from './texts.js';

function formsOf(key: string, forms: Readonly<Record<string, string>>, language: Language): [string, string][] {
  // French also has `many` (millions); a category without a form of its own reads like `other`.
  const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  return categories.map((category) => [`${key}_${category}`, forms[category] ?? forms['other'] ?? '']);
}

/** One language of the catalogue in i18next's form: flat keys, `_one` and its sisters for counted sentences. */
export function resourcesFor(language: Language): { translation: Record<string, string> } {
  const entries = Object.entries(texts).flatMap(([section, sentences]) =>
    Object.entries(sentences).flatMap(([name, sentence]): [string, string][] => {
      const text: string | Readonly<Record<string, string>> = sentence[language];
      const key = `${section}.${name}`;
      return typeof text === 'string' ? [[key, text]] : formsOf(key, text, language);
    }),
  );
  return { translation: Object.fromEntries(entries) };
}
