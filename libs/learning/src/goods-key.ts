import type { KeyPart } from '@tidewaiter/risk-model';
import type { FactRow } from '@tidewaiter/rule-language';
import type { LearningCase } from './learning-case.js';

/** What makes items the same goods; a missing part is a value like any other. */
export function goodsKey(parts: readonly KeyPart[], row: FactRow): string {
  return parts
    .map((part) => {
      const value = row[typeof part === 'string' ? part : part.fact];
      if (value === undefined) return '';
      return typeof part === 'string' ? String(value) : String(value).slice(0, part.prefix);
    })
    .join('|');
}

/** The goods of all items of the cases. */
export function goodsOf(cases: readonly LearningCase[], parts: readonly KeyPart[]): Set<string> {
  return new Set(cases.flatMap(({ rows }) => rows.map((row) => goodsKey(parts, row))));
}
