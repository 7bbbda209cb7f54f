import type { Language } from '@tidewaiter/rule-language';
import type { SayInReport } from './report-texts.js';

interface Rate {
  readonly n: number;
  readonly rate?: number | undefined;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
}

/** Numbers as the reader writes them; Latin digits in every language, as on the screen. */
export interface ReportNumbers {
  number(value: number): string;
  /** Whole units: the fractions stand in the CSV. */
  money(value: number): string;
  share(value: number): string;
  /** With its interval and sample size; below the floor the sample size alone. */
  rate(rate: Rate): string;
}

/** What a report is written with: sentences and numbers of one language. */
export interface ReportWords {
  readonly say: SayInReport;
  readonly numbers: ReportNumbers;
}

const locales = { en: 'en-GB', fr: 'fr-FR', ar: 'en-GB' } as const satisfies Record<Language, string>;

export function numbersIn(language: Language, say: SayInReport): ReportNumbers {
  const upToCents = new Intl.NumberFormat(locales[language], { maximumFractionDigits: 2 });
  const whole = new Intl.NumberFormat(locales[language], { maximumFractionDigits: 0 });
  const percent = new Intl.NumberFormat(locales[language], { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const share = (value: number): string => `${percent.format(value * 100)}${language === 'fr' ? '\u00a0' : ''}%`;
  return {
    number: (value) => upToCents.format(value),
    money: (value) => whole.format(value),
    share,
    rate({ high, low, n, rate }) {
      if (rate === undefined) return say('belowFloor', { n });
      return say('rateFigure', { rate: share(rate), low: share(low ?? rate), high: share(high ?? rate), n });
    },
  };
}
