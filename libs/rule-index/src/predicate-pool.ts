import type { NormalCondition } from '@tidewaiter/rule-language';
import { aspectOf, type Aspect } from './aspect.js';
import type { Compiler, Test } from './compiler.js';
import { conditionKey } from './condition-key.js';

/** A condition that occurs somewhere in the rules, kept once however often it occurs. */
export interface Predicate {
  readonly condition: NormalCondition;
  /** The answer of the condition at which it holds; true but for what is made of a predicate elsewhere. */
  readonly holdsWhen: boolean;
  /** The one aspect that decides it; none when there is more to it. */
  readonly aspect: Aspect | undefined;
  /** The condition as a closure; compiled when first asked for. */
  readonly test: () => Test;
}

export type PredicatePool = (condition: NormalCondition) => Predicate;

/** Gives the same predicate for conditions that say the same. */
export function predicatePool(compiler: Compiler): PredicatePool {
  const byKey = new Map<string, Predicate>();
  // The same conditions are asked for again and again while rules are compiled.
  const byCondition = new Map<NormalCondition, Predicate>();
  return (condition) => {
    const seen = byCondition.get(condition);
    if (seen) return seen;
    const key = conditionKey(condition);
    const predicate = byKey.get(key) ?? predicateOf(condition, compiler);
    byKey.set(key, predicate);
    byCondition.set(condition, predicate);
    return predicate;
  };
}

function predicateOf(condition: NormalCondition, compiler: Compiler): Predicate {
  let test: Test | undefined;
  return { condition, holdsWhen: true, aspect: aspectOf(condition), test: () => (test ??= compiler.test(condition)) };
}
