import { describe, expect, it } from '@jest/globals';
import { countries, countryNames, currencies, currencyNames } from '../src/index.js';

describe.each([
  ['countries', countries, countryNames, /^[A-Z]{2}$/],
  ['currencies', currencies, currencyNames, /^[A-Z]{3}$/],
] as const)('%s', (_, codes, namesOf, form) => {
  it('have codes of their form, once and in order', () => {
    expect(codes.filter((code) => !form.test(code))).toEqual([]);
    expect(codes).toEqual([...new Set(codes)].sort());
  });

  it('have a name in each language, of its letters', () => {
    const nameless = codes.filter((code) => {
      const names = namesOf(code);
      return !names || [names.en, names.fr].includes(code) || !/\p{Script=Arabic}/u.test(names.ar);
    });
    expect(nameless).toEqual([]);
  });
});

it('counts the 249 countries and territories of ISO 3166-1 and five customs codes', () => {
  const customs = ['EU', 'XC', 'XI', 'XK', 'XL'];
  expect(countries).toHaveLength(249 + customs.length);
  expect(countries).toEqual(expect.arrayContaining(customs));
});

it('names a country and a currency in three languages', () => {
  expect(countryNames('DE')).toEqual({ en: 'Germany', fr: 'Allemagne', ar: 'ألمانيا' });
  expect(countryNames('XI')?.en).toBe('Northern Ireland');
  expect(currencyNames('SAR')).toMatchObject({ en: 'Saudi Riyal', fr: 'riyal saoudien', ar: 'ريال سعودي' });
});

it('names nothing that is no code', () => {
  expect(['ZZ', 'de', 'DEU', ''].map(countryNames)).toEqual([undefined, undefined, undefined, undefined]);
  expect(['XAU', 'XXX', 'eur', 'DEM'].map(currencyNames)).toEqual([undefined, undefined, undefined, undefined]);
});
