/** Alphabetic codes of ISO 4217 in use, in order of code. */
export const currencies: readonly string[] = ['EUR', 'USD'];
