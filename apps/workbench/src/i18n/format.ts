import type { Language } from './section.js';

/** Latin digits and the Gregorian calendar in every language: codes, amounts and dates are compared across papers. */
const locales: Readonly<Record<Language, string>> = {
  en: 'en-GB',
  fr: 'fr-FR',
  ar: 'ar-u-ca-gregory-nu-latn',
};

const formatters = new Map<string, Intl.NumberFormat>();

function numberFormatter(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = language + JSON.stringify(options);
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(locales[language], options);
  formatters.set(key, made);
  return made;
}

export function formatNumber(value: number, language: Language, digits = 2): string {
  return numberFormatter(language, { maximumFractionDigits: digits }).format(value);
}

/** 0.1234 → `12.3 %`; Arabic uses the Latin sign so that columns stay comparable. */
export function formatShare(share: number, language: Language, digits = 1): string {
  const percent = numberFormatter(language, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return language === 'fr' ? `${percent.format(share * 100)} %` : `${percent.format(share * 100)}%`;
}

/** A difference, always with its sign. */
export function formatChange(value: number, language: Language): string {
  return numberFormatter(language, { signDisplay: 'exceptZero', maximumFractionDigits: 0 }).format(value);
}

/** Large amounts, shortened: 1.2M. */
export function formatCompact(value: number, language: Language): string {
  return numberFormatter(language, { notation: 'compact', maximumFractionDigits: 1 }).format(value);
}

/** The month by name: a day is never taken for a month. */
const dayParts = { day: 'numeric', month: 'short', year: 'numeric' } as const;
const timeParts = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

/** A calendar day `YYYY-MM-DD`, without any time zone. */
export function formatDay(day: string, language: Language): string {
  const instant = new Date(`${day.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(instant.getTime())) return day;
  return new Intl.DateTimeFormat(locales[language], { ...dayParts, timeZone: 'UTC' }).format(instant);
}

/** An RFC 3339 instant in the reader's time zone. */
export function formatInstant(instant: string, language: Language): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return instant;
  return new Intl.DateTimeFormat(locales[language], { ...dayParts, ...timeParts }).format(date);
}

/** 95 → `1 min 35 sec`, in the reader's units. */
export function formatSeconds(seconds: number, language: Language): string {
  const whole = Math.max(0, Math.round(seconds));
  const part = (value: number, unit: string) =>
    numberFormatter(language, { style: 'unit', unit, unitDisplay: 'short' }).format(value);
  if (whole < 60) return part(whole, 'second');
  const rest = whole % 60;
  return [part(Math.floor(whole / 60), 'minute'), ...(rest ? [part(rest, 'second')] : [])].join(' ');
}

export function formatBytes(bytes: number, language: Language): string {
  const [value, unit] =
    bytes < 1e6 ? [bytes / 1e3, 'kilobyte'] : bytes < 1e9 ? [bytes / 1e6, 'megabyte'] : [bytes / 1e9, 'gigabyte'];
  return numberFormatter(language, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 }).format(
    value,
  );
}
