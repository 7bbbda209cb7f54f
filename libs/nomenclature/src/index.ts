export { chapterNamed, chapters } from './chapters.js';
export { countries, countryNames } from './countries.js';
export { currencies, currencyNames } from './currencies.js';
export { expiredHeadingNamed, expiredHeadings } from './expired-headings.js';
export type { ExpiredHeading } from './expired-headings.js';
export { headingNamed, headings } from './headings.js';
export type { NamedCode, Names } from './named-code.js';
export { prefixStanding } from './prefix-standing.js';
export type { PrefixStanding } from './prefix-standing.js';
