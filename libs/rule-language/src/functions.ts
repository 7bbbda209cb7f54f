import type { FunctionName } from './ast.js';
import type { FactType } from './vocabulary.js';

interface FunctionKind {
  /** Type of each argument. */
  readonly argument: FactType;
  readonly arguments: { readonly least: number; readonly most: number };
}

/** The one table of functions. All give a number. */
export const functions = {
  min: { argument: 'number', arguments: { least: 2, most: 100 } },
  max: { argument: 'number', arguments: { least: 2, most: 100 } },
  abs: { argument: 'number', arguments: { least: 1, most: 1 } },
  log: { argument: 'number', arguments: { least: 1, most: 1 } },
  days_between: { argument: 'date', arguments: { least: 2, most: 2 } },
} as const satisfies Record<FunctionName, FunctionKind>;

export const functionNames = Object.keys(functions) as readonly FunctionName[];

export function isFunctionName(name: string): name is FunctionName {
  return Object.hasOwn(functions, name);
}
