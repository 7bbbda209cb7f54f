import type { Expression } from '@tidewaiter/rule-language';

/** Names of the facts without which an expression has no value; those only read in a choice are left out. */
export function strictFacts(expression: Expression): string[] {
  switch (expression.kind) {
    case 'fact':
      return [expression.name];
    case 'negate':
      return strictFacts(expression.operand);
    case 'arithmetic':
      return [...strictFacts(expression.left), ...strictFacts(expression.right)];
    case 'call':
      return expression.arguments.flatMap(strictFacts);
    default:
      return [];
  }
}

/** Whether the expression has a value whenever its facts do: nothing in it divides, takes a logarithm or chooses. */
export function isTotal(expression: Expression): boolean {
  switch (expression.kind) {
    case 'negate':
      return isTotal(expression.operand);
    case 'arithmetic':
      return expression.operator !== '/' && isTotal(expression.left) && isTotal(expression.right);
    case 'call':
      return expression.name !== 'log' && expression.arguments.every(isTotal);
    case 'conditional':
      return false;
    default:
      return true;
  }
}
