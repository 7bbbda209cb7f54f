import type { Expression, FactValue, Leaf, Literal, NormalCondition } from '@tidewaiter/rule-language';

/**
 * What of a fact a condition looks at:
 * `value` which text or truth value it is; `order` where a number or a date lies; `leading` where its first `length`
 * units lie; `presence` only whether it is there.
 */
export interface Aspect {
  readonly fact: string;
  readonly kind: 'value' | 'order' | 'leading' | 'presence';
  /** Of the values that the aspect is about; one of another type is left to the closures. */
  readonly type: 'string' | 'number' | 'boolean' | 'any';
  /** Units of text that count; 0 for all. */
  readonly length: number;
}

/** Two aspects with one key are the same. */
export function aspectKey({ fact, kind, type, length }: Aspect): string {
  return `${kind} ${type} ${length} ${fact}`;
}

/** The one aspect that decides a condition; undefined when there is none, or more than one. */
export function aspectOf(condition: NormalCondition): Aspect | undefined {
  if (condition.kind === 'leaf') return aspectOfLeaf(condition.leaf);
  return condition.conditions.map(aspectOf).reduce(both);
}

/** Presence is decided by whatever else of the fact is looked at. */
function both(left: Aspect | undefined, right: Aspect | undefined): Aspect | undefined {
  if (!left || !right || left.fact !== right.fact) return undefined;
  if (left.kind === 'presence') return right;
  return right.kind === 'presence' || aspectKey(left) === aspectKey(right) ? left : undefined;
}

function aspectOfLeaf(leaf: Leaf): Aspect | undefined {
  switch (leaf.kind) {
    case 'compare':
      return leaf.left.kind === 'fact'
        ? aspectAgainst(leaf.left.name, leaf.right)
        : leaf.right.kind === 'fact'
          ? aspectAgainst(leaf.right.name, leaf.left)
          : undefined;
    case 'between': {
      const { subject, low, high } = leaf;
      if (subject.kind !== 'fact') return undefined;
      return both(aspectAgainst(subject.name, low), aspectAgainst(subject.name, high));
    }
    default:
      return leaf.subject.kind === 'fact' ? aspectOfSubject(leaf.subject.name, leaf) : undefined;
  }
}

function aspectOfSubject(fact: string, leaf: Exclude<Leaf, { kind: 'compare' | 'between' }>): Aspect | undefined {
  switch (leaf.kind) {
    case 'member':
      if (leaf.members.kind === 'list') return { fact, kind: 'value', type: 'string', length: 0 };
      return leaf.members.values.map((literal) => aspectAgainst(fact, literal)).reduce(both);
    case 'prefix': {
      const lengths = new Set(leaf.prefixes.map(({ value }) => String(value).length));
      const [length = 0] = lengths;
      return lengths.size === 1 && length > 0 ? { fact, kind: 'leading', type: 'string', length } : undefined;
    }
    case 'codeRange':
      return { fact, kind: 'leading', type: 'string', length: leaf.low.length };
    case 'presence':
      return { fact, kind: 'presence', type: 'any', length: 0 };
  }
}

function aspectAgainst(fact: string, other: Expression): Aspect | undefined {
  switch (other.kind) {
    case 'number':
      return { fact, kind: 'order', type: 'number', length: 0 };
    case 'date':
      return { fact, kind: 'order', type: 'string', length: 0 };
    case 'text':
      return { fact, kind: 'value', type: 'string', length: 0 };
    case 'boolean':
      return { fact, kind: 'value', type: 'boolean', length: 0 };
    default:
      return undefined;
  }
}

/** The values at which the answer of a condition with an aspect can change. */
export function pointsOf(condition: NormalCondition, listOf: (name: string) => Iterable<string>): FactValue[] {
  if (condition.kind !== 'leaf') return condition.conditions.flatMap((child) => pointsOf(child, listOf));
  const { leaf } = condition;
  switch (leaf.kind) {
    case 'compare':
      return [leaf.left, leaf.right].flatMap(valueOfLiteral);
    case 'between':
      return [leaf.low, leaf.high].flatMap(valueOfLiteral);
    case 'member':
      return leaf.members.kind === 'list'
        ? [...listOf(leaf.members.name)]
        : leaf.members.values.flatMap(valueOfLiteral);
    case 'prefix':
      return leaf.prefixes.flatMap(valueOfLiteral);
    case 'codeRange':
      return [leaf.low, leaf.high];
    case 'presence':
      return [];
  }
}

function valueOfLiteral(expression: Expression | Literal): FactValue[] {
  return 'value' in expression ? [expression.value] : [];
}
