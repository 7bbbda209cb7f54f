import { Fact, type Almanac } from 'json-rules-engine';
import {
  factsOf,
  listsOf,
  noSpan,
  parseExpression,
  valueOf,
  type Condition,
  type Expression,
  type FactRow,
  type FactValue,
} from '@tidewaiter/rule-language';

/** An expression as it was read, with what it reads. */
interface Reading {
  readonly expression: Expression;
  readonly facts: readonly string[];
  readonly lists: readonly string[];
}

/**
 * The fact `expression`: the value of the expression in `params.text`, from the other facts of the run; undefined when
 * it is missing. Throws when the text is not an expression, which a portable release never holds.
 */
export function expressionFact(): Fact {
  const readings = new Map<string, Reading>();
  return new Fact('expression', (params, almanac) => {
    const text = String(params['text']);
    const reading = readings.get(text) ?? readingOf(text);
    readings.set(text, reading);
    return evaluate(reading, almanac);
  });
}

function readingOf(text: string): Reading {
  const { expression, diagnostics } = parseExpression(text);
  if (!expression) throw new Error(`Not an expression: ${text} (${diagnostics[0]?.message ?? 'unknown fault'})`);
  const subject: Condition = { id: '', span: noSpan, kind: 'presence', subject: expression, present: true };
  return { expression, facts: factsOf(subject), lists: listsOf(subject) };
}

async function evaluate({ expression, ...names }: Reading, almanac: Almanac): Promise<FactValue | undefined> {
  const facts = await read<FactValue>(names.facts, '', almanac);
  const lists = await read<readonly string[]>(names.lists, 'list.', almanac);
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
