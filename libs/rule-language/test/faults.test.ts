import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { check, diagnosticKinds, documentFromJson, parse, parseJson, ruleToJson } from '../src/index.js';
import type { Diagnostic, Rule } from '../src/index.js';
import { vocabulary } from './vocabulary.js';

const sound = 'rule A "a"\nwhen container\nthen points 1\n';

function nested(levels: number): string {
  return `${'not ('.repeat(levels)}container${')'.repeat(levels)}`;
}

/** Definitions that each use the one before twice. */
function doubled(count: number): string {
  const later = Array.from({ length: count }, (_, index) => `fact d${index + 1} "d" is max(d${index}, d${index})`);
  return ['fact d0 "d" is item_count', ...later].join('\n');
}

/** Definitions that each use the one before. */
function chained(count: number): string {
  const later = Array.from({ length: count }, (_, index) => `fact c${index + 1} "c" is -c${index}`);
  return ['fact c0 "c" is item_count', ...later].join('\n');
}

/** Text of rules, and the faults found in it: code and marked text. */
const texts: readonly (readonly [string, ...string[]])[] = [
  ['', ''],
  ['garbage\n' + sound, 'unexpected-token garbage'],
  ['rule "x y" "a"\nwhen container\nthen points 1', 'invalid-rule-id rule "x y" "a"'],
  ['rule A\nwhen container\nthen points 1', 'empty-name rule A'],
  ['rule A "a"\nwhen container', 'missing-clause '],
  ['rule A "a"\nthen points 1', 'missing-clause '],
  [sound + 'then points 2', 'duplicate-clause then'],
  [sound + 'then lane rde', 'duplicate-clause then', 'unknown-word rde => red'],
  [sound + sound, 'duplicate-rule-id rule A "a"'],
  ['rule A "a"\nwhen container\nthen lane orange', 'unknown-word orange'],
  ['rule A "a"\nwhen container\nthen points many', 'unexpected-token many'],
  ['rule A "a"\nwhen container\nthen points 1001', 'invalid-points then points 1001'],
  ['rule A "a"\nwhen container\nthen points 1.5', 'invalid-points then points 1.5'],
  ['rule A "a"\nwhen container\nthen points 0', 'no-outcome then points 0'],
  [sound + 'control a, b, a', 'duplicate-control control a, b, a'],
  [sound + 'control "a b"', 'invalid-code control "a b"'],
  [sound + 'because "not a code"', 'invalid-code because "not a code"'],
  [sound + 'with priority 0', 'invalid-priority with priority 0'],
  [sound + 'with share 0', 'invalid-share with share 0'],
  [sound + 'with share 0.5', ''],
  [sound + 'with share 1.1', 'invalid-share with share 1.1'],
  [sound + 'with valid from 2026-02-30', 'invalid-date with valid from 2026-02-30'],
  [
    sound + 'with valid from 2026-03-02, valid until 2026-03-01',
    'reversed-validity with valid from 2026-03-02, valid until 2026-03-01',
  ],
  [sound + 'with colour red', 'unknown-word colour'],
  [sound + 'with share 1, share 1', 'duplicate-clause share'],
  [sound + 'with sensitivity opn', 'unknown-word opn => open'],
  [sound + 'text en "a", en "b"', 'duplicate-clause en'],
  [sound + 'text de "a"', 'unknown-word de'],
  [sound + 'extra { nonsense }', 'bad-extra { nonsense }'],
  [sound + 'extra { "priority": 5 }', 'bad-extra { "priority": 5 }'],
  [`rule A "a"\nwhen ${nested(99)}\nthen points 1`, 'too-deep not (not (not ('],
  [`rule A "a"\nwhen ${nested(50)}\nthen points 1`, ''],
  ['rule A "a"\nwhen container\nrule B "b"\nwhen container\nthen points 1', 'missing-clause '],
  ['fact "x" is 1', 'unexpected-token "x"'],
  ['fact share_of_tax "s"', 'missing-definition '],
  ['fact share_of_tax "s" is 1 with unit "x" with unit "y"', 'duplicate-clause with'],
  ['fact share_of_tax "s" is 1 is 2', 'unexpected-token 2'],
  ['fact share_of_tax "s" is item_count * with unit "x"', 'unexpected-token with'],
  ['fact share_of_tax "s" is item_count and container', 'type-mismatch item_count'],
  ['fact share_of_tax "s" is 2 * containr', 'unknown-fact containr => container'],
  ['fact share_of_tax "s" is item.adjusted_value', 'post-inspection-fact item.adjusted_value'],
  ['fact share_of_tax "s" is 1 with colour red', 'unknown-word colour'],
  ['fact share_of_tax "s" is 1 help en "a", en "b"', 'duplicate-clause en'],
  ['fact Share "s" is 1', 'invalid-fact-name fact Share "s"'],
  ['fact expression "s" is 1', 'invalid-fact-name fact expression "s"'],
  ['fact list.codes "s" is 1', 'invalid-fact-name fact list.codes "s"'],
  ['fact score "s" is 1', 'taken-fact-name fact score "s"'],
  ['fact a "s" is 1\nfact a "t" is 2', 'duplicate-fact fact a "t"'],
  ['fact a "s" is b + 1\nfact b "t" is a', 'circular-definition fact a "s"'],
  ['fact a "s" is a', 'circular-definition fact a "s"'],
  ['fact a "s" is b + 1\nfact b "t" is b\nrule A "a"\nwhen a > 1\nthen points 1', 'circular-definition fact b "t"'],
  ['fact heavy "s" is item.net_mass > 5', 'item-fact-name fact heavy "s"'],
  ['fact item.many "s" is item_count > 5', 'header-fact-name fact item.many "s"'],
  ['fact a "" is 1', 'empty-title fact a ""'],
  [doubled(20), 'expansion-too-large fact d13 "d"'],
  [
    `${doubled(12)}\n${sound.replace('container', 'd12 = 1 or d12 = 2 or d12 = 3')}`,
    'expansion-too-large d12 = 1 or d12 = 2 or d12 = 3',
  ],
  [chained(120), 'expansion-too-large fact c100 "c"'],
  ['rule A "a"\nwhen item.net_mass <\nthen points 1\nrule B "b"\nwhen nothing\nthen points 1', 'unexpected-token then'],
];

