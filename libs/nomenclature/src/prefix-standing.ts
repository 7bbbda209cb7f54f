import { chapters } from './chapters.js';
import { expiredHeadings } from './expired-headings.js';
import { headings } from './headings.js';

/** Whether goods can have codes that begin so. `expired`: they could in an earlier edition. */
export type PrefixStanding = 'known' | 'expired' | 'unknown';

const beginningsOf = (codes: readonly { readonly code: string }[]): ReadonlySet<string> =>
  new Set(codes.flatMap(({ code }) => [1, 2, 3, 4].map((length) => code.slice(0, length))));

const current = beginningsOf([...chapters, ...headings]);
const past = beginningsOf(expiredHeadings);

/** Chapters 98 and 99 are left to each country's own uses, so nothing can be said of what is in them. */
const national = /^9[89]/;

/**
 * The standing of the beginning of a commodity code in HS 2022. A longer one is judged by its first four digits, as
 * subdivisions are the national tariff's.
 */
export function prefixStanding(prefix: string): PrefixStanding {
  if (!/^\d+$/.test(prefix)) return 'unknown';
  const beginning = prefix.slice(0, 4);
  if (current.has(beginning) || national.test(beginning)) return 'known';
  return past.has(beginning) ? 'expired' : 'unknown';
}
