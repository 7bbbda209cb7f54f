import { namesIn } from './names-in.js';
import type { Names } from './named-code.js';

const active = `
AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC
CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR
ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK
MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE
SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XCG XOF
XPF YER ZAR ZMW ZWG`;

/**
 * Alphabetic codes of ISO 4217 that an invoice can be in, in order of code: money in circulation, without funds,
 * precious metals and test codes.
 */
export const currencies: readonly string[] = active.trim().split(/\s+/);

const known: ReadonlySet<string> = new Set(currencies);
const displayed = namesIn('currency');

/** Codes that runtimes do not name yet. */
const unnamed: Readonly<Record<string, Names>> = {
  VED: { en: 'Venezuelan Digital Bolívar', fr: 'bolivar numérique vénézuélien', ar: 'بوليفار فنزويلي رقمي' },
};

/** Names of a currency in the three languages; absent for what is no code of a currency in use. */
export function currencyNames(code: string): Names | undefined {
  return known.has(code) ? (unnamed[code] ?? displayed(code)) : undefined;
}
