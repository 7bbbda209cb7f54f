import { truthOf, type Condition, type FactRow, type ListContents } from '@tidewaiter/rule-language';

/** A case as rows: one per item, and whether the rule shall hit the declaration they make. */
export interface CaseRows {
  readonly rows: readonly FactRow[];
  readonly hits: boolean;
}

/** Whether a condition is true for a declaration: for any of its items. */
export function hitsAny(condition: Condition, rows: readonly FactRow[], lists: ListContents): boolean {
  return rows.some((row) => truthOf(condition, row, lists) === true);
}
