import type { ComparisonOperator } from './ast.js';

/** json-rules-engine's own names, where its meaning is ours; dates use the same names on ISO text. */
export const comparisonNames = {
  '=': 'equal',
  '!=': 'notEqual',
  '<': 'lessThan',
  '<=': 'lessThanInclusive',
  '>': 'greaterThan',
  '>=': 'greaterThanInclusive',
} as const satisfies Record<ComparisonOperator, string>;

export const comparisonsByName: ReadonlyMap<string, ComparisonOperator> = new Map(
  Object.entries(comparisonNames).map(([operator, name]) => [name, operator as ComparisonOperator]),
);

/** Every operator a rule's JSON may use; those after `notIn` are ours, from the operator pack of the export. */
export const operatorNames = [
  ...Object.values(comparisonNames),
  'in',
  'notIn',
  'between',
  'startsWithAny',
  'codeBetween',
  'isMissing',
  'isPresent',
] as const;

/** Prefix of a list's name where JSON refers to it: `{ "fact": "list.high_risk_origins" }`. */
export const listPrefix = 'list.';
