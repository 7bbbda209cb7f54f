import type { ProfileMeasure } from '@tidewaiter/declaration';

/** Examinations that the overall rate counts for. */
export const priorWeight = 5;

/**
 * Each measure as SQL over what was known before `day`: `seen`, `examined`, `irregular`, `first` and `last` day seen,
 * `prior` (overall rate; NULL before anything was examined) and `quantiles` of unit values (10, 50 and 90 %).
 * `smoothedRate` of the risk model does the same operations on doubles in the same order.
 */
export const measureSql = {
  times_seen: 'seen',
  times_examined: 'examined',
  hit_rate: `(irregular + ${priorWeight}::DOUBLE * prior) / (examined + ${priorWeight}::DOUBLE)`,
  days_since_first_seen: 'CAST(day - first AS DOUBLE)',
  days_since_last_seen: 'CAST(day - last AS DOUBLE)',
  unit_value_low: 'quantiles[1]',
  unit_value_median: 'quantiles[2]',
  unit_value_high: 'quantiles[3]',
} as const satisfies Record<ProfileMeasure, string>;

/** Always a value that occurs, so that no engine interpolates differently. */
export const quantilesSql = 'quantile_disc(unit_value, [0.1, 0.5, 0.9])';
