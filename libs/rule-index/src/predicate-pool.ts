import type { NormalCondition } from '@tidewaiter/rule-language';
import { aspectOf, type Aspect } from './aspect.js';
import type { Compiler, Test } from './compiler.js';
import { conditionKey } from './condition-key.js';

/** A condition that occurs somewhere in the rules, kept once however often it occurs. */
export interface Predicate {
  readonly condition: NormalCondition;
  /** The one aspect that decides it; none when there is more to it. */
  readonly aspect: Aspect | undefined;
  /** The condition as a closure; compiled when first asked for. */
  readonly test: () => Test;
}

export type PredicatePool = (condition: NormalCondition) => Predicate;

/** Gives the same predicate for conditions that say the same. */
export function predicatePool(compiler: Compiler): PredicatePool {
  const known = new Map<string, Predicate>();
  return (condition) => {
    const key = conditionKey(condition);
    const found = known.get(key);
    if (found) return found;
    let test: Test | undefined;
    const predicate = { condition, aspect: aspectOf(condition), test: () => (test ??= compiler.test(condition)) };
    known.set(key, predicate);
    return predicate;
  };
}
