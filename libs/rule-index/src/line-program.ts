import type { Test } from './compiler.js';
import type { Predicate, PredicatePool } from './predicate-pool.js';

/** Where the truth of a predicate is read: a bit of the mask in which the row lies in a dimension. */
export interface PredicateBit {
  readonly dimension: number;
  readonly bit: number;
}

/**
 * Conditions as one table of steps, each `size` numbers: the dimension, the word in its mask and the bit in that word,
 * or `byTest`, the number of a test and 0; then the next step where it is true and the next where it is not.
 */
export interface Program {
  readonly steps: Int32Array;
  readonly tests: readonly Test[];
}

export const byTest = -1;
/** In place of a next step: the condition is true, or it is not. */
export const isTrue = -1;
export const isFalse = -2;
const size = 5;

/** Writes programs, each condition's steps behind those it goes on to. */
export interface ProgramWriter {
  /** Adds the conjunction of these predicates; gives its first step, or `isTrue` when there are none. */
  readonly add: (parts: readonly Predicate[]) => number;
  readonly program: () => Program;
}

export function programWriter(bits: ReadonlyMap<Predicate, PredicateBit>, pool: PredicatePool): ProgramWriter {
  const steps: number[] = [];
  const tests: Test[] = [];
  const numbers = new Map<Predicate, number>();
  const step = (predicate: Predicate, next: Next): number => {
    const found = bits.get(predicate);
    if (found) steps.push(found.dimension, found.bit >> 5, 1 << (found.bit & 31), next.whenTrue, next.whenFalse);
    else {
      const number = numbers.get(predicate) ?? tests.push(predicate.test()) - 1;
      numbers.set(predicate, number);
      steps.push(byTest, number, 0, next.whenTrue, next.whenFalse);
    }
    return steps.length - size;
  };
  const write = (predicate: Predicate, next: Next): number => {
    const { condition } = predicate;
    if (bits.has(predicate) || condition.kind === 'leaf') return step(predicate, next);
    const children = byCost(condition.conditions.map(pool), bits);
    return condition.kind === 'all'
      ? children.reduceRight((whenTrue, child) => write(child, { ...next, whenTrue }), next.whenTrue)
      : children.reduceRight((whenFalse, child) => write(child, { ...next, whenFalse }), next.whenFalse);
  };
  return {
    add: (parts) =>
      byCost(parts, bits).reduceRight((whenTrue, part) => write(part, { whenTrue, whenFalse: isFalse }), isTrue),
    program: () => ({ steps: Int32Array.from(steps), tests }),
  };
}

interface Next {
  readonly whenTrue: number;
  readonly whenFalse: number;
}

/** What a bit decides comes before groups, and groups before what must be computed. The order has no meaning. */
function byCost(parts: readonly Predicate[], bits: ReadonlyMap<Predicate, PredicateBit>): Predicate[] {
  const costOf = (part: Predicate): number =>
    bits.get(part)?.dimension ?? (part.condition.kind === 'leaf' ? 2000 : 1000);
  return [...parts].sort((a, b) => costOf(a) - costOf(b));
}
