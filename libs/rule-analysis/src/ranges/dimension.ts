import type { Expression, FactRow, FactValue } from '@tidewaiter/rule-language';
import type { Atom } from './atom.js';
import type { Bounds } from './bounds.js';
import type { Mask } from './mask.js';

/**
 * One aspect of a declaration, cut into classes that no test of the rules can tell apart inside: the values of a fact,
 * of a calculation, or how two calculations compare. Class 0 is *missing*. Together the dimensions are a superset of
 * what rows can be: every row has a class in each, while some combinations of classes may have no row.
 */
export interface Dimension {
  readonly index: number;
  readonly key: string;
  readonly kind: 'fact' | 'calculation' | 'relation' | 'opaque';
  /** Number of classes, *missing* included. */
  readonly size: number;
  /** Facts without which the class is *missing*. */
  readonly needs: readonly string[];
  /** Whether the class is *missing* only when one of those is. */
  readonly isTotal: boolean;
  /** Every fact the class depends on. */
  readonly facts: readonly string[];
  /** Expressions compared, of `calculation` (one) and `relation` (two). */
  readonly sides: readonly Expression[];
  /** The class of a row; −1 when its value is not a legal one. */
  classOf(row: FactRow): number;
  /** The classes where a test of this dimension is true. */
  maskOf(atom: Atom): Mask;
  /** Values of the class, the one people would choose first; only facts have them. */
  valuesOf(index: number): readonly FactValue[];
  /** Whether a row can be in the class while the sides are within these bounds. */
  isPossible(index: number, bounds: readonly Bounds[]): boolean;
  /** The calculation's value, or the ratio of the two sides, when they are numbers. */
  measure(row: FactRow): number | undefined;
  /** Bounds of a class of numbers or of days; of `measure` in a calculation or relation. */
  boundsOf(index: number): Bounds | undefined;
}
