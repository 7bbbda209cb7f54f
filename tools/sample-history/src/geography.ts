import type { Labels } from '@tidewaiter/rule-language';
import { dataJson } from './data-file.js';
import { weightedTable } from './random.js';

/** A customs office of the fictitious administration. */
export interface Office {
  readonly code: string;
  readonly name: Labels;
  /** Share of the declarations, relative. */
  readonly share: number;
  /** Modes of transport (UN/ECE recommendation 19) with their weights. */
  readonly modes: Readonly<Record<string, number>>;
}

interface Agreement {
  readonly countries: readonly string[];
  /** Part of the general rate that is still due. */
  readonly share: number;
}

interface Countries {
  readonly currencies: Readonly<Record<string, string>>;
  readonly exchange: Readonly<Record<string, number>>;
  readonly agreements: Readonly<Record<string, Agreement>>;
  readonly hubs: Readonly<Record<string, number>>;
  readonly caution: Readonly<Record<string, number>>;
  readonly price: Readonly<Record<string, number>>;
}

const countries = dataJson<Countries>('countries.json');

export const offices: readonly Office[] = dataJson<Office[]>('offices.json');

/** The office where parcels arrive. */
export const parcelOffice = 'CUO04';

/** Offices where controls are thought to be light. */
export const quietOffices = ['CUO08', 'CUO09'] as const;

/** Places through which goods of other origins travel. */
export const hubs = weightedTable(Object.entries(countries.hubs));

const agreementsByCountry = new Map(
  Object.entries(countries.agreements).flatMap(([code, { countries: members, share }]) =>
    members.map((country) => [country, { code, share }] as const),
  ),
);

/** The preferential agreement with a country, and the part of the general rate still due under it. */
export function agreementWith(country: string): { readonly code: string; readonly share: number } | undefined {
  return agreementsByCountry.get(country);
}

/** How much more often than elsewhere something is wrong with goods from a country: hidden from everybody. */
export function cautionFor(country: string): number {
  return countries.caution[country] ?? 0.75;
}

/** Price level of a country's goods relative to the median. */
export function priceLevelOf(country: string): number {
  return countries.price[country] ?? 1;
}

/** Currency in which a country's traders write invoices, and the worth of one unit in the administration's currency. */
export function currencyOf(country: string): { readonly code: string; readonly worth: number } {
  const code = countries.currencies[country] ?? 'USD';
  return { code, worth: countries.exchange[code] ?? 1 };
}
