import type { Condition, Expression, Rule } from './ast.js';
import type { NormalCondition } from './normal.js';

/** A rule that `check` accepted, with what every engine needs to know about it. */
export interface CheckedRule {
  /** As it is written, derived facts by their names. */
  readonly rule: Rule;
  /**
   * The rule's condition with every derived fact replaced by what it stands for. Nodes of the rule keep their ids; what
   * a condition stands for continues the id of the leaf that names it (`r1.c0`, `r1.c0.0` …).
   */
  readonly condition: Condition;
  /** What each derived fact stands for that the rule names, or one of those names, as a calculation. */
  readonly derived: ReadonlyMap<string, Expression>;
  /** True when the rule reads a fact that varies by item: it is evaluated per item and hits when any item hits. */
  readonly perItem: boolean;
  /** Names of the facts read, derived ones replaced by what they read, without repetition, in order of name. */
  readonly facts: readonly string[];
  /** Names of the lists read, by definitions too, without repetition, in order of name. */
  readonly lists: readonly string[];
  /** Of `condition`. */
  readonly normal: NormalCondition;
}

declare const checkedBrand: unique symbol;

/** Rules without an error against one vocabulary, in the order of the document. Only `check` makes one. */
export interface CheckedRuleSet {
  readonly rules: readonly CheckedRule[];
  readonly [checkedBrand]: true;
}
