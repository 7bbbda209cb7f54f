import { lanes, noSpan } from './ast.js';
import type { Document, FactDefinition, Meta, Outcome, Rule } from './ast.js';
import { commentLines, withListedComments } from './comments-from-json.js';
import { rootFromJson } from './condition-from-json.js';
import { definitionFromJson } from './definition-from-json.js';
import { diagnostic, hasErrors } from './diagnostic.js';
import type { Diagnostic } from './diagnostic.js';
import { canonicalExtra, isJson, isJsonObject, joinExtra, ownProperties } from './extra.js';
import { JsonReader, at } from './json-reader.js';
import type { JsonObject, Place } from './json-reader.js';
import { numberNodes } from './number-nodes.js';
import { sensitivities } from './parse-clause.js';
import { readTexts } from './texts-from-json.js';

// A condition takes two levels of JSON (the object and its array), and the rule around it a few more.
const deepestJson = 400;

/**
 * Reads an array of rules, one rule, or an object with derived facts and rules. What has an error is left out; nothing
 * of the others changes unsaid.
 */
export function documentFromJson(value: unknown): { document: Document; diagnostics: Diagnostic[] } {
  const reader = new JsonReader();
  const root = rootPlace(reader, value);
  const isWhole = isDocument(root);
  const facts = isWhole ? factsAt(reader, root) : [];
  const { rules, trailing } = rulesAt(reader, isWhole ? at(root, 'rules') : root);
  const comments = isWhole ? (reader.texts(at(root, 'comments')) ?? []) : [];
  const trailingComments = [...trailing, ...comments.flatMap(commentLines)];
  return { document: { facts, rules, trailingComments }, diagnostics: reader.diagnostics };
}

/** A rule has conditions; an object with derived facts or rules instead is a document. */
function isDocument({ value }: Place): boolean {
  return (
    isJsonObject(value) &&
    value['conditions'] === undefined &&
    (Array.isArray(value['facts']) || Array.isArray(value['rules']))
  );
}

function factsAt(reader: JsonReader, root: Place): FactDefinition[] {
  for (const other of reader.others(root, ['facts', 'rules', 'comments'])) {
    reader.report(other, diagnostic('json-not-kept', noSpan, { pointer: other.pointer }));
  }
  const facts: FactDefinition[] = [];
  for (const place of placesAt(reader, at(root, 'facts'))) {
    const read = definitionFromJson(reader, place, facts.length + 1);
    if (read) facts.push(read);
  }
  return facts;
}

/** The items of an array that may be absent. */
function placesAt(reader: JsonReader, place: Place): Place[] {
  if (Array.isArray(place.value)) return place.value.map((_, index) => at(place, index));
  if (place.value !== undefined) reader.wrongType(place, 'an array');
  return [];
}

function rulesAt(reader: JsonReader, root: Place): { readonly rules: Rule[]; readonly trailing: string[] } {
  const places = root.value === undefined || Array.isArray(root.value) ? placesAt(reader, root) : [root];
  const taken = new Map<string, number>();
  const rules: Rule[] = [];
  const trailing: string[] = [];
  for (const place of places) {
    const read = ruleAt(reader, place, { number: rules.length + 1, taken });
    if (!read) continue;
    rules.push(read.rule);
    taken.set(read.rule.ruleId, 1);
    trailing.push(...read.trailing);
  }
  return { rules, trailing };
}

/** Reads one rule of json-rules-engine, ours or foreign. No rule when there is an error. */
export function ruleFromJson(value: unknown): { rule?: Rule; diagnostics: Diagnostic[] } {
  const reader = new JsonReader();
  const place = rootPlace(reader, value);
  const read = place.value === undefined ? undefined : ruleAt(reader, place, { number: 1, taken: new Map() });
  return { ...(read ? { rule: read.rule } : {}), diagnostics: reader.diagnostics };
}

function rootPlace(reader: JsonReader, value: unknown): Place {
  if (isJson(value, deepestJson)) return { value, pointer: '' };
  reader.wrongType({ value: undefined, pointer: '' }, `JSON, nested at most ${deepestJson} deep`);
  return { value: undefined, pointer: '' };
}

interface Position {
  /** Of the rule in its document, from 1. */
  readonly number: number;
  /** Ids of the rules before it, and how often one was asked for. */
  readonly taken: Map<string, number>;
}

function ruleAt(
  outer: JsonReader,
  place: Place,
  position: Position,
): { readonly rule: Rule; readonly trailing: readonly string[] } | undefined {
  const reader = new JsonReader();
  const read = readRule(reader, place, position);
  outer.diagnostics.push(...reader.diagnostics);
  return hasErrors(reader.diagnostics) ? undefined : read;
}

