import { Operator } from 'json-rules-engine';

/**
 * What json-rules-engine lacks to say exactly what the language means: tests that are false whenever an operand is
 * missing, their negations included (the library's own `notEqual` and `notIn` are *true* of a missing fact, and its
 * `equal` of two missing ones). Every condition of a portable release uses these and the library's own `equal`, `in`,
 * `lessThan`, `lessThanInclusive`, `greaterThan` and `greaterThanInclusive`, which have no such fault as we use them.
 */
export function operators(): Operator[] {
  return Object.entries(evaluators).map(([name, evaluate]) => new Operator<unknown, unknown>(name, evaluate));
}

export type PackOperator = keyof typeof evaluators;

type Evaluate = (fact: unknown, value: unknown) => boolean;

const evaluators = {
  /** Both present and the same. */
  presentAndEqual: (fact, value) => fact !== undefined && fact === value,
  /** Both present and not the same. */
  presentAndNotEqual: (fact, value) => fact !== undefined && value !== undefined && fact !== value,
  /** Present and in none of the values, an array. */
  presentAndNotIn: (fact, value) => fact !== undefined && Array.isArray(value) && !value.includes(fact),
  /** Text that begins with one of the prefixes, an array. */
  startsWithAny: (fact, value) => typeof fact === 'string' && textsOf(value).some((prefix) => fact.startsWith(prefix)),
  /** Text that begins with none of the prefixes. */
  notStartsWithAny: (fact, value) =>
    typeof fact === 'string' && !textsOf(value).some((prefix) => fact.startsWith(prefix)),
  /** Text whose leading characters, as many as the two ends of the value have, lie between those ends. */
  codeBetween: (fact, value) => typeof fact === 'string' && isCodeBetween(fact, value),
  notCodeBetween: (fact, value) => typeof fact === 'string' && !isCodeBetween(fact, value),
  /** Present, when the value is true; missing, when it is false. */
  isPresent: (fact, value) => (fact !== undefined) === value,
} as const satisfies Record<string, Evaluate>;

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((text): text is string => typeof text === 'string') : [];
}

function isCodeBetween(code: string, ends: unknown): boolean {
  const [low = '', high = ''] = textsOf(ends);
  const leading = code.slice(0, low.length);
  return leading.length === low.length && low <= leading && leading <= high;
}
