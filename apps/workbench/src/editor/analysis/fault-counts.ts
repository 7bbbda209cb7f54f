import type { Severity } from '@tidewaiter/rule-language';
import { declaredIn, type Declared } from '../rule-slice.js';
import type { DraftAnalysis } from './draft-analysis.js';

export type FaultCounts = Readonly<Record<Severity, number>>;

/** How many faults lie in each rule and definition of a draft, by its id. */
export function faultCounts({ text, diagnostics, findings }: DraftAnalysis): ReadonlyMap<string, FaultCounts> {
  const declared = declaredIn(text);
  const counts = new Map<string, Record<Severity, number>>();
  for (const { span, severity } of [...diagnostics, ...findings]) {
    const found = partAt(declared, span.start);
    if (found === undefined) continue;
    const known = counts.get(found.id) ?? { error: 0, warning: 0, info: 0 };
    known[severity] += 1;
    counts.set(found.id, known);
  }
  return counts;
}

/** Parts follow each other without gaps, so the last that begins before is the one. */
function partAt(declared: readonly Declared[], offset: number): Declared | undefined {
  return declared.findLast(({ start }) => start <= offset);
}
