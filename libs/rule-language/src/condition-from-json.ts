import { noSpan } from './ast.js';
import type { Condition, Expression, Leaf, Literal, Members } from './ast.js';
import { diagnostic } from './diagnostic.js';
import { isJsonObject } from './extra.js';
import { at } from './json-reader.js';
import type { JsonReader, Place } from './json-reader.js';
import { literalFromJson, operandFromJson, subjectFromJson } from './operand-from-json.js';
import { comparisonsByName, listPrefix, operatorNames } from './portable-operators.js';
import { maximumDepth } from './token-reader.js';

const node = { id: '', span: noSpan } as const;

/** The root: json-rules-engine has no lone test there, so an `all` of one part stands for the part. */
export function rootFromJson(reader: JsonReader, place: Place): Condition | undefined {
  const all = at(place, 'all');
  if (kindsOf(place).length !== 1 || !Array.isArray(all.value) || all.value.length !== 1) {
    return conditionFromJson(reader, place, 1);
  }
  reportOthers(reader, place, ['all']);
  return conditionFromJson(reader, at(all, 0), 1);
}

const conditionKeys = ['all', 'any', 'not', 'fact', 'condition'] as const;

function kindsOf(place: Place): (typeof conditionKeys)[number][] {
  return conditionKeys.filter((key) => at(place, key).value !== undefined);
}

/** Properties that only speak of how json-rules-engine goes about it, or of a past run. */
const immaterial = ['name', 'priority', 'result', 'factResult', 'valueResult'];

/** `depth` is the number of conditions from the root to this one, both counted. */
function conditionFromJson(reader: JsonReader, place: Place, depth: number): Condition | undefined {
  if (!isJsonObject(place.value)) return notCondition(reader, place);
  const [kind, another] = kindsOf(place);
  if (kind === undefined || another !== undefined) return notCondition(reader, place);
  if (depth > maximumDepth) return reader.report(place, diagnostic('too-deep', noSpan, { limit: maximumDepth }));
  const inner = at(place, kind);
  if (kind === 'fact') return leafFromJson(reader, place, depth);
  if (kind === 'condition') {
    const name = JSON.stringify(inner.value);
    return reader.report(inner, diagnostic('json-condition-reference', noSpan, { name: name.slice(0, 60) }));
  }
  reportOthers(reader, place, [kind]);
  if (kind === 'not') {
    const condition = conditionFromJson(reader, inner, depth + 1);
    return condition && { ...node, kind, condition };
  }
  const { value } = inner;
  if (!Array.isArray(value)) return reader.wrongType(inner, 'an array of conditions');
  const read = value.map((_, index) => conditionFromJson(reader, at(inner, index), depth + 1));
  const conditions = read.filter((condition) => condition !== undefined);
  return conditions.length === read.length ? { ...node, kind, conditions } : undefined;
}

function notCondition(reader: JsonReader, place: Place): undefined {
  return reader.report(place, diagnostic('json-condition', noSpan, { pointer: place.pointer }));
}

/** What changes nothing is left out with a warning; what could mean something is an error. */
function reportOthers(reader: JsonReader, place: Place, known: readonly string[]): void {
  for (const other of reader.others(place, known)) {
    const isImmaterial = immaterial.some((name) => other.pointer.endsWith(`/${name}`));
    const code = isImmaterial ? 'json-dropped' : 'json-not-kept';
    reader.report(other, diagnostic(code, noSpan, { pointer: other.pointer }));
  }
}

function leafFromJson(reader: JsonReader, place: Place, depth: number): Leaf | undefined {
  reportOthers(reader, place, ['fact', 'operator', 'value', 'params', 'path']);
  const subject = subjectFromJson(reader, place, depth);
  const operatorPlace = at(place, 'operator');
  const operator = reader.text(operatorPlace);
  if (operator === undefined) {
    return operatorPlace.value === undefined ? reader.wrongType(operatorPlace, 'the name of an operator') : undefined;
  }
  if (!subject) return undefined;
  const before = subject.comments;
  const leaf = testFromJson(reader, { place, operator, depth, kinds: subject.kinds }, subject.expression);
  return leaf && before.length > 0 ? { ...leaf, comments: { before } } : leaf;
}

interface Test {
  readonly place: Place;
  readonly operator: string;
  readonly depth: number;
  readonly kinds: readonly string[];
}

function testFromJson(reader: JsonReader, test: Test, subject: Expression): Leaf | undefined {
  const value = at(test.place, 'value');
  const comparison = comparisonsByName.get(test.operator);
  if (comparison) {
    const right = operandFromJson(reader, value, { depth: test.depth, kind: test.kinds[0] });
    return right && { ...node, kind: 'compare', operator: comparison, left: subject, right };
  }
  switch (test.operator) {
    case 'in':
    case 'notIn': {
      const members = membersFromJson(reader, value, test.kinds);
      return members && { ...node, kind: 'member', negated: test.operator === 'notIn', subject, members };
    }
    case 'between':
      return betweenFromJson(reader, test, subject);
    case 'startsWithAny': {
      const prefixes = reader.texts(required(value));
      return prefixes && { ...node, kind: 'prefix', subject, prefixes: prefixes.map((text) => textLiteral(text)) };
    }
    case 'codeBetween': {
      const [low, high, ...others] = reader.texts(required(value)) ?? [];
      if (low !== undefined && high !== undefined && others.length === 0) {
        return { ...node, kind: 'codeRange', subject, low, high };
      }
      return reader.wrongType(value, 'two codes');
    }
    case 'isMissing':
    case 'isPresent':
      if (value.value !== undefined && value.value !== true) return reader.wrongType(value, '`true`');
      return { ...node, kind: 'presence', subject, present: test.operator === 'isPresent' };
    default: {
      const known = operatorNames.map((name) => `\`${name}\``).join(', ');
      const operator = test.operator.slice(0, 60);
      return reader.report(
        at(test.place, 'operator'),
        diagnostic('json-unknown-operator', noSpan, { operator, known }),
      );
    }
  }
}

function betweenFromJson(reader: JsonReader, test: Test, subject: Expression): Leaf | undefined {
  const value = at(test.place, 'value');
  if (!Array.isArray(value.value) || value.value.length !== 2) return reader.wrongType(value, 'two values');
  const [lowKind, highKind] = test.kinds;
  const low = operandFromJson(reader, at(value, 0), { depth: test.depth, kind: lowKind });
  const high = operandFromJson(reader, at(value, 1), { depth: test.depth, kind: highKind });
  return low && high && { ...node, kind: 'between', subject, low, high };
}

function membersFromJson(reader: JsonReader, place: Place, kinds: readonly string[]): Members | undefined {
  const { value } = place;
  if (Array.isArray(value)) {
    const read = value.map((_, index) => literalFromJson(reader, at(place, index), kinds[index]));
    const values = read.filter((literal) => literal !== undefined);
    return values.length === read.length ? { kind: 'values', values, span: noSpan } : undefined;
  }
  const fact = at(place, 'fact').value;
  const isList = typeof fact === 'string' && fact.startsWith(listPrefix) && reader.others(place, ['fact']).length === 0;
  if (!isList) return reader.wrongType(place, 'an array of values or a list');
  return { kind: 'list', name: fact.slice(listPrefix.length), span: noSpan };
}

/** Lets an absent value be reported as being of the wrong type. */
function required(place: Place): Place {
  return place.value === undefined ? { ...place, value: null } : place;
}

function textLiteral(value: string): Literal {
  return { kind: 'text', value, span: noSpan };
}
