import type { Expression, FactValue, Leaf, Literal, NormalCondition } from '@tidewaiter/rule-language';
import { expressionKey } from './condition-key.js';

/**
 * What of a fact, or of the result of a calculation, a condition looks at:
 * `value` which text or truth value it is; `order` where a number or a date lies; `leading` where its first `length`
 * units lie; `presence` only whether it is there.
 */
export interface Aspect {
  readonly subject: Expression;
  /** The same for subjects that say the same. */
  readonly name: string;
  readonly kind: 'value' | 'order' | 'leading' | 'presence';
  /** Of the values that the aspect is about; one of another type is left to the closures. */
  readonly type: 'string' | 'number' | 'boolean' | 'any';
  /** Units of text that count; 0 for all. */
  readonly length: number;
}

/** Two aspects with one key are the same. */
export function aspectKey({ name, kind, type, length }: Aspect): string {
  return `${kind} ${type} ${length} ${name}`;
}

/** The one aspect that decides a condition; undefined when there is none, or more than one. */
export function aspectOf(condition: NormalCondition): Aspect | undefined {
  if (condition.kind === 'leaf') return aspectOfLeaf(condition.leaf);
  return joint(condition.conditions.map(aspectOf));
}

function joint([first, ...others]: readonly (Aspect | undefined)[]): Aspect | undefined {
  return others.reduce(both, first);
}

/** Presence is decided by whatever else of the fact is looked at. */
function both(left: Aspect | undefined, right: Aspect | undefined): Aspect | undefined {
  if (!left || !right || left.name !== right.name) return undefined;
  if (left.kind === 'presence') return right;
  return right.kind === 'presence' || aspectKey(left) === aspectKey(right) ? left : undefined;
}

function aspectOfLeaf(leaf: Leaf): Aspect | undefined {
  switch (leaf.kind) {
    case 'compare':
      return aspectAgainst(leaf.left, leaf.right) ?? aspectAgainst(leaf.right, leaf.left);
    case 'between':
      return both(aspectAgainst(leaf.subject, leaf.low), aspectAgainst(leaf.subject, leaf.high));
    case 'member': {
      const { subject, members } = leaf;
      if (members.kind === 'list') return aspect(subject, { kind: 'value', type: 'string' });
      return joint(members.values.map((literal) => aspectAgainst(subject, literal)));
    }
    case 'prefix': {
      const lengths = new Set(leaf.prefixes.map(({ value }) => String(value).length));
      const [length = 0] = lengths;
      if (lengths.size !== 1 || length === 0) return undefined;
      return aspect(leaf.subject, { kind: 'leading', type: 'string', length });
    }
    case 'codeRange':
      return aspect(leaf.subject, { kind: 'leading', type: 'string', length: leaf.low.length });
    case 'presence':
      return aspect(leaf.subject, { kind: 'presence', type: 'any' });
  }
}

/** What a comparison with a literal looks at. */
function aspectAgainst(subject: Expression, other: Expression): Aspect | undefined {
  return isLiteral(other) ? aspect(subject, looks[other.kind]) : undefined;
}

const looks = {
  number: { kind: 'order', type: 'number' },
  date: { kind: 'order', type: 'string' },
  text: { kind: 'value', type: 'string' },
  boolean: { kind: 'value', type: 'boolean' },
} as const satisfies Record<Literal['kind'], Look>;

type Look = Pick<Aspect, 'kind' | 'type'> & { readonly length?: number };

function aspect(subject: Expression, { kind, type, length = 0 }: Look): Aspect | undefined {
  return isLiteral(subject) ? undefined : { subject, name: expressionKey(subject), kind, type, length };
}

function isLiteral(expression: Expression): expression is Literal {
  return 'value' in expression;
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
        : leaf.members.values.map(({ value }) => value);
    case 'prefix':
      return leaf.prefixes.map(({ value }) => value);
    case 'codeRange':
      return [leaf.low, leaf.high];
    case 'presence':
      return [];
  }
}

function valueOfLiteral(expression: Expression): FactValue[] {
  return isLiteral(expression) ? [expression.value] : [];
}
