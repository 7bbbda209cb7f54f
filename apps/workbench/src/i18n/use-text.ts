import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { TextKey } from './texts.js';

export type TextValues = Readonly<Record<string, string | number>>;

/** Says a key of the catalogue; numbers among the values are written in the reader's way. */
export type Say = (key: TextKey, values?: TextValues) => string;

export function useText(): Say {
  const { t } = useTranslation();
  return useCallback<Say>((key, values) => t(key, { ...values }), [t]);
}
