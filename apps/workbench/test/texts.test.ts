import { describe, expect, it } from '@jest/globals';
import { resourcesFor } from '../src/i18n/resources.js';
import { texts } from '../src/i18n/texts.js';

const languages = ['en', 'fr', 'ar'] as const;

const entries = Object.entries(texts).flatMap(([section, sentences]) =>
  Object.entries(sentences).map(([name, sentence]) => ({ key: `${section}.${name}`, sentence })),
);

function placeholders(text: string): string[] {
  return [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? ''))].sort();
}

function forms(text: string | Readonly<Record<string, string>>): string[] {
  return typeof text === 'string' ? [text] : Object.values(text);
}

describe('the catalogue', () => {
  it('has every sentence in every language, and none of them empty', () => {
    const empty = entries.filter(({ sentence }) =>
      languages.some((language) => forms(sentence[language]).some((text) => text.trim() === '')),
    );
    expect(empty).toEqual([]);
  });

  it('names the same values in every language', () => {
    const differing = entries.filter(({ sentence }) => {
      const [en, ...others] = languages.map((language) => {
        const all = forms(sentence[language]);
        return placeholders(all.join(' ')).join();
      });
      return others.some((other) => other !== en);
    });
    expect(differing.map(({ key }) => key)).toEqual([]);
  });

  it('writes Arabic in Arabic letters', () => {
    const exempt = new Set(['frame.product', 'ruleFaces.json']);
    const latin = entries.filter(
      ({ key, sentence }) =>
        !exempt.has(key) &&
        forms(sentence.ar).some((text) => !/[\u0600-\u06ff]/.test(text.replace(/\{\{\w+\}\}/g, 'ع'))),
    );
    expect(latin.map(({ key }) => key)).toEqual([]);
  });

  it.each(languages)('gives %s a form for every plural category of the language', (language) => {
    const { translation } = resourcesFor(language);
    const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    for (const category of categories) {
      expect(translation[`words.declarations_${category}`]).toMatch(/\S/);
    }
  });

  it('has the same keys in English and French but for plural forms', () => {
    const bare = (language: 'en' | 'fr') =>
      new Set(
        Object.keys(resourcesFor(language).translation).map((key) =>
          key.replace(/_(zero|one|two|few|many|other)$/, ''),
        ),
      );
    expect(bare('fr')).toEqual(bare('en'));
  });
});
