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
  integer: 'INTEGER',
  text: 'VARCHAR',
  date: 'DATE',
  boolean: 'BOOLEAN',
  textList: 'VARCHAR[]',
  dateList: 'DATE[]',
  doubleList: 'DOUBLE[]',
} as const satisfies Record<Parameter['type'], string>;

export function bindings(): Bindings {
  const parameters: Parameter[] = [];
  return {
    parameters,
    bind: (parameter) => `$${parameters.push(parameter)}::${castTypes[parameter.type]}`,
  };
}
