import type { SweepPoint } from '../../../api/sweep-queries.js';
import { measureOf } from './measure.js';
import type { Measure } from './measure.js';

/** Room around the curve, in pixels: figures of the axes stand in it. */
export const margin = { top: 14, end: 18, bottom: 30, start: 62 } as const;

export interface SweepScale {
  readonly width: number;
  readonly height: number;
  /** Greatest amount of the axis; never zero. */
  readonly most: number;
  readonly x: (value: number) => number;
  readonly y: (amount: number) => number;
  /** Index of the point nearest to an x. */
  readonly nearest: (x: number) => number;
}

/** Values from left to right, amounts from zero upwards, in a box of this size. */
export function sweepScale(
  points: readonly SweepPoint[],
  measure: Measure,
  { height, width }: { readonly width: number; readonly height: number },
): SweepScale {
  const { interval, of } = measureOf[measure];
  const amounts = points.flatMap((point) => [of(point) ?? 0, interval?.(point)?.[1] ?? 0]);
  const most = Math.max(...amounts) || 1;
  const low = points[0]?.value ?? 0;
  const range = (points.at(-1)?.value ?? 1) - low || 1;
  const x = (value: number): number => margin.start + ((value - low) / range) * (width - margin.start - margin.end);
  const y = (amount: number): number =>
    height - margin.bottom - (amount / most) * (height - margin.top - margin.bottom);
  const nearest = (at: number): number =>
    points.reduce(
      (best, { value }, index) => (Math.abs(x(value) - at) < Math.abs(x(points[best]?.value ?? 0) - at) ? index : best),
      0,
    );
  return { width, height, most, x, y, nearest };
}

/** The path of the curve; it stops where there is nothing to say, and goes on after. */
export function curvePath(points: readonly SweepPoint[], measure: Measure, { x, y }: SweepScale): string {
  const { of } = measureOf[measure];
  let pen: 'M' | 'L' = 'M';
  return points
    .map((point) => {
      const amount = of(point);
      if (amount === undefined) {
        pen = 'M';
        return '';
      }
      const step = `${pen}${x(point.value)},${y(amount)}`;
      pen = 'L';
      return step;
    })
    .join('');
}
