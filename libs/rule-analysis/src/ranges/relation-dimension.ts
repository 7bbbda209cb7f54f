import { valueOf } from '@tidewaiter/rule-language';
import type { ComparisonOperator, Expression, FactValue, ListContents } from '@tidewaiter/rule-language';
import type { Bounds } from './bounds.js';
import { factsIn } from './calculation-dimension.js';
import type { Dimension } from './dimension.js';
import { keyOf } from './form.js';
import { maskWhere } from './mask.js';
import { isTotal, strictFacts } from './strict-facts.js';

/** More factors than this and the relation is left to opaque tests: its classes grow with their square. */
export const mostFactors = 60;

interface Relation {
  readonly left: Expression;
  readonly right: Expression;
  readonly factors: readonly number[];
}

/** `-1` the left side is smaller, `0` equal, `1` greater. */
type Sign = -1 | 0 | 1;

const holds = {
  '=': (sign: Sign) => sign === 0,
  '!=': (sign: Sign) => sign !== 0,
  '<': (sign: Sign) => sign < 0,
  '<=': (sign: Sign) => sign <= 0,
  '>': (sign: Sign) => sign > 0,
  '>=': (sign: Sign) => sign >= 0,
} as const satisfies Record<ComparisonOperator, (sign: Sign) => boolean>;

/**
 * How one side compares with each multiple of the other. The multiplied side is never negative, so the products keep
 * the order of their factors (rounding is monotone): the signs begin with *greater* and end with *smaller*, and any
 * number of *equal* may lie between, since all products of zero are zero.
 */
export function relationDimension(relation: Relation, lists: ListContents): Omit<Dimension, 'index'> {
  const { left, right } = relation;
  const factors = [...new Set(relation.factors)].sort((a, b) => a - b);
  const patterns = patternsOf(factors.length);
  const place = new Map(patterns.map((pattern, index) => [pattern.join(), index + 1]));
  const size = patterns.length + 1;
  return {
    key: relationKey(relation),
    kind: 'relation',
    size,
    needs: [...strictFacts(left), ...strictFacts(right)],
    isTotal: isTotal(left) && isTotal(right),
    facts: [...new Set([...factsIn(left), ...factsIn(right)])],
    sides: [left, right],
    classOf: (row) => {
      const signs = signsOf([valueOf(left, row, lists), valueOf(right, row, lists)], factors);
      return signs ? (place.get(signs.join()) ?? -1) : 0;
    },
    maskOf: (atom) => {
      if (atom.kind !== 'relation') return 0n;
      const at = factors.indexOf(atom.factor ?? 1);
      return maskWhere(size, (index) => {
        const sign = patterns[index - 1]?.[at];
        return sign !== undefined && holds[atom.operator](sign) !== atom.negated;
      });
    },
    valuesOf: () => [],
    isPossible: (index, [of, than]) => {
      const pattern = patterns[index - 1];
      return !pattern || !of || !than || factors.every((factor, at) => canBe(pattern[at], of, scaled(than, factor)));
    },
    measure: (row) => {
      const [own, other] = [valueOf(left, row, lists), valueOf(right, row, lists)];
      return typeof own === 'number' && typeof other === 'number' ? own / other : undefined;
    },
    boundsOf: (index) => ratioOf(patterns[index - 1], factors),
  };
}

/** The ratio of the sides between two factors, or at one. */
function ratioOf(pattern: readonly Sign[] | undefined, factors: readonly number[]): Bounds | undefined {
  if (!pattern) return undefined;
  const greater = pattern.lastIndexOf(1) + 1;
  const equal = pattern.filter((sign) => sign === 0).length;
  const at = factors[greater];
  if (equal === 1 && at !== undefined) return { min: at, max: at };
  if (equal > 0) return undefined;
  return { min: factors[greater - 1] ?? -Infinity, max: at ?? Infinity };
}

function scaled({ min, max }: Bounds, factor: number): Bounds {
  const ends = [min, max].map((end) => (end === 0 || factor === 0 ? 0 : factor * end));
  return { min: Math.min(...ends), max: Math.max(...ends) };
}

function canBe(sign: Sign | undefined, left: Bounds, right: Bounds): boolean {
  if (sign === 1) return left.max > right.min;
  if (sign === -1) return left.min < right.max;
  return left.min <= right.max && left.max >= right.min;
}

export function relationKey({ left, right }: Omit<Relation, 'factors'>): string {
  return `${keyOf(left)} ~ ${keyOf(right)}`;
}

/** The pattern of signs of each class but *missing*. */
export function patternsOf(count: number): Sign[][] {
  const patterns: Sign[][] = [];
  for (let greater = 0; greater <= count; greater += 1) {
    for (let equal = 0; greater + equal <= count; equal += 1) {
      const at = (index: number): Sign => (index < greater ? 1 : index < greater + equal ? 0 : -1);
      patterns.push(Array.from({ length: count }, (_, index) => at(index)));
    }
  }
  return patterns;
}

function signsOf(
  [left, right]: readonly [FactValue | undefined, FactValue | undefined],
  factors: readonly number[],
): Sign[] | undefined {
  if (left === undefined || right === undefined) return undefined;
  return factors.map((factor) => {
    const other = typeof right === 'number' ? factor * right : right;
    return left < other ? -1 : left === other ? 0 : 1;
  });
}