function summary(text: string, { code, span, fix }: Diagnostic): string {
  const marked = code === 'too-deep' ? text.slice(span.start, span.start + 15) : text.slice(span.start, span.end);
  return `${code} ${marked}${fix ? ` => ${fix.edits[0]?.text ?? ''}` : ''}`;
}

function faultsIn(text: string): Diagnostic[] {
  const { document, diagnostics } = parse(text);
  return diagnostics.length > 0 ? diagnostics : check(document, vocabulary).diagnostics;
}

describe('the faults of a text', () => {
  it.each(texts)('%j', (text, ...expected) => {
    expect(faultsIn(text).map((found) => summary(text, found))).toEqual(expected.filter((each) => each !== ''));
  });

  it('are all found at once, and sound rules are read among broken ones', () => {
    const text = 'rule A "a"\nwhen mn(1) < 2 and container = and score < "a\nthen lane rde\n' + sound;
    const { document, diagnostics } = parse(text);
    expect(document.rules.map(({ ruleId }) => ruleId)).toEqual(['A']);
    expect(document.rules[0]?.name).toBe('a');
    expect(diagnostics.map((found) => summary(text, found))).toEqual([
      'unknown-function mn => min',
      'unexpected-token and',
      'unterminated-text "a',
      'unknown-word rde => red',
    ]);
  });
});

const plain = {
  name: 'a',
  conditions: { all: [{ fact: 'container', operator: 'equal', value: true }] },
  event: { type: 'risk', params: { ruleId: 'A', points: 1 } },
};
const when = (leaf: object): object => ({ ...plain, conditions: { any: [leaf] } });
const leaf = { fact: 'item.origin', operator: 'equal', value: 'CN' };

