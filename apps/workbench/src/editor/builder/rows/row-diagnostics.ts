import { check, parse, type Span } from '@tidewaiter/rule-language';
import type { ShownDiagnostic } from '../../../ui/diagnostic-list.js';
import type { RuleSlice } from '../../rule-slice.js';
import type { RuleKnowledge } from '../../use-language-context.js';
import type { BuilderRow } from './builder-rows.js';

/** What the check of the whole draft finds in a slice of it, with spans counted from the slice's beginning. */
export function diagnosticsOfRule(
  { before, text, after }: RuleSlice,
  { vocabulary }: RuleKnowledge,
): ShownDiagnostic[] {
  const parsed = parse(before + text + after);
  const found = [...parsed.diagnostics, ...check(parsed.document, vocabulary).diagnostics];
  const start = before.length;
  return found
    .filter(({ span }) => span.start >= start && span.start <= start + text.length)
    .map((one) => ({ ...one, span: { start: one.span.start - start, end: one.span.end - start } }));
}

function spanOf(row: BuilderRow): Span | undefined {
  return 'outer' in row ? row.outer.span : undefined;
}

/** Those of a row: what lies in its condition and in none of a row further in. */
export function diagnosticsAt(
  row: BuilderRow,
  rows: readonly BuilderRow[],
  diagnostics: readonly ShownDiagnostic[],
): readonly ShownDiagnostic[] {
  return diagnostics.filter((found) => rowOf(found, rows) === row);
}

/** The innermost row in whose condition a diagnostic lies. */
export function rowOf({ span }: ShownDiagnostic, rows: readonly BuilderRow[]): BuilderRow | undefined {
  const holding = rows.filter((row) => {
    const own = spanOf(row);
    return own !== undefined && own.start <= span.start && span.start < Math.max(own.end, own.start + 1);
  });
  return holding.toSorted((left, right) => left.level - right.level).at(-1);
}
