import { useMemo } from 'react';
import {
  formatBytes,
  formatChange,
  formatCompact,
  formatDay,
  formatInstant,
  formatNumber,
  formatSeconds,
  formatShare,
} from './format.js';
import { useLanguage } from './use-language.js';

/** Numbers, dates and durations in the reader's language. */
export function useFormat() {
  const { language } = useLanguage();
  return useMemo(
    () => ({
      number: (value: number, digits?: number) => formatNumber(value, language, digits),
      share: (value: number, digits?: number) => formatShare(value, language, digits),
      change: (value: number) => formatChange(value, language),
      compact: (value: number) => formatCompact(value, language),
      day: (day: string) => formatDay(day, language),
      instant: (instant: string) => formatInstant(instant, language),
      seconds: (seconds: number) => formatSeconds(seconds, language),
      bytes: (bytes: number) => formatBytes(bytes, language),
    }),
    [language],
  );
}
