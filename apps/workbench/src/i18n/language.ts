import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { formatNumber } from './format.js';
import { resourcesFor } from './resources.js';
import type { Language } from './section.js';

export const languages = ['ar', 'fr', 'en'] as const satisfies readonly Language[];

/** Each language by its own name, as the switch shows it. */
export const languageNames: Readonly<Record<Language, { name: string; short: string }>> = {
  ar: { name: 'العربية', short: 'ع' },
  fr: { name: 'Français', short: 'FR' },
  en: { name: 'English', short: 'EN' },
};

const storageKey = 'tidewaiter.language';

export function languageOf(tag: string | undefined): Language {
  return languages.find((language) => tag?.startsWith(language)) ?? 'en';
}

export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr';
}

function showLanguage(language: Language): void {
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
}

/** Starts the catalogues in the language `before-paint.js` chose. */
export async function beginLanguage(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: languageOf(document.documentElement.lang),
    fallbackLng: false,
    resources: { en: resourcesFor('en'), fr: resourcesFor('fr'), ar: resourcesFor('ar') },
    showSupportNotice: false,
    keySeparator: false,
    nsSeparator: false,
    interpolation: {
      escapeValue: false,
      alwaysFormat: true,
      format: (value: unknown, _format, language) =>
        typeof value === 'number' ? formatNumber(value, languageOf(language)) : String(value),
    },
  });
}

/** Changes the language at once and remembers it. */
export async function chooseLanguage(language: Language): Promise<void> {
  localStorage.setItem(storageKey, language);
  showLanguage(language);
  await i18next.changeLanguage(language);
}
