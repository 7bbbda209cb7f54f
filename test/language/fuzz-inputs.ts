import fc from 'fast-check';
import { documentToJson, print, reservedWords, tokensOf, type Document } from '@tidewaiter/rule-language';
import { vocabulary } from '../../libs/rule-language/test/vocabulary.js';
import { definitionsOver } from '../support/random-definitions.js';
import { ruleGenerators } from '../support/rule-generators.js';

/** Something that a reader of the language is given: text for the parser, JSON text, or a value as JSON gives it. */
export type FuzzInput =
  | { readonly kind: 'text' | 'json text'; readonly way: string; readonly source: string }
  | { readonly kind: 'json'; readonly way: string; readonly value: unknown };

/** A whole number from 0 up to, not including, the limit. */
type Pick = (limit: number) => number;

const soundTexts = 300;
const documents: readonly Document[] = fc
  .sample(
    definitionsOver(vocabulary, 2).chain(({ definitions, vocabulary: known }) =>
      fc.record({
        facts: fc.constant(definitions),
        rules: fc.array(ruleGenerators(known).rule, { minLength: 1, maxLength: 2 }),
        trailingComments: fc.constantFrom([], ['the end']),
      }),
    ),
    { numRuns: soundTexts, seed: 1 },
  )
  .map((document) => ({ ...document }));
const texts = documents.map(print);
const jsonTexts = documents.map((document) => JSON.stringify(documentToJson(document)));

const numbers = ['1e999', '-1e-999', '0.1e308', '9'.repeat(400), '0x10', '1_000', '1e', '.5', '00', '-0', '1e5e5'];
const odd = [
  '\u0000',
  '\ud83d',
  '\udc00',
  '😀',
  '\ufeff',
  '\u202e',
  '\u2028',
  '\u0301',
  '١٢٣',
  'ﷺ',
  '“',
  '，',
  '≥',
  '\u00a0',
  '\r\n',
  '\t',
  'İ',
  '__proto__',
  '${a}',
  '\\u12',
  '\\ud83d',
];
const punctuation = [
  '(',
  ')',
  '"',
  '`',
  '#',
  '\n',
  ',',
  '..',
  '{',
  '}',
  '[',
  ']',
  '<',
  '>=',
  '!=',
  '*',
  '/',
  '-',
  '+',
  ':',
];
const words = [...reservedWords, 'item.net_mass', 'office', 'A-1', '61', '2026-13-99', '2026-02-29', '"text"'];
const nests = [
  '(',
  'not ',
  'not (',
  '-',
  'if a then ',
  'abs(',
  'all (',
  'min(1, ',
  'a + ',
  'a and ',
  '{',
  '{"',
  '"\\',
  '[[',
];

/** The input of that number: the same for a seed every time. */
export function fuzzInput(seed: number, number: number): FuzzInput {
  const pick = pickFrom(Math.imul(seed, 0x85eb_ca6b) ^ Math.imul(number + 1, 0x9e37_79b1));
  const way = oneOf(pick, Object.keys(ways) as (keyof typeof ways)[]);
  return { way, ...ways[way](pick) } as FuzzInput;
}

type Made =
  { readonly kind: 'text' | 'json text'; readonly source: string } | { readonly kind: 'json'; readonly value: unknown };

/** Every way in which an input is made. */
const ways = {
  'random characters': (pick) =>
    text(several(pick, 200, () => String.fromCodePoint(pick(pick(2) ? 0x80 : 0xd800))).join('')),
  'odd characters': (pick) => text(several(pick, 40, () => oneOf(pick, [...odd, ...punctuation])).join('')),
  'soup of tokens': (pick) =>
    text(several(pick, 120, () => oneOf(pick, [...words, ...punctuation, ...numbers])).join(' ')),
  'soup after a head': (pick) =>
    text(
      `rule A "a"\nwhen ${several(pick, 40, () => oneOf(pick, [...words, ...punctuation])).join(' ')}\nthen points 1\n`,
    ),
  'sound text': (pick) => text(oneOf(pick, texts)),
  'characters changed': (pick) => text(changed(pick, [...oneOf(pick, texts)], [...odd, ...punctuation]).join('')),
  'tokens changed': (pick) => text(changedTokens(pick, oneOf(pick, texts))),
  'text cut short': (pick) => text(cut(pick, oneOf(pick, texts))),
  'texts spliced': (pick) => text(cut(pick, oneOf(pick, texts)) + oneOf(pick, texts).slice(pick(400))),
  'deep nesting': (pick) => text(`rule A "a"\nwhen ${oneOf(pick, nests).repeat(1 + pick(1000))}a\nthen points 1\n`),
  'deep definitions': (pick) => text(`fact d "d"\nis ${oneOf(pick, nests).repeat(1 + pick(1000))}1\n`),
  'sound JSON': (pick) => ({ kind: 'json text', source: oneOf(pick, jsonTexts) }),
  'JSON characters changed': (pick) => ({
    kind: 'json text',
    source: changed(pick, [...oneOf(pick, jsonTexts)], [...odd, ...punctuation]).join(''),
  }),
  'JSON cut short': (pick) => ({ kind: 'json text', source: cut(pick, oneOf(pick, jsonTexts)) }),
  'deep JSON': (pick) => ({
    kind: 'json text',
    source: oneOf(pick, ['[', '{"all":[', '{"not":']).repeat(1 + pick(1000)),
  }),
  'JSON values changed': (pick) => ({ kind: 'json', value: changedJson(pick, parsed(oneOf(pick, jsonTexts))) }),
  'values that are not JSON': (pick) => ({
    kind: 'json',
    value: oneOf(pick, [
      undefined,
      Number.NaN,
      Symbol('s'),
      () => 1,
      new Map(),
      [undefined],
      { rules: 5n },
      new Date(0),
    ]),
  }),
} as const satisfies Record<string, (pick: Pick) => Made>;

