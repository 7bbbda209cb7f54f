import type { PreparedRule, Stretch } from '@tidewaiter/decision';
import type { Bind } from '@tidewaiter/history';
import { duckdb, emitRule, type ParameterSink } from '@tidewaiter/rule-sql';

/** Distinct tests of items, each computed once: `column` holds how many items of a declaration it hits. */
export interface HitColumns {
  /** SQL of one item's test and the column of its count. */
  readonly tests: readonly { readonly sql: string; readonly column: string }[];
  /** The column of a rule. */
  columnOf(rule: PreparedRule, stretches: readonly Stretch[]): string;
}

/**
 * Collects the tests of rules. Values and lists equal to ones that are bound already get their placeholders, so two rules
 * with the same condition, lists and validity are the same SQL, and share a column.
 */
export function hitColumns(sink: ParameterSink, bind: Bind, prefix: string): HitColumns {
  const columns = new Map<string, string>();
  return {
    get tests() {
      return [...columns].map(([sql, column]) => ({ sql, column }));
    },
    columnOf(rule, stretches) {
      const emit = ({ lists }: Stretch): string => emitRule(rule.checked, { lists, sink, dialect: duckdb });
      const condition = byDay(stretches, emit, bind);
      const sql = withinValidity(rule, condition, bind);
      const column = columns.get(sql) ?? `${prefix}${columns.size}`;
      columns.set(sql, column);
      return column;
    },
  };
}

/** The condition with what the lists hold on the day of each declaration; written once where that is always the same. */
function byDay(stretches: readonly Stretch[], emit: (stretch: Stretch) => string, bind: Bind): string {
  const conditions = stretches.map((stretch) => ({ from: stretch.from, sql: emit(stretch) }));
  const changes = conditions.filter(({ sql }, index) => sql !== conditions[index - 1]?.sql);
  const [first, ...later] = changes;
  if (first === undefined) return 'FALSE';
  if (later.length === 0) return first.sql;
  const branches = later
    .toReversed()
    .map(({ from = '', sql }) => `WHEN lodged_on >= ${bind({ type: 'date', value: from })} THEN ${sql}`);
  return `(CASE ${branches.join(' ')} ELSE ${first.sql} END)`;
}

/** A rule does not fire before its first or after its last day. */
function withinValidity({ checked }: PreparedRule, condition: string, bind: Bind): string {
  const { validFrom, validUntil } = checked.rule.meta;
  const bounds = [
    validFrom === undefined ? [] : `lodged_on >= ${bind({ type: 'date', value: validFrom })}`,
    validUntil === undefined ? [] : `lodged_on <= ${bind({ type: 'date', value: validUntil })}`,
  ].flat();
  return bounds.length === 0 ? condition : `(CASE WHEN ${bounds.join(' AND ')} THEN ${condition} ELSE FALSE END)`;
}

/** Whether a hit counts towards the lane: not past its review date, and the draw within the rule's share. */
export function appliedSql({ arc, checked }: PreparedRule, bind: Bind): string {
  const { reviewBy } = checked.rule.meta;
  const conditions = [
    reviewBy === undefined ? [] : `lodged_on <= ${bind({ type: 'date', value: reviewBy })}`,
    arc === undefined ? [] : onArcSql(arc, bind),
  ].flat();
  return conditions.length === 0 ? 'TRUE' : `(${conditions.join(' AND ')})`;
}

/** `onArc` of the decision in SQL: the same operations on doubles in the same order. */
function onArcSql(arc: NonNullable<PreparedRule['arc']>, bind: Bind): string {
  const [start, one, length] = [arc.start, 1, arc.length].map((value) => bind({ type: 'double', value }));
  return `(draw - ${start} + ${one}) % ${one} < ${length}`;
}
