import { describe, expect, it } from '@jest/globals';
import {
  formatBytes,
  formatChange,
  formatDay,
  formatInstant,
  formatNumber,
  formatSeconds,
  formatShare,
} from '../src/i18n/format.js';

const languages = ['en', 'fr', 'ar'] as const;

describe('figures and dates', () => {
  it.each(languages)('are written with Latin digits in %s', (language) => {
    const written = [
      formatNumber(1234567.891, language),
      formatShare(0.4567, language),
      formatChange(-214, language),
      formatDay('2026-03-02', language),
      formatInstant('2026-03-02T10:15:00Z', language),
      formatSeconds(95, language),
      formatBytes(7_300_000, language),
    ].join(' ');
    expect(written).toMatch(/[0-9]/);
    expect(written).not.toMatch(/[\u0660-\u0669\u06f0-\u06f9]/);
  });

  it('groups and rounds as the reader is used to', () => {
    expect(formatNumber(1234567.891, 'en')).toBe('1,234,567.89');
    expect(formatNumber(1234567.891, 'fr').replace(/\s/g, ' ')).toBe('1 234 567,89');
  });

  it('says a change with its sign, and none for no change', () => {
    expect(formatChange(3, 'en')).toBe('+3');
    expect(formatChange(-3, 'en')).toBe('-3');
    expect(formatChange(0, 'en')).toBe('0');
  });

  it('keeps a calendar day whatever the time zone', () => {
    expect(formatDay('2026-01-01', 'en')).toBe('1 Jan 2026');
    expect(formatDay('2026-12-31', 'fr')).toBe('31 déc. 2026');
  });

  it('shows text that is no date as it is', () => {
    expect(formatDay('soon', 'en')).toBe('soon');
    expect(formatInstant('soon', 'ar')).toBe('soon');
  });

  it('uses the Gregorian calendar and month names in Arabic', () => {
    expect(formatDay('2026-03-02', 'ar')).toContain('مارس');
    expect(formatDay('2026-03-02', 'ar')).toContain('2026');
  });
});
