import { chooseLanguage, languageNames, languages } from '../i18n/language.js';
import { useLanguage } from '../i18n/use-language.js';
import { useText } from '../i18n/use-text.js';
import styles from './top-bar.module.css';

/** ع / FR / EN, always visible, each in its own language. */
export function LanguageSwitch() {
  const say = useText();
  const { language: current } = useLanguage();
  return (
    <div className={styles.language} role="group" aria-label={say('frame.language')}>
      {languages.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={language === current}
          aria-label={`${languageNames[language].short} ${languageNames[language].name}`}
          onClick={() => void chooseLanguage(language)}
        >
          {languageNames[language].short}
        </button>
      ))}
    </div>
  );
}
