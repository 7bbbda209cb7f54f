import type { Axis, Cut, Interval } from '@tidewaiter/rule-tables';

/** A stretch of an axis that the same rows cover from its beginning to its end. */
export interface AxisSegment {
  readonly from: Cut;
  readonly to: Cut;
  /** The rows that cover it, from the first; none for a gap, two or more for an overlap. */
  readonly rows: readonly number[];
}

/** An axis cut wherever an interval of a row begins or ends, in the order of its values. */
export function segmentsOf({ rows }: Axis): readonly AxisSegment[] {
  const all = rows.flatMap(({ row, intervals }) => intervals.map((interval) => ({ row, interval })));
  const cuts = distinct(all.flatMap(({ interval: { from, to } }) => [from, to]));
  return cuts.slice(1).map((to, index): AxisSegment => {
    const from = cuts[index] ?? to;
    const over = all.filter(({ interval }) => covers(interval, from, to)).map(({ row }) => row);
    return { from, to, rows: [...new Set(over)].toSorted((left, right) => left - right) };
  });
}

function covers(interval: Interval, from: Cut, to: Cut): boolean {
  return compareCuts(interval.from, from) <= 0 && compareCuts(to, interval.to) <= 0;
}

function distinct(cuts: readonly Cut[]): readonly Cut[] {
  const sorted = cuts.toSorted(compareCuts);
  return sorted.filter((cut, index) => {
    const before = sorted[index - 1];
    return before === undefined || compareCuts(before, cut) !== 0;
  });
}

function compareCuts(left: Cut, right: Cut): number {
  return left.value === right.value ? left.side - right.side : left.value < right.value ? -1 : 1;
}

/** The value at a cut as it is written under the axis; codes without the zeros that fill them up. */
export function cutText({ value }: Cut, kind: Axis['kind']): string {
  if (!Number.isFinite(value)) return value < 0 ? '−∞' : '∞';
  if (kind === 'date') return new Date(value * 86_400_000).toISOString().slice(0, 10);
  if (kind === 'number') return String(value);
  const code = String(value).padStart(10, '0');
  return code.replace(/(?:00)+$/, '').padEnd(2, '0');
}
