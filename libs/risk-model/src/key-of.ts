import type { FactRow } from '@tidewaiter/rule-language';
import type { KeyPart } from './metadata.js';

/** Key of a row in a rate's table; undefined when a part is missing. One function for training and scoring. */
export function keyOf(parts: readonly KeyPart[], row: FactRow): string | undefined {
  let key = '';
  for (const [i, part] of parts.entries()) {
    const value = row[typeof part === 'string' ? part : part.fact];
    if (value === undefined) return undefined;
    const text = typeof part === 'string' ? String(value) : String(value).slice(0, part.prefix);
    key = i === 0 ? text : `${key}|${text}`;
  }
  return key;
}

/** Rate shrunk towards the prior, which counts as `weight` cases (additive smoothing). */
export function smoothedRate(
  irregular: number,
  n: number,
  { prior, weight }: { prior: number; weight: number },
): number {
  const cases = n + weight;
  return cases > 0 ? (irregular + weight * prior) / cases : prior;
}
