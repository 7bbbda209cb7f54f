/** Seven days and the cases lodged in them. */
export interface CaseWeek {
  /** First day, ISO date. */
  readonly from: string;
  /** Numbers of the cases, ascending. */
  readonly cases: readonly number[];
}

const dayLength = 86_400_000;

/**
 * Weeks of seven days, counted from the first day. A last week that the days do not fill is left out; a week without
 * cases is kept, empty.
 * @param days ISO dates, ascending
 */
export function weeksOf(days: readonly string[]): CaseWeek[] {
  const first = Date.parse(days[0] ?? '');
  if (Number.isNaN(first)) return [];
  const dayOf = (day: string): number => Math.round((Date.parse(day) - first) / dayLength);
  const full = Math.floor((dayOf(days.at(-1) ?? '') + 1) / 7);
  const cases: number[][] = Array.from({ length: full }, () => []);
  days.forEach((day, which) => cases[Math.floor(dayOf(day) / 7)]?.push(which));
  return cases.map((own, week) => ({
    from: new Date(first + week * 7 * dayLength).toISOString().slice(0, 10),
    cases: own,
  }));
}
