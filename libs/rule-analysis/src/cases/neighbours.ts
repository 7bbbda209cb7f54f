import { dayNumber, type Expression, type Literal } from '@tidewaiter/rule-language';

/**
 * The smallest step at which a person would tell numbers apart: one for whole facts, else a hundredth, or a tenth of the
 * last digit written where that is smaller.
 */
export function stepOf(threshold: number, whole: 'whole' | 'fractional'): number {
  if (whole === 'whole' && Number.isInteger(threshold)) return 1;
  const decimals = /e-(\d+)$/.exec(String(threshold))?.[1] ?? String(threshold).split('.')[1]?.length ?? 0;
  return 10 ** -Math.max(2, Math.min(Number(decimals) + 1, 12));
}

/** `threshold + steps × step`, free of the crumbs that adding fractions leaves. */
export function stepped(threshold: number, step: number, steps: number): number {
  return Number((threshold + steps * step).toPrecision(15));
}

/** The day so many days later. Outside the calendar there is none. */
export function dayLater(day: string, days: number): string | undefined {
  const time = Date.parse(`${day}T00:00:00Z`) + days * 86_400_000;
  if (!Number.isFinite(time)) return undefined;
  const text = new Date(time).toISOString().slice(0, 10);
  return dayNumber(text) === undefined ? undefined : text;
}

/** The literal moved down and up by a little more than a slip: a tenth of a number, at least one step; a day of a date. */
export function neighbours(expression: Expression): Literal[] {
  if (expression.kind === 'number') {
    const step = stepOf(expression.value, 'whole');
    const size = Math.max(step, Math.abs(Number((expression.value / 10).toPrecision(3))));
    return [-1, 1].map((steps) => ({ ...expression, value: stepped(expression.value, size, steps) }));
  }
  if (expression.kind === 'date') {
    return [-1, 1].flatMap((days) => {
      const value = dayLater(expression.value, days);
      return value === undefined ? [] : [{ ...expression, value }];
    });
  }
  return [];
}
