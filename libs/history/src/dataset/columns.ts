import { columns, type Column as FactColumn } from '@tidewaiter/declaration';
import type { Column } from '../database/row-appender.js';

/** What a declaration states or what was drawn for it; scores and reference values are joined when history is read. */
export const storedFacts: readonly FactColumn[] = columns.filter(
  ({ source }) => source === 'field' || source === 'derived' || source === 'draw',
);

/** What `withProfiles` adds to the columns of items. */
export const profileColumns: readonly FactColumn[] = columns.filter(({ source }) => source === 'profile');

/** One row per item; the header's facts are repeated. `month` is `YYYY-MM` of `lodged_on`. */
export const itemColumns: readonly Column[] = [
  { name: 'reference', sqlType: 'VARCHAR' },
  { name: 'item', sqlType: 'INTEGER' },
  { name: 'month', sqlType: 'VARCHAR' },
  ...storedFacts.map(({ name, sqlType }) => ({ name, sqlType })),
];

/**
 * One row per finding of an act, or one without a finding. `act` counts from 1 within a declaration and corrections are
 * new acts; `selected_by` is `policy` or `random`, `propensity` the probability with which the declaration was selected.
 */
export const actColumns: readonly Column[] = [
  { name: 'reference', sqlType: 'VARCHAR' },
  { name: 'act', sqlType: 'INTEGER' },
  { name: 'inspected_on', sqlType: 'DATE' },
  { name: 'result', sqlType: 'VARCHAR' },
  { name: 'officer', sqlType: 'VARCHAR' },
  { name: 'item', sqlType: 'INTEGER' },
  { name: 'finding_type', sqlType: 'VARCHAR' },
  { name: 'severity', sqlType: 'VARCHAR' },
  { name: 'additional_duty', sqlType: 'DOUBLE' },
  { name: 'selected_by', sqlType: 'VARCHAR' },
  { name: 'propensity', sqlType: 'DOUBLE' },
];

/**
 * One row per decision of the service: `rules` are the ids of the rules that hit, joined by blanks; `probability` is that
 * of being selected, `score` and `percentile` the model's, NULL without one.
 */
export const decisionColumns: readonly Column[] = [
  { name: 'decision', sqlType: 'VARCHAR' },
  { name: 'reference', sqlType: 'VARCHAR' },
  { name: 'decided_at', sqlType: 'VARCHAR' },
  { name: 'decided_on', sqlType: 'DATE' },
  { name: 'lane', sqlType: 'VARCHAR' },
  { name: 'cause', sqlType: 'VARCHAR' },
  { name: 'mode', sqlType: 'VARCHAR' },
  { name: 'points', sqlType: 'DOUBLE' },
  { name: 'rules', sqlType: 'VARCHAR' },
  { name: 'score', sqlType: 'DOUBLE' },
  { name: 'percentile', sqlType: 'DOUBLE' },
  { name: 'probability', sqlType: 'DOUBLE' },
  { name: 'release_number', sqlType: 'INTEGER' },
];
