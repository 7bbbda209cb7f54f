import { formatNumber } from '../../apps/workbench/src/i18n/format.js';
import { resourcesFor } from '../../apps/workbench/src/i18n/resources.js';
import type { Language } from '../../apps/workbench/src/i18n/section.js';
import type { TextKey } from '../../apps/workbench/src/i18n/texts.js';

/** Says a key of the workbench's catalogue as the page does. */
export type Say = (key: TextKey, values?: Readonly<Record<string, string | number>>) => string;

/** The catalogue in one language; an unknown key throws. */
export function sayIn(language: Language): Say {
  const { translation } = resourcesFor(language);
  const plurals = new Intl.PluralRules(language);
  return (key, values = {}) => {
    const { count } = values;
    const text = translation[typeof count === 'number' ? `${key}_${plurals.select(count)}` : key] ?? translation[key];
    if (text === undefined) throw new Error(`The catalogue has no ${key} in ${language}.`);
    return text.replace(/\{\{(\w+)\}\}/g, (_hole, name: string) => {
      const value = values[name] ?? '';
      return typeof value === 'number' ? formatNumber(value, language) : value;
    });
  };
}
