import { featureReaders, type Feature } from '@tidewaiter/risk-model';
import type { FactRow } from '@tidewaiter/rule-language';

/** Features of rows outside the training frame, row by row. */
export function featureValues(features: readonly Feature[], rows: readonly FactRow[]): Float32Array {
  const readers = featureReaders(features);
  const values = new Float32Array(rows.length * readers.length);
  let at = 0;
  for (const row of rows) for (const read of readers) values[at++] = read(row);
  return values;
}
