import { useTranslation } from 'react-i18next';
import { directionOf, languageOf } from './language.js';
import type { Language } from './section.js';

/** The language and direction on the screen now. */
export function useLanguage(): { language: Language; direction: 'ltr' | 'rtl' } {
  const { i18n } = useTranslation();
  const language = languageOf(i18n.language);
  return { language, direction: directionOf(language) };
}
