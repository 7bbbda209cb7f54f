import type { Axis, Cut, Interval, RuleTable } from '@tidewaiter/rule-tables';
import type { Say } from '../../i18n/use-text.js';

/** A gap or an overlap of the values of one condition; rows count from 0. */
export interface AxisNote {
  readonly kind: 'gap' | 'overlap';
  /** For an overlap the two rows; for a gap those that end and begin at it. */
  readonly rows: readonly number[];
  readonly text: string;
}

/** Signs of the findings, for the eye. */
export const noteSigns = { gap: '↕', overlap: '≡' } as const satisfies Record<AxisNote['kind'], string>;

/** What the rows of a table leave out between their values, and what two of them cover both, in words. */
export function axisNotes(table: RuleTable, axes: readonly Axis[], say: Say): readonly AxisNote[] {
  return axes.flatMap((axis): AxisNote[] => {
    const { kind, columns } = axis;
    const condition = isolated((table.columns[columns[0] ?? 0]?.head ?? '').replaceAll('…', '?'));
    const values = (interval: Interval): string => sayInterval(interval, kind, say);
    const id = (row: number): string => isolated(table.rows[row]?.[0] ?? '');
    const gaps = axis.gaps.map((gap): AxisNote => {
      const text = say('ruleTable.gap', { condition, values: values(gap) });
      return { kind: 'gap', rows: besides(axis, gap), text };
    });
    const overlaps = axis.overlaps.map(({ interval, rows: [one, other] }): AxisNote => {
      const rules = { first: id(one), second: id(other) };
      const text = say('ruleTable.overlap', { condition, values: values(interval), ...rules });
      return { kind: 'overlap', rows: [one, other], text };
    });
    return [...gaps, ...overlaps];
  });
}

function besides({ rows }: Axis, { from, to }: Interval): readonly number[] {
  const touches = ({ from: low, to: high }: Interval): boolean => isSame(high, from) || isSame(low, to);
  return rows.filter(({ intervals }) => intervals.some(touches)).map(({ row }) => row);
}

function isSame(one: Cut, other: Cut): boolean {
  return one.value === other.value && one.side === other.side;
}

function sayInterval({ from, to }: Interval, kind: Axis['kind'], say: Say): string {
  if (kind === 'code') return sayCodes(from.value, to.value - 1, say);
  if (kind === 'date') return sayDays(from.value, to.value - 1, say);
  if (from.value === to.value) return isolated(String(from.value));
  const low = from.side === 1 ? 'ruleTable.above' : 'ruleTable.from';
  const high = to.side === 1 ? 'ruleTable.upTo' : 'ruleTable.below';
  return between(
    Number.isFinite(from.value) ? say(low, { value: isolated(String(from.value)) }) : undefined,
    Number.isFinite(to.value) ? say(high, { value: isolated(String(to.value)) }) : undefined,
    say,
  );
}

function between(low: string | undefined, high: string | undefined, say: Say): string {
  if (low === undefined || high === undefined) return low ?? high ?? say('ruleTable.anyValue');
  return say('ruleTable.between', { low, high });
}

function sayDays(first: number, last: number, say: Say): string {
  const day = (number: number): string => isolated(new Date(number * 86_400_000).toISOString().slice(0, 10));
  if (first === last) return day(first);
  return between(
    Number.isFinite(first) ? say('ruleTable.from', { value: day(first) }) : undefined,
    Number.isFinite(last) ? say('ruleTable.upTo', { value: day(last) }) : undefined,
    say,
  );
}

/** Codes of ten digits, cut where all that follows is taken in: 6300000000 to 6399999999 is 63. */
function sayCodes(first: number, last: number, say: Say): string {
  let low = String(first).padStart(10, '0');
  let high = String(last).padStart(10, '0');
  while (low.length > 2 && low.endsWith('00') && high.endsWith('99')) {
    low = low.slice(0, -2);
    high = high.slice(0, -2);
  }
  if (low === high) return isolated(low);
  const ends = {
    low: say('ruleTable.from', { value: isolated(low) }),
    high: say('ruleTable.upTo', { value: isolated(high) }),
  };
  return say('ruleTable.between', ends);
}

/** Left to right inside a sentence of either direction. */
export function isolated(text: string): string {
  return `\u2066${text}\u2069`;
}
