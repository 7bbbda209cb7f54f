import {
  printExpression,
  type Expression,
  type Leaf,
  type Literal,
  type NormalCondition,
} from '@tidewaiter/rule-language';

/** A text that two conditions share exactly when they say the same in the same way; ids, places and comments apart. */
export function conditionKey(condition: NormalCondition): string {
  if (condition.kind === 'leaf') return `${condition.negated ? '!' : ''}${leafKey(condition.leaf)}`;
  return `${condition.kind}(${condition.conditions.map(conditionKey).join(';')})`;
}

function leafKey(leaf: Leaf): string {
  switch (leaf.kind) {
    case 'compare':
      return `${expressionKey(leaf.left)}${leaf.operator}${expressionKey(leaf.right)}`;
    case 'between':
      return `${expressionKey(leaf.subject)} between ${expressionKey(leaf.low)} ${expressionKey(leaf.high)}`;
    case 'member': {
      const { members } = leaf;
      const among = members.kind === 'list' ? `list ${members.name}` : literalsKey(members.values);
      return `${expressionKey(leaf.subject)}${leaf.negated ? ' not' : ''} in ${among}`;
    }
    case 'prefix':
      return `${expressionKey(leaf.subject)} starts ${literalsKey(leaf.prefixes)}`;
    case 'codeRange':
      return `${expressionKey(leaf.subject)} from ${leaf.low.length}'${leaf.low} to ${leaf.high}`;
    case 'presence':
      return `${expressionKey(leaf.subject)} is ${leaf.present ? 'present' : 'missing'}`;
  }
}

/** The same for expressions. */
export function expressionKey(expression: Expression): string {
  if (expression.kind === 'fact') return expression.name;
  return 'value' in expression ? literalKey(expression) : `(${printExpression(expression)})`;
}

function literalsKey(literals: readonly Literal[]): string {
  return literals.map(literalKey).join(',');
}

function literalKey({ value }: Literal): string {
  // With its length in front, a text cannot be mistaken for what follows it.
  return typeof value === 'string' ? `${value.length}'${value}` : String(value);
}
