import { countries, currencies, expiredHeadingNamed, headings, prefixStanding } from '@tidewaiter/nomenclature';
import type { Fact } from '@tidewaiter/rule-language';
import { isLegalValue } from '../example/is-legal.js';

/** Why a code is no code in use. */
export type CodeFault =
  | {
      readonly kind: 'unknown';
      readonly what: 'country' | 'currency' | 'chapter' | 'heading';
      readonly nearest?: string;
    }
  | {
      readonly kind: 'expired';
      /** Year of the edition of the Harmonized System that no longer has it. */
      readonly year: number;
      readonly successors: readonly string[];
      readonly nearest?: string;
    };

const known = { country: new Set(countries), currency: new Set(currencies) } as const;

/** The fault of a code written for a fact; nothing for codes in use and for facts whose codes we do not know. */
export function codeFault(code: string, fact: Fact): CodeFault | undefined {
  switch (fact.domain) {
    case 'country':
    case 'currency': {
      // What the fact cannot hold is another finding.
      if (known[fact.domain].has(code) || !isLegalValue(fact, code)) return undefined;
      return { kind: 'unknown', what: fact.domain, ...near(code, [...known[fact.domain]]) };
    }
    case 'commodityCode':
      return commodityFault(code);
    default:
      return undefined;
  }
}

function commodityFault(code: string): CodeFault | undefined {
  const standing = /^\d{2,10}$/.test(code) ? prefixStanding(code) : 'known';
  if (standing === 'known') return undefined;
  const expired = standing === 'expired' ? expiredHeadingNamed(code.slice(0, 4)) : undefined;
  if (expired) {
    const { edition, successors } = expired;
    const [only, ...more] = successors;
    const nearest = only !== undefined && more.length === 0 && code.length === 4 ? { nearest: only } : {};
    return { kind: 'expired', year: edition, successors, ...nearest };
  }
  if (standing === 'expired') return undefined;
  const isChapter = prefixStanding(code.slice(0, 2)) !== 'known';
  if (isChapter) return { kind: 'unknown', what: 'chapter' };
  const candidates = headings.map((heading) => heading.code).filter((each) => each.startsWith(code.slice(0, 2)));
  return { kind: 'unknown', what: 'heading', ...(code.length === 4 ? near(code, candidates) : {}) };
}

/** The only code that differs in one place, if there is just one. */
function near(code: string, candidates: readonly string[]): { nearest?: string } {
  const close = candidates.filter((each) => each.length === code.length && differences(each, code) === 1);
  const [only] = close;
  return only !== undefined && close.length === 1 ? { nearest: only } : {};
}

function differences(first: string, second: string): number {
  return [...first].filter((unit, index) => unit !== second.charAt(index)).length;
}
