import type { Rule } from './ast.js';
import type { NormalCondition } from './normal.js';

/** A rule that `check` accepted, with what every engine needs to know about it. */
export interface CheckedRule {
  readonly rule: Rule;
  /** True when the rule reads a fact that varies by item: it is evaluated per item and hits when any item hits. */
  readonly perItem: boolean;
  /** Names of the facts read, without repetition, in order of name. */
  readonly facts: readonly string[];
  /** Names of the lists read, without repetition, in order of name. */
  readonly lists: readonly string[];
  readonly normal: NormalCondition;
}

declare const checkedBrand: unique symbol;

/** Rules without an error against one vocabulary, in the order of the document. Only `check` makes one. */
export interface CheckedRuleSet {
  readonly rules: readonly CheckedRule[];
  readonly [checkedBrand]: true;
}
