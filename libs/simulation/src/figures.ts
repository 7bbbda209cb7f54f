import { wilson, type Interval } from '@tidewaiter/risk-model';
import type { Cell, Row } from '@tidewaiter/history';

/** Counts of a group of declarations by what is known of them. */
export interface Counts {
  readonly declarations: number;
  /** Inspected and found irregular. */
  readonly knownHit: number;
  /** Inspected and found conform. */
  readonly knownClean: number;
  /** Never really examined: nothing can be said of them. */
  readonly unknown: number;
  /** Found by the inspections of the group, in the currency of the administration. */
  readonly additionalDuty: number;
}

/** A share of the inspected that were irregular; below the floor of `n` it is not shown and `value` is null. */
export interface Precision {
  /** Inspected declarations. */
  readonly n: number;
  readonly value: number | null;
  /** Wilson, 95 %. */
  readonly interval: Interval | null;
}

/** Counts of what a side, or a ranking, selects for inspection. */
export interface SelectionFigures extends Counts {
  readonly precision: Precision;
  /** Share of all known irregular declarations that are selected; null when none is known. */
  readonly recall: number | null;
  /** Share of all additional duty found that the selected ones hold; null when none was found. */
  readonly dutyShare: number | null;
}

export const noCounts: Counts = { declarations: 0, knownHit: 0, knownClean: 0, unknown: 0, additionalDuty: 0 };

/** SQL of the counts of a group of rows of `judged`. */
export const countsSql = `count(*) AS declarations, count_if(result = 'irregular') AS hit, count_if(result = 'conform') AS clean,
  count_if(result IS NULL) AS unknown, CAST(coalesce(sum(duty_cents), 0) AS DOUBLE) / 100 AS duty`;

export function countsOf(row: Row): Counts {
  return {
    declarations: numberOf(row['declarations']),
    knownHit: numberOf(row['hit']),
    knownClean: numberOf(row['clean']),
    unknown: numberOf(row['unknown']),
    additionalDuty: numberOf(row['duty']),
  };
}

/** A number of an answer; SQL's NULL, a sum over no rows, is none. */
export function numberOf(cell: Cell | undefined): number {
  return typeof cell === 'number' ? cell : 0;
}

export function sumOf(counts: readonly Counts[]): Counts {
  return counts.reduce(
    (sum, one) => ({
      declarations: sum.declarations + one.declarations,
      knownHit: sum.knownHit + one.knownHit,
      knownClean: sum.knownClean + one.knownClean,
      unknown: sum.unknown + one.unknown,
      additionalDuty: cents(sum.additionalDuty + one.additionalDuty),
    }),
    noCounts,
  );
}

/** Sums of money stay whole cents. */
export function cents(amount: number): number {
  return Math.round(amount * 100) / 100;
}

export function precisionOf(
  { knownClean, knownHit }: Pick<Counts, 'knownHit' | 'knownClean'>,
  floor: number,
): Precision {
  const n = knownHit + knownClean;
  if (n === 0 || n < floor) return { n, value: null, interval: null };
  return { n, value: knownHit / n, interval: wilson(knownHit, n) };
}

/** The figures of a selection, given those of all declarations. */
export function selectionOf(counts: Counts, all: Counts, floor: number): SelectionFigures {
  return {
    ...counts,
    precision: precisionOf(counts, floor),
    recall: all.knownHit === 0 ? null : counts.knownHit / all.knownHit,
    dutyShare: all.additionalDuty === 0 ? null : counts.additionalDuty / all.additionalDuty,
  };
}
