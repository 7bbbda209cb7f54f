import type { Leaf, Literal } from '@tidewaiter/rule-language';
import { bound, type Writer } from './emission.js';
import type { Parameter } from './parameter.js';

/** SQL of the test of one leaf: NULL when an operand it needs is missing. */
export function writeLeaf(leaf: Leaf, writer: Writer): string {
  switch (leaf.kind) {
    case 'compare': {
      const operator = leaf.operator === '!=' ? '<>' : leaf.operator;
      return `(${writer.value(leaf.left)} ${operator} ${writer.value(leaf.right)})`;
    }
    case 'between':
      return `(${writer.value(leaf.subject)} BETWEEN ${writer.value(leaf.low)} AND ${writer.value(leaf.high)})`;
    case 'member': {
      const contains = writeMembership(leaf, writer);
      return leaf.negated ? `(NOT ${contains})` : contains;
    }
    case 'prefix': {
      const subject = writer.value(leaf.subject);
      const tests = leaf.prefixes.map(({ value }) =>
        writer.dialect.startsWith(subject, bound({ type: 'text', value: String(value) }, writer)),
      );
      return `(${tests.join(' OR ')})`;
    }
    case 'codeRange':
      return writeCodeRange(leaf, writer);
    case 'presence':
      return `(${writer.value(leaf.subject)} IS ${leaf.present ? 'NOT ' : ''}NULL)`;
  }
}

type ListParameter = Extract<Parameter, { value: readonly unknown[] }>;

/** A list that is not there answers nothing: membership is then unknown, and its subject is not even written. */
function writeMembership({ members, subject }: Extract<Leaf, { kind: 'member' }>, writer: Writer): string {
  const parameter = members.kind === 'list' ? listParameter(members.name, writer) : valuesParameter(members.values);
  if (!parameter) return 'NULL::BOOLEAN';
  const value = writer.value(subject);
  // Of a missing value databases say that it is not in an empty list; here it is not known.
  if (parameter.value.length === 0) return `(${value} IS NULL AND NULL::BOOLEAN)`;
  return writer.dialect.contains(bound(parameter, writer), value);
}

function listParameter(name: string, { lists }: Writer): ListParameter | undefined {
  const list = lists.get(name);
  return list && { type: 'textList', value: [...list].sort() };
}

/** The checker has seen to it that all values are of one kind. */
function valuesParameter(literals: readonly Literal[]): ListParameter {
  const numbers = literals.flatMap((literal) => (literal.kind === 'number' ? [literal.value] : []));
  if (numbers.length > 0) return { type: 'doubleList', value: numbers };
  const booleans = literals.flatMap((literal) => (literal.kind === 'boolean' ? [literal.value] : []));
  if (booleans.length > 0) return { type: 'booleanList', value: booleans };
  const texts = literals.flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
  return { type: literals[0]?.kind === 'date' ? 'dateList' : 'textList', value: texts };
}

function writeCodeRange(leaf: Extract<Leaf, { kind: 'codeRange' }>, writer: Writer): string {
  const subject = writer.value(leaf.subject);
  const low = bound({ type: 'text', value: leaf.low }, writer);
  const high = bound({ type: 'text', value: leaf.high }, writer);
  const leading = writer.dialect.binary(`left(${subject}, length(${low})::INTEGER)`);
  return `(length(${subject}) >= length(${low}) AND ${leading} BETWEEN (${low}) AND (${high}))`;
}
