import { noSpan } from './ast.js';
import type { Condition, Expression, FactDefinition } from './ast.js';
import { listedComments, takeClauses, withConditionComments } from './comments-from-json.js';
import { rootFromJson } from './condition-from-json.js';
import { diagnostic, hasErrors } from './diagnostic.js';
import { isJsonObject } from './extra.js';
import { JsonReader, at } from './json-reader.js';
import type { Place } from './json-reader.js';
import { numberDefinition } from './number-nodes.js';
import { parseExpression } from './parse.js';
import { readTexts } from './texts-from-json.js';
import { commentsOf } from './token-reader.js';
import { isCondition } from './walk.js';
import { clausesOfDefinition } from './written-clauses.js';
import { withoutSpans } from './without-spans.js';

const properties = ['fact', 'name', 'expression', 'conditions', 'unit', 'text', 'help', 'comments'];

/** Reads one derived fact, the `number`th of its document from 1. Nothing when there is an error. */
export function definitionFromJson(outer: JsonReader, place: Place, number: number): FactDefinition | undefined {
  const reader = new JsonReader();
  const read = readDefinition(reader, place);
  outer.diagnostics.push(...reader.diagnostics);
  return read && !hasErrors(reader.diagnostics) ? numberDefinition(read, `f${number}`) : undefined;
}

function readDefinition(reader: JsonReader, place: Place): FactDefinition | undefined {
  if (!isJsonObject(place.value)) return reader.wrongType(place, 'an object');
  for (const other of reader.others(place, properties)) {
    reader.report(other, diagnostic('json-not-kept', noSpan, { pointer: other.pointer }));
  }
  const name = reader.text(at(place, 'fact'));
  if (name === undefined) return reader.wrongType(at(place, 'fact'), 'the name of the fact');
  const title = reader.text(at(place, 'name')) ?? '';
  const unit = reader.text(at(place, 'unit'));
  const text = readTexts(reader, at(place, 'text'));
  const help = readTexts(reader, at(place, 'help'));
  const read = readValue(reader, place);
  if (!read) return undefined;
  const bare: FactDefinition = {
    kind: 'definition',
    id: '',
    span: noSpan,
    name,
    title,
    value: read.value,
    ...(unit === undefined ? {} : { unit }),
    text,
    help,
  };
  return withComments(reader, numberDefinition(bare, ''), { place: at(place, 'comments'), inside: read.comments });
}

interface ReadValue {
  readonly value: Condition | Expression;
  /** Comments inside the text of a calculation. */
  readonly comments: readonly string[];
}

function readValue(reader: JsonReader, place: Place): ReadValue | undefined {
  const expression = at(place, 'expression');
  const conditions = at(place, 'conditions');
  if ((expression.value === undefined) === (conditions.value === undefined)) {
    return reader.wrongType(place, 'a derived fact with either `expression` or `conditions`');
  }
  if (expression.value === undefined) {
    const condition = rootFromJson(reader, conditions);
    return condition && { value: condition, comments: [] };
  }
  const text = reader.text(expression);
  if (text === undefined) return undefined;
  const { expression: value, comments, diagnostics } = parseExpression(text);
  for (const found of diagnostics) reader.report(expression, { ...found, fix: undefined });
  return value && { value: withoutSpans(value), comments };
}

function withComments(
  reader: JsonReader,
  definition: FactDefinition,
  { place, inside }: { readonly place: Place; readonly inside: readonly string[] },
): FactDefinition {
  const listed = listedComments(reader, place);
  const own = listed.take('fact');
  const { value } = definition;
  const dressed = isCondition(value) ? withConditionComments(value, listed) : value;
  const clauses = takeClauses(clausesOfDefinition(definition), listed);
  const is = commentsOf([...inside, ...(clauses.is?.before ?? [])], clauses.is?.after);
  const clauseComments = { ...clauses, ...(is ? { is } : {}) };
  const comments = commentsOf([...(own?.before ?? []), ...listed.rest()], own?.after);
  return {
    ...definition,
    value: dressed,
    ...(comments ? { comments } : {}),
    ...(Object.keys(clauseComments).length > 0 ? { clauseComments } : {}),
  };
}
