import type { Parameter } from './parameter.js';

/** Takes a value to bind and answers the placeholder that stands for it in the SQL, with its cast. */
export type Bind = (parameter: Parameter) => string;

/** The parameters of one statement, collected while its text is put together. */
export interface Bindings {
  readonly bind: Bind;
  readonly parameters: readonly Parameter[];
}

const castTypes = {
  double: 'DOUBLE',
  text: 'VARCHAR',
  date: 'DATE',
  boolean: 'BOOLEAN',
  textList: 'VARCHAR[]',
  dateList: 'DATE[]',
  doubleList: 'DOUBLE[]',
  booleanList: 'BOOLEAN[]',
} as const satisfies Record<Parameter['type'], string>;

/** Nothing bound yet. */
export function bindings(): Bindings {
  const parameters: Parameter[] = [];
  return { parameters, bind: casting((parameter) => `$${parameters.push(parameter)}`) };
}

/** Adds the cast to placeholders that someone else hands out, rule-sql's sink for one. */
export function casting(add: (parameter: Parameter) => string): Bind {
  return (parameter) => `${add(parameter)}::${castTypes[parameter.type]}`;
}