/** JSON of a rule, and the faults found in it: code and pointer. */
const values: readonly (readonly [unknown, ...string[]])[] = [
  [plain],
  [[plain]],
  [5, 'json-type '],
  [undefined, 'json-type '],
  [() => 1, 'json-type '],
  [{ ...plain, name: 5 }, 'json-type /name'],
  [{ ...plain, name: undefined }, 'json-type '],
  [{ conditions: plain.conditions, event: plain.event }, 'json-default /name'],
  [{ ...plain, priority: '1' }, 'json-type /priority'],
  [{ ...plain, conditions: {} }, 'json-condition /conditions'],
  [{ ...plain, conditions: { all: [], any: [] } }, 'json-condition /conditions'],
  [{ ...plain, conditions: { all: leaf } }, 'json-type /conditions/all'],
  [{ ...plain, conditions: { condition: 'shared' } }, 'json-condition-reference /conditions/condition'],
  [{ ...plain, conditions: { any: [{ ...leaf }, 5] } }, 'json-condition /conditions/any/1'],
  [
    { ...plain, conditions: { any: [leaf], name: 'n', priority: 2 } },
    'json-dropped /conditions/name',
    'json-dropped /conditions/priority',
  ],
  [when({ ...leaf, surprise: 1 }), 'json-not-kept /conditions/any/0/surprise'],
  [when({ ...leaf, operator: 'matches' }), 'json-unknown-operator /conditions/any/0/operator'],
  [when({ ...leaf, operator: undefined }), 'json-type '],
  [when({ fact: 'a', value: 1 }), 'json-type /conditions/any/0/operator'],
  [when({ ...leaf, value: null }), 'json-type /conditions/any/0/value'],
  [when({ ...leaf, value: ['CN'] }), 'json-type /conditions/any/0/value'],
  [when({ ...leaf, operator: 'in', value: 'CN' }), 'json-type /conditions/any/0/value'],
  [when({ ...leaf, operator: 'in', value: { fact: 'other' } }), 'json-type /conditions/any/0/value'],
  [when({ ...leaf, operator: 'between', value: [1] }), 'json-type /conditions/any/0/value'],
  [when({ ...leaf, operator: 'codeBetween', value: ['61'] }), 'json-type /conditions/any/0/value'],
  [when({ ...leaf, operator: 'startsWithAny', value: [61] }), 'json-type /conditions/any/0/value'],
  [when({ ...leaf, operator: 'isMissing', value: false }), 'json-type /conditions/any/0/value'],
  [when({ ...leaf, path: '$.a[0]' }), 'json-unsafe-path /conditions/any/0/path'],
  [when({ ...leaf, path: '$..a' }), 'json-unsafe-path /conditions/any/0/path'],
  [when({ ...leaf, params: { account: 1 } }), 'json-not-kept /conditions/any/0/params/account'],
  [
    when({ ...leaf, value: { fact: 'expression', params: { text: '1 +' } } }),
    'unexpected-end /conditions/any/0/value/params/text',
  ],
  [
    when({ ...leaf, value: { fact: 'expression', params: { text: '1 2' } } }),
    'unexpected-token /conditions/any/0/value/params/text',
  ],
  [{ ...plain, onSuccess: 'x' }, 'json-kept /onSuccess'],
  [{ facts: [], rules: [] }],
  [{ facts: 5, rules: [plain] }, 'json-type /facts'],
  [{ facts: [5], rules: [plain] }, 'json-type /facts/0'],
  [{ facts: [{ fact: 'a', name: 'a', expression: '1' }], rules: [plain], more: 1 }, 'json-not-kept /more'],
  [{ facts: [{ fact: 'a', name: 'a', expression: '1', of: 2 }] }, 'json-not-kept /facts/0/of'],
  [{ facts: [{ fact: 'a', name: 'a' }] }, 'json-type /facts/0'],
  [{ facts: [{ fact: 'a', name: 'a', expression: '1', conditions: plain.conditions }] }, 'json-type /facts/0'],
  [{ facts: [{ name: 'a', expression: '1' }] }, 'json-type /facts/0/fact'],
  [{ facts: [{ fact: 'a', name: 'a', expression: '1 +' }] }, 'unexpected-end /facts/0/expression'],
  [{ facts: [{ fact: 'a', name: 'a', expression: '1', text: { de: 'x' } }] }, 'json-not-kept /facts/0/text/de'],
  [{ ...plain, meta: { text: { de: 'x' } } }, 'json-not-kept /meta/text/de'],
  [{ ...plain, meta: { sensitivity: 'secret' } }, 'json-type /meta/sensitivity'],
  [{ ...plain, meta: { comments: [{ at: 'c7', before: ['x'] }] } }, 'json-comment-moved /meta/comments'],
  [
    { ...plain, event: { type: 'risk', params: { ruleId: 'A', points: 1, lane: 'pink' } } },
    'json-type /event/params/lane',
  ],
  [
    { name: 'Old rule!', conditions: plain.conditions, event: { type: 'hit' } },
    'json-default /event/params/ruleId',
    'json-default /event/params/points',
    'json-kept /event/type',
  ],
  [{ ...plain, conditions: deepJson(101) }, `too-deep ${'/conditions' + '/not'.repeat(100)}`],
];

