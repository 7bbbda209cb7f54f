/**
 * A value bound to a statement, with its type. Lists hold no missing values; dates are ISO text `YYYY-MM-DD`. Every
 * placeholder is cast in the SQL, so that a client may bind a date as text, but must bind a number as a double.
 */
export type Parameter =
  | { readonly type: 'double'; readonly value: number }
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'boolean'; readonly value: boolean }
  | { readonly type: 'date'; readonly value: string }
  | { readonly type: 'doubleList'; readonly value: readonly number[] }
  | { readonly type: 'textList'; readonly value: readonly string[] }
  | { readonly type: 'booleanList'; readonly value: readonly boolean[] }
  | { readonly type: 'dateList'; readonly value: readonly string[] };

export type ParameterType = Parameter['type'];

/** Collects the values a statement is to be run with. */
export interface ParameterSink {
  /** In the order of the placeholders: the first is `$1`. */
  readonly parameters: readonly Parameter[];
  /** Adds a value, unless an equal one is there, and returns its placeholder (`$3`). */
  add(parameter: Parameter): string;
}

/** An empty sink. One sink serves one statement: rules emitted into the same sink share equal values and lists. */
export function parameterSink(): ParameterSink {
  const parameters: Parameter[] = [];
  const placeholders = new Map<string, string>();
  return {
    parameters,
    add(parameter) {
      const key = keyOf(parameter);
      const known = placeholders.get(key);
      if (known !== undefined) return known;
      parameters.push(parameter);
      const placeholder = `$${parameters.length}`;
      placeholders.set(key, placeholder);
      return placeholder;
    },
  };
}

function keyOf({ type, value }: Parameter): string {
  return `${type} ${JSON.stringify(value)}`;
}
