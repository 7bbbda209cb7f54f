import type { Condition, Document, Expression, Rule } from './ast.js';
export function print(_document: Document): string {
  throw new Error('being written');
}
export function printRule(_rule: Rule): string {
  throw new Error('being written');
}
export function printCondition(_condition: Condition): string {
  throw new Error('being written');
}
export function printExpression(_expression: Expression): string {
  throw new Error('being written');
}
