import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ruleGenerators } from '../support/rule-generators.js';
import {
  documentFromJson,
  documentToJson,
  isCondition,
  noSpan,
  parse,
  print,
  ruleFromJson,
  ruleToJson,
} from '@tidewaiter/rule-language';
import type {
  Comments,
  Condition,
  Document,
  Expression,
  FactDefinition,
  Meta,
  Rule,
  Texts,
} from '@tidewaiter/rule-language';
import { vocabulary } from '../../libs/rule-language/test/vocabulary.js';

/** The document without what the text it was read from decides: spans and ids. */
function bare(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, inner: unknown) => (['span', 'clauseSpans', 'id'].includes(key) ? undefined : inner)),
  );
}

const line = fc
  .oneof(fc.constantFrom('', 'why', ' indented', '# twice', 'rule x', '"'), fc.string())
  .map((text) => text.replace(/[\r\n\u2028\u2029]/g, '').trimEnd());
const comments: fc.Arbitrary<Comments> = fc
  .tuple(fc.array(line, { maxLength: 2 }), fc.option(line, { nil: undefined }))
  .filter(([before, after]) => before.length > 0 || after !== undefined)
  .map(([before, after]) => ({ before, ...(after === undefined ? {} : { after }) }));

const word = fc.oneof(
  fc.constantFrom('VAL-03', 'rule', 'text', 'a.b-c', '1e5', '2026-03-01', '', 'with space', 'é', '-', 'a..b', '007'),
  fc.string(),
);
const optional = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined });
const ownNames = ['name', 'priority', 'conditions', 'event', 'meta'];
const extra = fc
  .dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 }))
  .map((value) => Object.fromEntries(Object.entries(value).filter(([name]) => !ownNames.includes(name))))
  .map((value) => JSON.parse(JSON.stringify(value)) as Record<string, unknown>)
  .filter((value) => Object.keys(value).length > 0)
  .map((value) => JSON.stringify(value));

const meta: fc.Arbitrary<Meta> = fc
  .record({
    agency: optional(word),
    scope: optional(word),
    owner: optional(word),
    source: optional(word),
    sensitivity: optional(fc.constantFrom('open', 'restricted')),
    validFrom: optional(fc.constantFrom('2026-03-01', '2026-02-30', 'soon')),
    validUntil: optional(fc.constantFrom('2026-03-01')),
    reviewBy: optional(fc.constantFrom('2026-09-01')),
    share: optional(fc.constantFrom(0.5, 1, -1, 1e-9)),
    text: fc.record({ en: optional(fc.string()), fr: optional(fc.string()), ar: optional(fc.string()) }),
    extra: optional(extra),
  })
  .map((value) => JSON.parse(JSON.stringify(value)) as Meta);

function commented(condition: Condition, next: () => Comments | undefined, isRoot: boolean): Condition {
  const isChain = 'conditions' in condition && condition.conditions.length > 1;
  const own = next();
  // Comments at the end of a chain at the root are its last part's.
  const kept = own && isRoot && isChain ? (own.before.length > 0 ? { before: own.before } : undefined) : own;
  const dressed = kept ? { ...condition, comments: kept } : condition;
  if ('conditions' in dressed) {
    return { ...dressed, conditions: dressed.conditions.map((child) => commented(child, next, false)) };
  }
  return dressed.kind === 'not' ? { ...dressed, condition: commented(dressed.condition, next, false) } : dressed;
}

const rule: fc.Arbitrary<Rule> = fc
  .record({
    rule: ruleGenerators(vocabulary, 4).rule,
    ruleId: word,
    meta,
    controls: fc.array(word, { maxLength: 3 }),
    reason: optional(fc.record({ code: word, text: optional(fc.string()) })),
    comments: fc.infiniteStream(fc.option(comments, { nil: undefined, freq: 1 })),
    points: fc.constantFrom(0, 40, -3, 1.5),
  })
  .map(({ rule: plain, comments: stream, ...parts }) => {
    const next = (): Comments | undefined => stream.next().value as Comments | undefined;
    const [own, then, control] = [next(), next(), next()];
    const reason = parts.reason && (JSON.parse(JSON.stringify(parts.reason)) as NonNullable<typeof parts.reason>);
    return {
      ...plain,
      ruleId: parts.ruleId,
      meta: parts.meta,
      condition: commented(plain.condition, next, true),
      outcome: {
        ...plain.outcome,
        points: parts.points,
        controls: parts.controls,
        ...(reason ? { reason } : {}),
        ...(then ? { comments: then } : {}),
      },
      ...(own ? { comments: own } : {}),
      ...(control && parts.controls.length > 0 ? { clauseComments: { control } } : {}),
    } as Rule;
  });

