import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { TextKey } from './texts.js';

export type TextValues = Readonly<Record<string, string | number>>;

/** Says a key of the catalogue; numbers among the values are written in the reader's way. */
export type Say = (key: TextKey, values?: TextValues) => string;

/** By language what keys without values say: pages are drawn at every keystroke of an editor, and looking them up takes longer. */
const known = new Map<string, Map<TextKey, string>>();

export function useText(): Say {
  const { i18n, t } = useTranslation();
  const { language } = i18n;
  return useCallback<Say>(
    (key, values) => {
      if (values !== undefined) return t(key, { ...values });
      const texts = known.get(language) ?? new Map<TextKey, string>();
      known.set(language, texts);
      const text = texts.get(key) ?? i18n.getFixedT(language)(key);
      texts.set(key, text);
      return text;
    },
    [i18n, language, t],
  );
}
