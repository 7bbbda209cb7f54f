import { noSpan } from './ast.js';
import type { Expression, Literal } from './ast.js';
import { looksLikeDate } from './calendar.js';
import { diagnostic } from './diagnostic.js';
import { isJsonObject } from './extra.js';
import { at } from './json-reader.js';
import type { JsonReader, Place } from './json-reader.js';
import { parseExpression } from './parse.js';
import { maximumDepth } from './token-reader.js';
import { withoutSpans } from './without-spans.js';

/** What a test is about, with what its `params` say of the value and the comments that stood in its text. */
export interface Subject {
  readonly expression: Expression;
  readonly kinds: readonly string[];
  readonly comments: readonly string[];
}

/** The `fact` of a test: a fact, by `path` a part of one, or a calculation. */
export function subjectFromJson(reader: JsonReader, place: Place, depth: number): Subject | undefined {
  const kinds = reader.texts(at(at(place, 'params'), 'kinds')) ?? [];
  const read = referenceFromJson(reader, place, { depth, params: ['text', 'kinds'] });
  return read && { ...read, kinds };
}

/** A value beside an operator: a literal, or the reference to a fact or calculation. */
export function operandFromJson(
  reader: JsonReader,
  place: Place,
  { depth, kind }: { readonly depth: number; readonly kind?: string | undefined },
): Expression | undefined {
  if (!isJsonObject(place.value)) return literalFromJson(reader, place, kind);
  for (const other of reader.others(place, ['fact', 'params', 'path'])) {
    reader.report(other, diagnostic('json-not-kept', noSpan, { pointer: other.pointer }));
  }
  return referenceFromJson(reader, place, { depth, params: ['text'] })?.expression;
}

/** Text of the shape of a date is a date, unless the test's `kinds` say that it is text. */
export function literalFromJson(reader: JsonReader, place: Place, kind?: string): Literal | undefined {
  const { value } = place;
  switch (typeof value) {
    case 'number':
      return { kind: 'number', value: value === 0 ? 0 : value, span: noSpan };
    case 'boolean':
      return { kind: 'boolean', value, span: noSpan };
    case 'string':
      return { kind: kind !== 'text' && looksLikeDate(value) ? 'date' : 'text', value, span: noSpan };
    default:
      return reader.wrongType(place, 'text, a number, `true` or `false`');
  }
}

const safePath = /^\$((?:\.[A-Za-z_]\w*)+)$/;

function referenceFromJson(
  reader: JsonReader,
  place: Place,
  { depth, params }: { readonly depth: number; readonly params: readonly string[] },
): Omit<Subject, 'kinds'> | undefined {
  const factPlace = at(place, 'fact');
  const fact = reader.text(factPlace);
  if (fact === undefined) return factPlace.value === undefined ? reader.wrongType(place, 'a fact') : undefined;
  const paramsPlace = at(place, 'params');
  reader.object(paramsPlace);
  for (const other of reader.others(paramsPlace, params)) {
    reader.report(other, diagnostic('json-not-kept', noSpan, { pointer: other.pointer }));
  }
  const textPlace = at(paramsPlace, 'text');
  const pathPlace = at(place, 'path');
  if (fact === 'expression' && textPlace.value !== undefined) {
    if (pathPlace.value !== undefined) return unsafePath(reader, pathPlace);
    return expressionFromJson(reader, textPlace, depth);
  }
  if (textPlace.value !== undefined) {
    return reader.report(textPlace, diagnostic('json-not-kept', noSpan, { pointer: textPlace.pointer }));
  }
  const path = pathPlace.value === undefined ? '' : safePath.exec(reader.text(pathPlace) ?? '')?.[1];
  if (path === undefined) return unsafePath(reader, pathPlace);
  if (depth >= maximumDepth) return reader.report(place, diagnostic('too-deep', noSpan, { limit: maximumDepth }));
  return { expression: { kind: 'fact', name: fact + path, span: noSpan }, comments: [] };
}

function unsafePath(reader: JsonReader, place: Place): undefined {
  const path = typeof place.value === 'string' ? place.value : JSON.stringify(place.value);
  return reader.report(place, diagnostic('json-unsafe-path', noSpan, { path: path?.slice(0, 60) ?? '' }));
}

function expressionFromJson(reader: JsonReader, place: Place, depth: number): Omit<Subject, 'kinds'> | undefined {
  const text = reader.text(place);
  if (text === undefined) return undefined;
  const { expression, comments, diagnostics } = parseExpression(text, depth);
  for (const found of diagnostics) reader.report(place, { ...found, fix: undefined });
  // Places in the text of an expression are none in the document.
  return expression && { expression: withoutSpans(expression), comments };
}
