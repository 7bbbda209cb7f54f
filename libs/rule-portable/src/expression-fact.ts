import { Fact, type Almanac } from 'json-rules-engine';
import {
  factsOf,
  listsOf,
  noSpan,
  parseExpression,
  valueOf,
  type Condition,
  type FactRow,
  type FactValue,
} from '@tidewaiter/rule-language';

/**
 * The fact `expression`: the value of the expression in `params.text`, from the other facts of the run; undefined when
 * it is missing. Throws when the text is not an expression, which a portable release never holds.
 */
export function expressionFact(): Fact {
  return new Fact('expression', (params, almanac) => evaluate(String(params['text']), almanac));
}

async function evaluate(text: string, almanac: Almanac): Promise<FactValue | undefined> {
  const { expression, diagnostics } = parseExpression(text);
  if (!expression) throw new Error(`Not an expression: ${text} (${diagnostics[0]?.message ?? 'unknown fault'})`);
  const subject: Condition = { id: '', span: noSpan, kind: 'presence', subject: expression, present: true };
  const facts = await read<FactValue>(factsOf(subject), '', almanac);
  const lists = await read<readonly string[]>(listsOf(subject), 'list.', almanac);
  const row: FactRow = Object.fromEntries(facts);
  return valueOf(expression, row, new Map(lists.map(([name, members]) => [name, new Set(members)])));
}

/** The facts that are there among those named, under names without the prefix. */
async function read<Value>(names: readonly string[], prefix: string, almanac: Almanac): Promise<[string, Value][]> {
  const values = await Promise.all(names.map((name) => almanac.factValue<Value | undefined>(prefix + name)));
  return names.flatMap((name, index): [string, Value][] => {
    const value = values[index];
    return value === undefined ? [] : [[name, value]];
  });
}
