import { dayNumber, type Condition } from '@tidewaiter/rule-language';
import { readMany } from './cell-text.js';
import type { RuleTable } from './rule-table.js';

/**
 * A place between values: before the value (`side` 0) or after it (1). An interval from one cut to another holds each
 * value exactly or not at all, so gaps and overlaps come out without rounding.
 */
export interface Cut {
  readonly value: number;
  readonly side: 0 | 1;
}

export interface Interval {
  readonly from: Cut;
  readonly to: Cut;
}

/** What the rows of a table cover of one fact, for rows that agree in all their other conditions. */
export interface Axis {
  readonly kind: 'number' | 'date' | 'code';
  /** Columns of the condition. */
  readonly columns: readonly number[];
  /** Rows that agree in the other conditions, and their intervals. */
  readonly rows: readonly { readonly row: number; readonly intervals: readonly Interval[] }[];
  /** Between the first and the last value covered, what no row covers. */
  readonly gaps: readonly Interval[];
  /** What two rows cover both. */
  readonly overlaps: readonly { readonly interval: Interval; readonly rows: readonly [number, number] }[];
}

const start: Cut = { value: Number.NEGATIVE_INFINITY, side: 0 };
const end: Cut = { value: Number.POSITIVE_INFINITY, side: 1 };

/** The axis of every condition of a table that compares one fact with numbers, dates or codes of goods. */
export function axesOf(table: RuleTable): readonly Axis[] {
  return table.conjuncts.flatMap(({ template }, conjunct) => {
    const kind = kindOf(template);
    if (kind === undefined) return [];
    const own = columnsAt(table, (at) => at === conjunct);
    const others = columnsAt(table, (at) => at !== conjunct);
    const groups = new Map<string, number[]>();
    for (const [row, cells] of table.rows.entries()) {
      const key = JSON.stringify(others.map((at) => cells[at]));
      groups.set(key, [...(groups.get(key) ?? []), row]);
    }
    return [...groups.values()].map((rows) =>
      axis(
        kind,
        own,
        rows.flatMap((row) => covered(table, { template, kind, own, row })),
      ),
    );
  });
}

function columnsAt({ columns }: RuleTable, fits: (conjunct: number) => boolean): readonly number[] {
  return [...columns.entries()].flatMap(([at, column]) =>
    column.kind !== 'rule' && fits(column.conjunct) ? [at] : [],
  );
}

function kindOf(template: Condition): Axis['kind'] | undefined {
  switch (template.kind) {
    case 'compare': {
      const { left, right, operator } = template;
      if (left.kind !== 'fact' || operator === '!=') return undefined;
      return right.kind === 'number' || right.kind === 'date' ? right.kind : undefined;
    }
    case 'between': {
      const { subject, low, high } = template;
      if (subject.kind !== 'fact' || low.kind !== high.kind) return undefined;
      return low.kind === 'number' || low.kind === 'date' ? low.kind : undefined;
    }
    case 'codeRange':
      return 'code';
    case 'prefix':
      return template.subject.kind === 'fact' && template.subject.name.endsWith('commodity_code') ? 'code' : undefined;
    default:
      return undefined;
  }
}

interface RowPart {
  readonly template: Condition;
  readonly kind: Axis['kind'];
  readonly own: readonly number[];
  readonly row: number;
}

/** The intervals of one row; none where its cells cannot be read. */
function covered({ rows }: RuleTable, { template, kind, own, row }: RowPart): Axis['rows'] {
  const cells = own.map((at) => rows[row]?.[at] ?? '');
  const intervals = intervalsOf(template, kind, cells).filter(({ from, to }) => isBefore(from, to));
  return intervals.length > 0 ? [{ row, intervals }] : [];
}

function intervalsOf(template: Condition, kind: Axis['kind'], cells: readonly string[]): readonly Interval[] {
  const [first = '', second = ''] = cells;
  if (kind === 'code') return readMany(first).flatMap(codes);
  const [low, high] = [first, second].map((cell) =>
    kind === 'date' ? dayNumber(cell) : cell.trim() === '' ? Number.NaN : Number(cell),
  );
  if (low === undefined || Number.isNaN(low)) return [];
  if (template.kind === 'between') {
    return high === undefined || Number.isNaN(high) ? [] : [closed(low, high, kind)];
  }
  if (template.kind !== 'compare') return [];
  const before: Cut = { value: low, side: 0 };
  const after: Cut = kind === 'number' ? { value: low, side: 1 } : { value: low + 1, side: 0 };
  switch (template.operator) {
    case '=':
      return [{ from: before, to: after }];
    case '<':
      return [{ from: start, to: before }];
    case '<=':
      return [{ from: start, to: after }];
    case '>':
      return [{ from: after, to: end }];
    case '>=':
      return [{ from: before, to: end }];
    case '!=':
      return [];
  }
}

/** Both ends included; days and codes are whole, so the next one begins where this one ends. */
function closed(low: number, high: number, kind: Axis['kind']): Interval {
  return {
    from: { value: low, side: 0 },
    to: kind === 'number' ? { value: high, side: 1 } : { value: high + 1, side: 0 },
  };
}

/** Digits that codes are compared with; shorter ones stand for all that begin with them. */
const digits = 10;

function codes(text: string): readonly Interval[] {
  const [low = '', high = low] = text.split('..');
  if (!/^\d{1,10}$/.test(low) || !/^\d{1,10}$/.test(high)) return [];
  return [closed(Number(low.padEnd(digits, '0')), Number(high.padEnd(digits, '9')), 'code')];
}

function axis(kind: Axis['kind'], columns: readonly number[], rows: Axis['rows']): Axis {
  const all = rows.flatMap(({ row, intervals }) => intervals.map((interval) => ({ row, interval })));
  const sorted = all.toSorted((left, right) => compareCuts(left.interval.from, right.interval.from));
  const gaps: Interval[] = [];
  let reached: Cut | undefined;
  for (const { interval } of sorted) {
    if (reached !== undefined && isBefore(reached, interval.from)) gaps.push({ from: reached, to: interval.from });
    if (reached === undefined || isBefore(reached, interval.to)) reached = interval.to;
  }
  const overlaps = sorted.flatMap((one, index) =>
    sorted.slice(index + 1).flatMap((other) => {
      if (one.row === other.row || !isBefore(other.interval.from, one.interval.to)) return [];
      const to = isBefore(one.interval.to, other.interval.to) ? one.interval.to : other.interval.to;
      const pair = one.row < other.row ? ([one.row, other.row] as const) : ([other.row, one.row] as const);
      return [{ interval: { from: other.interval.from, to }, rows: pair }];
    }),
  );
  return { kind, columns, rows, gaps, overlaps };
}

function compareCuts(left: Cut, right: Cut): number {
  return left.value === right.value ? left.side - right.side : left.value < right.value ? -1 : 1;
}

function isBefore(left: Cut, right: Cut): boolean {
  return compareCuts(left, right) < 0;
}
