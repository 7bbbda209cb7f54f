import { chapterNamed, countryNames, currencyNames, headingNamed } from '@tidewaiter/nomenclature';
import type { Fact, Literal, TextDomain } from '@tidewaiter/rule-language';
import type { Language } from '../../../i18n/section.js';

type Labels = Readonly<Record<Language, string>>;

/** What a code means, in the three languages. */
export function labelsOfCode(code: string, domain: TextDomain | undefined): Labels | undefined {
  switch (domain) {
    case 'country':
      return countryNames(code);
    case 'currency':
      return currencyNames(code);
    case 'commodityCode':
      return code.length === 2 ? chapterNamed(code)?.label : headingNamed(code.slice(0, 4))?.label;
    default:
      return undefined;
  }
}

/** A value in the reader's language; the code itself where it has no name. */
export function sayLiteral(literal: Literal, fact: Fact | undefined, language: Language): string {
  switch (literal.kind) {
    case 'text':
      return labelsOfCode(literal.value, fact?.domain)?.[language] ?? literal.value;
    case 'number':
      return literal.value.toLocaleString(`${language}-u-nu-latn`, { maximumFractionDigits: 15 });
    default:
      return String(literal.value);
  }
}
