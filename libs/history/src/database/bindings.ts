import { duckdb, parameterSink, type Parameter, type ParameterSink } from '@tidewaiter/rule-sql';

/** Takes a value to bind and answers the placeholder that stands for it in the SQL, with its cast. */
export type Bind = (parameter: Parameter) => string;

/** The parameters of one statement, collected while its text is put together. */
export interface Bindings {
  readonly bind: Bind;
  readonly parameters: readonly Parameter[];
  /** Where `rule-sql` puts the values of rules that are part of the statement. */
  readonly sink: ParameterSink;
}

/** Nothing bound yet. */
export function bindings(): Bindings {
  const sink = parameterSink();
  return {
    sink,
    parameters: sink.parameters,
    bind: (parameter) => `${sink.add(parameter)}::${duckdb.types[parameter.type]}`,
  };
}
