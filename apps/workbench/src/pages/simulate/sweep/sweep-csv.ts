import type { SweepPoint } from '../../../api/sweep-queries.js';
import { csvOf } from '../../../ui/csv.js';
import { knownCells, knownHeads, precisionCells, precisionHeads } from '../figure-cells.js';

const heads = [
  'value',
  'selected',
  'red',
  'yellow',
  ...knownHeads,
  ...precisionHeads,
  'weighted',
  'weighted_low',
  'weighted_high',
  'duty',
  'pareto',
];

/** The points of a sweep as CSV; what is below the floor stays empty. */
export function sweepCsv(points: readonly SweepPoint[]): string {
  const rows = points.map((point) => [
    point.value,
    point.selected,
    point.red,
    point.yellow,
    ...knownCells(point),
    ...precisionCells(point.precision),
    point.weighted?.rate ?? '',
    point.weighted?.low ?? '',
    point.weighted?.high ?? '',
    point.duty,
    String(point.efficient),
  ]);
  return csvOf([heads, ...rows]);
}
