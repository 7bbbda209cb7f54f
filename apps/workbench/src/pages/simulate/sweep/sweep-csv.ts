import type { SweepPoint } from '../../../api/sweep-queries.js';
import { csvOf } from '../../../ui/csv.js';

const heads = [
  'value',
  'selected',
  'red',
  'yellow',
  'known_hit',
  'known_clean',
  'unknown',
  'precision',
  'precision_low',
  'precision_high',
  'precision_n',
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
    point.knownHit,
    point.knownClean,
    point.unknown,
    point.precision.rate ?? '',
    point.precision.low ?? '',
    point.precision.high ?? '',
    point.precision.n,
    point.weighted?.rate ?? '',
    point.weighted?.low ?? '',
    point.weighted?.high ?? '',
    point.duty,
    String(point.efficient),
  ]);
  return csvOf([heads, ...rows]);
}
