import type { Traits } from './define-fact.js';

/**
 * Shapes that several facts have. Patterns are anchored sources of regular expressions read with the `u` flag, the way
 * JSON Schema reads them.
 */

/** ISO 3166-1 alpha-2. */
export const country: Traits = { domain: 'country', maxLength: 2, pattern: '^[A-Z]{2}$' };

/** ISO 4217. */
export const currency: Traits = { domain: 'currency', maxLength: 3, pattern: '^[A-Z]{3}$' };

/** Identifier of a trader: letters and digits of any script, inner spaces and a few signs; never a control character. */
export const party: Traits = {
  domain: 'party',
  maxLength: 35,
  pattern: '^[\\p{L}\\p{N}](?:[\\p{L}\\p{N} ._/&+-]{0,33}[\\p{L}\\p{N}.])?$',
};

/** Short code of a national code list. */
export const code: Traits = { domain: 'code', maxLength: 20, pattern: '^[A-Za-z0-9][A-Za-z0-9_.-]{0,19}$' };

export const office: Traits = { domain: 'office', maxLength: 10, pattern: '^[A-Z0-9]{2,10}$' };

/** Four characters (requested and previous procedure), with or without the three of the national extension. */
export const procedure: Traits = { domain: 'procedure', maxLength: 7, pattern: '^[0-9A-Z]{4}(?:[0-9A-Z]{3})?$' };

/** Harmonized System, 6 digits, and up to 4 national ones. */
export const commodityCode: Traits = { domain: 'commodityCode', maxLength: 10, pattern: '^[0-9]{6,10}$' };

/** In the currency of the administration. */
export const money: Traits = { unit: 'currency', bounds: { min: 0, max: 1e13 } };

export const mass: Traits = { unit: 'kg', bounds: { min: 0, max: 1e9 } };