function readRule(reader: JsonReader, place: Place, position: Position): ReturnType<typeof ruleAt> {
  if (!isJsonObject(place.value)) return reader.wrongType(place, 'an object');
  const params = at(at(place, 'event'), 'params');
  const ruleId = reader.text(at(params, 'ruleId')) ?? defaultRuleId(reader, place, position);
  const condition = rootFromJson(reader, at(place, 'conditions'));
  const name = reader.text(at(place, 'name')) ?? defaulted(reader, at(place, 'name'), ruleId);
  const priority = reader.number(at(place, 'priority')) ?? 1;
  const outcome = readOutcome(reader, params);
  const meta = readMeta(reader, place);
  if (!condition) return undefined;
  const bare: Rule = { kind: 'rule', id: '', span: noSpan, ruleId, name, priority, condition, outcome, meta };
  const { rule, trailing } = withListedComments(reader, numberNodes(bare, ''), at(at(place, 'meta'), 'comments'));
  return { rule: numberNodes(rule, `r${position.number}`), trailing };
}

function defaulted<Value extends string | number>(reader: JsonReader, place: Place, value: Value): Value {
  if (place.value === undefined) {
    reader.report(place, diagnostic('json-default', noSpan, { pointer: place.pointer, value }));
  }
  return value;
}

/** A foreign rule is called after its name or its event, and numbered when that is taken. */
function defaultRuleId(reader: JsonReader, place: Place, { number, taken }: Position): string {
  const names = [at(place, 'name').value, at(at(place, 'event'), 'type').value, `rule-${number}`];
  const slugs = names.flatMap((name) => (typeof name === 'string' ? [slugOf(name)] : []));
  const slug = slugs.find((each) => each !== '') ?? 'rule';
  let ruleId = slug;
  // Counting on from the last rule of that name keeps a file of thousands of them linear.
  for (let count = taken.get(slug) ?? 0; taken.has(ruleId); ruleId = `${slug}-${count}`) taken.set(slug, ++count);
  return defaulted(reader, at(at(at(place, 'event'), 'params'), 'ruleId'), ruleId);
}

function slugOf(name: string): string {
  return name
    .slice(0, 60)
    .replace(/\W+/g, '-')
    .replace(/^-+|-+$/g, '');
}

function readOutcome(reader: JsonReader, params: Place): Outcome {
  const lane = reader.oneOf(at(params, 'lane'), lanes);
  const points = reader.number(at(params, 'points')) ?? defaulted(reader, at(params, 'points'), 0);
  const code = reader.text(at(params, 'reason'));
  const text = reader.text(at(params, 'reasonText'));
  if (code === undefined && text !== undefined) reader.wrongType(at(params, 'reason'), 'the code of the reason');
  return {
    id: '',
    span: noSpan,
    ...(lane ? { lane } : {}),
    points,
    ...(code === undefined ? {} : { reason: { code, ...(text === undefined ? {} : { text }) } }),
    controls: reader.texts(at(params, 'controls')) ?? [],
  };
}

function readMeta(reader: JsonReader, place: Place): Meta {
  const meta = at(place, 'meta');
  reader.object(meta);
  const texts = ['agency', 'scope', 'owner', 'source', 'validFrom', 'validUntil', 'reviewBy'] as const;
  const written = texts.map((name) => [name, reader.text(at(meta, name))] as const);
  const sensitivity = reader.oneOf(at(meta, 'sensitivity'), sensitivities);
  const share = reader.number(at(meta, 'share'));
  const extra = readExtra(reader, place);
  return {
    ...Object.fromEntries(written.filter(([, text]) => text !== undefined)),
    ...(sensitivity ? { sensitivity } : {}),
    ...(share === undefined ? {} : { share }),
    text: readTexts(reader, at(meta, 'text')),
    ...(extra === undefined ? {} : { extra }),
  };
}

function readExtra(reader: JsonReader, place: Place): string | undefined {
  const event = at(place, 'event');
  reader.object(event);
  reader.object(at(event, 'params'));
  const type = at(event, 'type');
  const extra = joinExtra({
    rule: keepOthers(reader, place, ownProperties.rule),
    event: keepOthers(reader, event, type.value === 'risk' ? ['params', 'type'] : ['params']),
    params: keepOthers(reader, at(event, 'params'), ownProperties.params),
    meta: keepOthers(reader, at(place, 'meta'), ownProperties.meta),
  });
  if (extra === undefined || canonicalExtra(extra) !== undefined) return extra;
  return reader.report(place, diagnostic('json-not-kept', noSpan, { pointer: place.pointer }));
}

/** The properties the language does not read, each reported as kept. */
function keepOthers(reader: JsonReader, place: Place, known: readonly string[]): JsonObject {
  const others = reader.others(place, known);
  for (const { pointer, value } of others) {
    reader.report({ pointer, value }, diagnostic('json-kept', noSpan, { pointer }));
  }
  return Object.fromEntries(others.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value] as const])));
}
