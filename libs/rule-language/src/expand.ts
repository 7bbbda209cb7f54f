import { noSpan } from './ast.js';
import type { Condition, Expression, Leaf } from './ast.js';
import type { Derivation, Vocabulary } from './vocabulary.js';
import { childrenOf, isCondition, isLeaf, sidesOf } from './walk.js';

/** How large something is: its conditions and calculations, and how deep they nest. */
export type Extent = Pick<Derivation, 'parts' | 'depth'>;

/** The most a rule or a definition may come to with its derived facts written out. */
export const mostParts = 10_000;

/** How large a condition or a calculation is once its derived facts are written out, without writing them out. */
export function extentOf(value: Condition | Expression, vocabulary: Vocabulary): Extent {
  const own = isCondition(value) ? undefined : definitionOf(value, vocabulary);
  if (own) return isCondition(own.expanded) ? { parts: own.parts + 3, depth: own.depth + 1 } : own;
  const inner = partsOf(value).map((part) => extentOf(part, vocabulary));
  return {
    parts: inner.reduce((sum, { parts }) => sum + parts, 1),
    depth: 1 + inner.reduce((deepest, { depth }) => Math.max(deepest, depth), 0),
  };
}

/** The condition with each derived fact replaced by what it stands for; the very condition when it has none. */
export function expandCondition(condition: Condition, vocabulary: Vocabulary): Condition {
  switch (condition.kind) {
    case 'all':
    case 'any': {
      const conditions = same(condition.conditions, (part) => expandCondition(part, vocabulary));
      return conditions === condition.conditions ? condition : { ...condition, conditions };
    }
    case 'not': {
      const inner = expandCondition(condition.condition, vocabulary);
      return inner === condition.condition ? condition : { ...condition, condition: inner };
    }
    case 'compare':
      return expandTest(condition, vocabulary) ?? expandLeaf(condition, vocabulary);
    default:
      return expandLeaf(condition, vocabulary);
  }
}

/** The same for a calculation. A condition that stands for a fact becomes `if … then true else false`. */
export function expandExpression(expression: Expression, vocabulary: Vocabulary): Expression {
  const expand = (part: Expression): Expression => expandExpression(part, vocabulary);
  switch (expression.kind) {
    case 'fact': {
      const definition = definitionOf(expression, vocabulary);
      return definition ? { ...asExpression(definition.expanded), span: expression.span } : expression;
    }
    case 'negate': {
      const operand = expand(expression.operand);
      return operand === expression.operand ? expression : { ...expression, operand };
    }
    case 'arithmetic': {
      const [left, right] = [expand(expression.left), expand(expression.right)];
      return left === expression.left && right === expression.right ? expression : { ...expression, left, right };
    }
    case 'call': {
      const values = same(expression.arguments, expand);
      return values === expression.arguments ? expression : { ...expression, arguments: values };
    }
    case 'conditional': {
      const test = expandCondition(expression.test, vocabulary);
      const [then, otherwise] = [expand(expression.then), expand(expression.otherwise)];
      const isSame = test === expression.test && then === expression.then && otherwise === expression.otherwise;
      return isSame ? expression : { ...expression, test, then, otherwise };
    }
    default:
      return expression;
  }
}

/** What a definition stands for, as a calculation. */
export function asExpression(value: Condition | Expression): Expression {
  if (!isCondition(value)) return value;
  const literal = { kind: 'boolean', span: noSpan } as const;
  const [then, otherwise] = [
    { ...literal, value: true },
    { ...literal, value: false },
  ];
  return { kind: 'conditional', test: value, then, otherwise, span: noSpan };
}

/** `fact = true` and the like of a condition's name: the condition itself, or its negation, which says the same. */
function expandTest(leaf: Extract<Leaf, { kind: 'compare' }>, vocabulary: Vocabulary): Condition | undefined {
  const { left, right, operator, id, span, comments } = leaf;
  if (right.kind !== 'boolean' || (operator !== '=' && operator !== '!=')) return undefined;
  const expanded = definitionOf(left, vocabulary)?.expanded;
  if (expanded === undefined || !isCondition(expanded)) return undefined;
  const node = { id, span, ...(comments ? { comments } : {}) };
  return right.value === (operator === '=') ? { ...expanded, ...node } : { ...node, kind: 'not', condition: expanded };
}

function expandLeaf(leaf: Leaf, vocabulary: Vocabulary): Leaf {
  const expand = (part: Expression): Expression => expandExpression(part, vocabulary);
  const sides = sidesOf(leaf);
  const expanded = same(sides, expand);
  if (expanded === sides) return leaf;
  switch (leaf.kind) {
    case 'compare':
      return { ...leaf, left: expand(leaf.left), right: expand(leaf.right) };
    case 'between':
      return { ...leaf, subject: expand(leaf.subject), low: expand(leaf.low), high: expand(leaf.high) };
    default:
      return { ...leaf, subject: expand(leaf.subject) };
  }
}

function definitionOf(expression: Expression, { facts }: Vocabulary): Derivation | undefined {
  return expression.kind === 'fact' ? facts.get(expression.name)?.definition : undefined;
}

/** The conditions and calculations directly inside one. */
function partsOf(value: Condition | Expression): readonly (Condition | Expression)[] {
  if (isCondition(value)) return isLeaf(value) ? sidesOf(value) : childrenOf(value);
  switch (value.kind) {
    case 'negate':
      return [value.operand];
    case 'arithmetic':
      return [value.left, value.right];
    case 'call':
      return value.arguments;
    case 'conditional':
      return [value.test, value.then, value.otherwise];
    default:
      return [];
  }
}

/** The mapped parts, or the very array when none has changed. */
function same<T>(parts: readonly T[], map: (part: T) => T): readonly T[] {
  const mapped = parts.map(map);
  return mapped.some((part, index) => part !== parts[index]) ? mapped : parts;
}
