import type { Curve } from '../../../api/simulation-queries.js';
import { csvOf } from '../../../ui/csv.js';

const heads = [
  'way',
  'budget_percent',
  'inspections',
  'precision',
  'precision_low',
  'precision_high',
  'precision_n',
  'recall',
  'duty_share',
];

/** The curves as CSV, one line per way and budget; what is below the floor stays empty. */
export function curvesCsv(curves: readonly Curve[]): string {
  const rows = curves.flatMap(({ points, way }) =>
    points.map(({ budget, dutyShare, inspections, precision, recall }) => [
      way,
      budget,
      inspections,
      precision.rate ?? '',
      precision.low ?? '',
      precision.high ?? '',
      precision.n,
      recall ?? '',
      dutyShare ?? '',
    ]),
  );
  return csvOf([heads, ...rows]);
}
