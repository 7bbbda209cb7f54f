import { dayNumber } from '@tidewaiter/rule-language';

const enough = 10_000;

/**
 * `dayNumber` that remembers the dates it has seen: a stream of declarations holds few different ones. `NaN` for what is
 * not a date. The memory starts afresh when it is full, so that hostile dates cannot make it grow.
 */
export function rememberDays(): (date: string) => number {
  const seen = new Map<string, number>();
  return (date) => {
    const known = seen.get(date);
    if (known !== undefined) return known;
    if (seen.size >= enough) seen.clear();
    const day = dayNumber(date) ?? NaN;
    seen.set(date, day);
    return day;
  };
}