function deepJson(levels: number): object {
  return levels === 0 ? leaf : { not: deepJson(levels - 1) };
}

describe('the faults of JSON', () => {
  it.each(values)('%j', (value, ...expected) => {
    expect(documentFromJson(value).diagnostics.map(({ code, pointer }) => `${code} ${pointer ?? ''}`)).toEqual(
      expected,
    );
  });

  it('are marked in the text', () => {
    const text = JSON.stringify(
      [
        { ...plain, priority: 'high' },
        { ...plain, meta: 5 },
      ],
      null,
      2,
    );
    const { diagnostics } = parseJson(text);
    expect(diagnostics.map(({ code, span }) => `${code} ${text.slice(span.start, span.end)}`)).toEqual([
      'json-type "high"',
      'json-type 5',
    ]);
  });

  it.each([
    ['', 0],
    ['[1,]', 3],
    ['{"a" 1}', 1],
    ['[1] 2', 4],
    ['{"a": tru}', 6],
    ['["a\u0000"]', 1],
  ])('mark where %j stops being JSON', (text, offset) => {
    expect(parseJson(text).diagnostics.map(({ code, span }) => [code, span.start])).toEqual([['json-syntax', offset]]);
  });
});

describe('a tree made by hand', () => {
  const [rule] = parse(sound).document.rules;
  it('is checked like one that was read', () => {
    if (!rule) throw new Error('unreadable');
    let { condition } = rule;
    for (let level = 0; level < 150; level += 1) condition = { kind: 'not', id: '', span: condition.span, condition };
    const deep: Rule = { ...rule, condition };
    const { checked, diagnostics } = check({ facts: [], rules: [deep], trailingComments: [] }, vocabulary);
    expect(checked).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(['too-deep']);
  });

  it('has no fix and no span when it was read from JSON', () => {
    if (!rule) throw new Error('unreadable');
    const json = JSON.stringify(ruleToJson(rule)).replace('container', 'containr');
    const [found] = check(documentFromJson(JSON.parse(json)).document, vocabulary).diagnostics;
    expect(found).toMatchObject({ code: 'unknown-fact', ruleId: 'A', nodeId: 'r1.c', span: { start: 0, end: 0 } });
    expect(found?.fix).toBeUndefined();
  });
});

describe('the table of diagnostics', () => {
  const cases = readFileSync(join(import.meta.dirname, '../../../test/language/faults.cases'), 'utf8');

  it('has no diagnostic that nothing reaches', () => {
    const reached = new Set([
      ...texts.flatMap(([, ...expected]) => expected.map((each) => each.split(' ')[0])),
      ...values.flatMap(([, ...expected]) => expected.map((each) => each.split(' ')[0])),
      ...[...cases.matchAll(/[|;] ([a-z]+-[a-z-]+|overflow)/g)].map((match) => match[1]),
      'json-syntax',
    ]);
    expect(Object.keys(diagnosticKinds).filter((code) => !reached.has(code))).toEqual([]);
  });

  it.each(Object.entries(diagnosticKinds))('words %s like the others', (_code, { message, parameters }) => {
    expect(message).toMatch(/^(not JSON|[a-z`{])/);
    expect(message).not.toMatch(/[.!]$/);
    const used = new Set([...message.matchAll(/\{(\w+)\}/g)].map((match) => match[1]));
    expect([...used].sort()).toEqual([...parameters].sort());
  });
});
