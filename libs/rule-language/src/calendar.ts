const isoDate = /^(\d{4})-(\d{2})-(\d{2})$/;
const millisecondsPerDay = 86_400_000;

/** True for text of the shape `YYYY-MM-DD`, whether or not the day exists. */
export function looksLikeDate(text: string): boolean {
  return isoDate.test(text);
}

/** Days since 1970-01-01 of an ISO 8601 calendar date (proleptic Gregorian, years 0001 to 9999), if that day exists. */
export function dayNumber(text: string): number | undefined {
  const match = isoDate.exec(text);
  if (!match || match[1] === '0000') return undefined;
  const milliseconds = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(milliseconds)) return undefined;
  // `Date.parse` may roll 02-30 over to March; a day that does not print back does not exist.
  return new Date(milliseconds).toISOString().startsWith(text) ? milliseconds / millisecondsPerDay : undefined;
}