const { condition, number } = ruleGenerators(vocabulary, 3);
const texts = fc
  .record({ en: optional(fc.string()), fr: optional(fc.string()), ar: optional(fc.string()) })
  .map((value) => JSON.parse(JSON.stringify(value)) as Texts);

const definition: fc.Arbitrary<FactDefinition> = fc
  .record({
    name: word,
    title: fc.string(),
    value: fc.oneof(number, condition),
    unit: optional(word),
    text: texts,
    help: texts,
    comments: fc.infiniteStream(fc.option(comments, { nil: undefined, freq: 1 })),
  })
  .map(({ comments: stream, unit, value, ...parts }) => {
    const next = (): Comments | undefined => stream.next().value as Comments | undefined;
    const [own, is] = [next(), next()];
    const clauseComments = isCondition(value) || !is ? undefined : { is };
    return {
      kind: 'definition',
      id: '',
      span: noSpan,
      ...parts,
      value: isCondition(value) ? commented(value, next, true) : value,
      ...(unit === undefined ? {} : { unit }),
      ...(own ? { comments: own } : {}),
      ...(clauseComments ? { clauseComments } : {}),
    };
  });

const document: fc.Arbitrary<Document> = fc.record({
  facts: fc.array(definition, { maxLength: 2 }),
  rules: fc.array(rule, { minLength: 1, maxLength: 2 }),
  trailingComments: fc.array(line, { maxLength: 2 }),
});

describe('a document', () => {
  it('is the same after it is printed and read', () => {
    fc.assert(
      fc.property(document, (original) => {
        const text = print(original);
        const read = parse(text);
        expect(read.diagnostics).toEqual([]);
        expect(bare(read.document)).toEqual(bare(original));
        expect(print(read.document)).toBe(text);
      }),
      { numRuns: 200, seed: 1 },
    );
  });

  it('is the same after it is written as JSON and read', () => {
    fc.assert(
      fc.property(document, (original) => {
        const json: unknown = JSON.parse(JSON.stringify(documentToJson(original)));
        const read = documentFromJson(json);
        expect(read.diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
        expect(bare(read.document)).toEqual(bare(original));
        expect(JSON.parse(JSON.stringify(documentToJson(read.document)))).toEqual(json);
      }),
      { numRuns: 200, seed: 2 },
    );
  });

  it('keeps names, texts and numbers of any spelling', () => {
    const fact = fc.string({ unit: 'binary' });
    const parts = fc.tuple(
      fact,
      fc.oneof(fc.string({ unit: 'binary' }), word),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
    );
    fc.assert(
      fc.property(rule, parts, (original, [name, text, number]) => {
        const subject: Expression = { kind: 'fact', name, span: noSpan };
        const node = { id: '', span: noSpan };
        const value = number === 0 ? 0 : number;
        const condition: Condition = {
          ...node,
          kind: 'all',
          conditions: [
            {
              ...node,
              kind: 'compare',
              operator: '=',
              left: subject,
              right: { kind: 'text', value: text, span: noSpan },
            },
            { ...node, kind: 'compare', operator: '<', left: subject, right: { kind: 'number', value, span: noSpan } },
            { ...node, kind: 'member', negated: false, subject, members: { kind: 'list', name, span: noSpan } },
          ],
        };
        const document: Document = { facts: [], rules: [{ ...original, condition }], trailingComments: [] };
        const read = parse(print(document));
        expect(read.diagnostics).toEqual([]);
        expect(bare(read.document)).toEqual(bare(document));
        expect(bare(documentFromJson(documentToJson(document)).document)).toEqual(bare(document));
      }),
      { numRuns: 200, seed: 4 },
    );
  });

  it('has the same ids in text and in JSON', () => {
    fc.assert(
      fc.property(rule, (original) => {
        const fromText = parse(print({ facts: [], rules: [original], trailingComments: [] })).document.rules[0];
        const fromJson = ruleFromJson(ruleToJson(original)).rule;
        const ids = (value: unknown): unknown =>
          JSON.parse(
            JSON.stringify(value, (key, inner: unknown) => (['span', 'clauseSpans'].includes(key) ? undefined : inner)),
          );
        expect(ids(fromText)).toEqual(ids(fromJson));
      }),
      { numRuns: 200, seed: 3 },
    );
  });
});
