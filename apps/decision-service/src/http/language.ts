export const languages = ['en', 'fr', 'ar'] as const;
export type Language = (typeof languages)[number];

function isLanguage(tag: string): tag is Language {
  return languages.some((language) => language === tag);
}

/** The language of problems: the best of Accept-Language that we speak, else English. */
export function languageOf(header: string | undefined): Language {
  const wishes = (header ?? '').split(',', 20).map((part, index) => {
    const [tag = '', ...parameters] = part.trim().split(';');
    const weight = parameters.map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find((q) => q !== undefined);
    return { tag: tag.toLowerCase().split('-')[0] ?? '', weight: weight === undefined ? 1 : Number(weight), index };
  });
  const best = wishes.sort((a, b) => b.weight - a.weight || a.index - b.index).map((wish) => wish.tag);
  return best.find(isLanguage) ?? 'en';
}
