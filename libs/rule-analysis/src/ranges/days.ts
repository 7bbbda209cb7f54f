import { dayNumber } from '@tidewaiter/rule-language';

const millisecondsPerDay = 86_400_000;

/** First and last day the language knows, in days since 1970-01-01. */
export const firstDay = dayNumber('0001-01-01') ?? 0;
export const lastDay = dayNumber('9999-12-31') ?? 0;

/** ISO text of a day. */
export function isoDay(day: number): string {
  return new Date(day * millisecondsPerDay).toISOString().slice(0, 10);
}
