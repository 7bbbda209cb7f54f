import type { FactRow } from '@tidewaiter/rule-language';

/** A declaration whose goods were really examined. */
export interface ExaminedDeclaration {
  readonly reference: string;
  /** Day of lodging, ISO date. */
  readonly day: string;
  readonly irregular: boolean;
  /** Drawn for the random stream. */
  readonly random: boolean;
  /** Probability with which it was sent to inspection; undefined where nobody kept it. */
  readonly propensity: number | undefined;
  /** An active rule hits it. */
  readonly alreadyHit: boolean;
}

/** Examined declarations and their items, by day and reference. */
export interface Examined {
  readonly declarations: readonly ExaminedDeclaration[];
  /** One row per item, with reference values joined. */
  readonly rows: readonly FactRow[];
  /** Declaration of each item, an index. */
  readonly owners: Int32Array;
  /** Weight of each declaration in rates: the inverse of its propensity, 1 where some propensity is not known. */
  readonly weights: Float64Array;
  /** What was found on each item: bit 0 anything, bit 1 something critical, bits from 2 on the finding types in their order. */
  readonly findings: Int32Array;
  /** Index of the first declaration of the held-out part. */
  readonly heldOutFrom: number;
}

/** The rows of some items. */
export function rowsAt({ rows }: Examined, items: Iterable<number>): FactRow[] {
  return Array.from(items, (item) => rows[item]).filter((row) => row !== undefined);
}