export const fuzzWays: readonly string[] = Object.keys(ways);

function text(source: string): Made {
  return { kind: 'text', source };
}

function parsed(source: string): unknown {
  return JSON.parse(source) as unknown;
}

/** Mulberry32: small, seeded, and good enough to choose with. */
function pickFrom(seed: number): Pick {
  let state = seed | 0;
  return (limit) => {
    state = (state + 0x6d2b_79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
}

function oneOf<Value>(pick: Pick, values: readonly Value[]): Value {
  return values[pick(values.length)] as Value;
}

function several<Value>(pick: Pick, most: number, make: () => Value): Value[] {
  return Array.from({ length: pick(most) }, make);
}

function cut(pick: Pick, source: string): string {
  return source.slice(0, pick(source.length));
}

/** A few parts deleted, doubled, exchanged with another or joined by a new one. */
function changed(pick: Pick, parts: readonly string[], additions: readonly string[]): string[] {
  const result = [...parts];
  for (let change = pick(6); change >= 0; change -= 1) {
    const [at, other] = [pick(result.length), pick(result.length)];
    const part = result[at] ?? '';
    const edits = [
      () => result.splice(at, 1 + pick(3)),
      () => result.splice(at, 0, part),
      () => result.splice(at, 1, result.splice(other, 1, part)[0] ?? ''),
      () => result.splice(at, 0, oneOf(pick, additions)),
    ];
    oneOf(pick, edits)();
  }
  return result;
}

function changedTokens(pick: Pick, source: string): string {
  const starts = [0, ...tokensOf(source).tokens.map(({ span }) => span.start), source.length];
  const parts = starts.slice(1).map((start, index) => source.slice(starts[index], start));
  return changed(
    pick,
    parts,
    [...words, ...punctuation, ...numbers].map((part) => ` ${part} `),
  ).join('');
}

/** JSON with a few of its values replaced, keys renamed, dropped or doubled under another name. */
function changedJson(pick: Pick, value: unknown): unknown {
  let places = 0;
  JSON.stringify(value, (_key, inner: unknown) => ((places += 1), inner));
  const hit = new Set(several(pick, 4, () => pick(places)).concat(pick(places)));
  const change = (inner: unknown): unknown => {
    places -= 1;
    if (hit.has(places)) return oneOf(pick, [...replacements, value, [inner], { not: inner }, { all: [inner] }]);
    if (Array.isArray(inner)) return inner.map(change);
    if (typeof inner !== 'object' || inner === null) return inner;
    const entries = Object.entries(inner).map(([key, each]): [string, unknown] => [
      pick(40) === 0 ? oneOf(pick, keys) : key,
      change(each),
    ]);
    return Object.fromEntries(pick(20) === 0 ? entries.slice(1) : entries);
  };
  return change(value);
}

const keys = [
  'all',
  'any',
  'not',
  'fact',
  'condition',
  'operator',
  'value',
  'params',
  'path',
  'text',
  'rules',
  '__proto__',
  '',
];
const replacements: readonly unknown[] = [
  null,
  true,
  0,
  -1.5,
  1e308,
  '',
  'list.brands',
  'expression',
  '2026-02-30',
  '$..a[?(@.b)]',
  '\ud83d',
  [],
  {},
  [[]],
  ['61', 7],
  { fact: 'office' },
  { fact: 'expression', params: { text: 'if a then' } },
  { fact: 'list.nowhere' },
  { operator: 'in' },
];
