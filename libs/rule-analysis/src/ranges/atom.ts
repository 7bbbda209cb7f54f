import type { ComparisonOperator, Expression, Leaf } from '@tidewaiter/rule-language';

/** A test that belongs to one dimension, or to none when it is opaque. */
export type Atom =
  /** About one fact alone. `marks` are where its truth may change on a number or, in days, on a date. */
  | { readonly kind: 'fact'; readonly fact: string; readonly marks: readonly number[]; readonly test: LeafTest }
  /** About one calculation with several facts, compared with constants. The leaf names it `calculation`. */
  | {
      readonly kind: 'calculation';
      readonly expression: Expression;
      readonly marks: readonly number[];
      readonly test: LeafTest;
    }
  /** One calculation compared with another, the right one multiplied by `factor`. */
  | {
      readonly kind: 'relation';
      readonly left: Expression;
      readonly right: Expression;
      readonly factor?: number;
      readonly operator: ComparisonOperator;
      readonly negated: boolean;
      readonly test: LeafTest;
    }
  /** Nothing is known of it but that it is itself. */
  | { readonly kind: 'opaque'; readonly test: LeafTest };

/** A leaf, or its negation: all operands known and the leaf not true. */
export interface LeafTest {
  readonly leaf: Leaf;
  readonly negated: boolean;
}

/** A condition over atoms, without negation. */
export type Form =
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Form[] }
  | { readonly kind: 'atom'; readonly atom: Atom }
  | { readonly kind: 'constant'; readonly holds: 'always' | 'never' };

/** The fact that stands for a calculation in the leaf of its atom. */
export const calculationName = 'calculation';
