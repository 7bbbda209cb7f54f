const millisecondsADay = 86_400_000;

/** A working day of the history. */
export interface Day {
  /** Days since 1970-01-01. */
  readonly number: number;
  /** `YYYY-MM-DD`. */
  readonly text: string;
  /** Whole months since the history began. */
  readonly month: number;
  readonly declarations: number;
}

/** `YYYY-MM-DD` of a number of days since 1970-01-01. */
export function dayText(number: number): string {
  return new Date(number * millisecondsADay).toISOString().slice(0, 10);
}

export function dayNumberOf(text: string): number {
  return Math.floor(Date.parse(`${text}T00:00:00Z`) / millisecondsADay);
}

/** Trade by calendar month, January first: goods for the end of the year arrive in autumn. */
const seasons = [0.92, 0.86, 1, 0.98, 1, 0.97, 0.96, 0.98, 1.08, 1.14, 1.12, 0.99];

/** Trade by day of the week, Sunday first: ports and airports work every day, brokers mostly do not. */
const week = [0.12, 1.08, 1.04, 1, 1.02, 0.98, 0.4];

/** Growth of trade over a month. */
const growth = 1.004;

function weightOf(number: number, month: number): number {
  const date = new Date(number * millisecondsADay);
  return (seasons[date.getUTCMonth()] ?? 1) * (week[date.getUTCDay()] ?? 1) * growth ** month;
}

/** The days from `from` over a number of months, with exactly `declarations` spread over them by season and weekday. */
export function daysOf(from: string, months: number, declarations: number): Day[] {
  const first = new Date(dayNumberOf(from) * millisecondsADay);
  const startOf = (month: number): number =>
    Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + month, first.getUTCDate()) / millisecondsADay;
  const weighted = Array.from({ length: months }, (_, month) =>
    Array.from({ length: startOf(month + 1) - startOf(month) }, (__, offset) => {
      const number = startOf(month) + offset;
      return { number, month, weight: weightOf(number, month) };
    }),
  ).flat();
  const total = weighted.reduce((sum, { weight }) => sum + weight, 0);
  let sum = 0;
  let allotted = 0;
  return weighted.map(({ number, month, weight }) => {
    sum += weight;
    const upTo = Math.round((sum / total) * declarations);
    const day = { number, text: dayText(number), month, declarations: upTo - allotted };
    allotted = upTo;
    return day;
  });
}
