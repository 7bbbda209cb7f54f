import type { Curve } from '../../../api/simulation-queries.js';
import { csvOf } from '../../../ui/csv.js';
import { precisionCells, precisionHeads } from '../figure-cells.js';

const heads = ['way', 'budget_percent', 'inspections', ...precisionHeads, 'recall', 'duty_share'];

/** The curves as CSV, one line per way and budget; what is below the floor stays empty. */
export function curvesCsv(curves: readonly Curve[]): string {
  const rows = curves.flatMap(({ points, way }) =>
    points.map(({ budget, dutyShare, inspections, precision, recall }) => [
      way,
      budget,
      inspections,
      ...precisionCells(precision),
      recall ?? '',
      dutyShare ?? '',
    ]),
  );
  return csvOf([heads, ...rows]);
}
