import { describe, expect, it } from '@jest/globals';
import { documentFromJson, parse, print, ruleFromJson, ruleToJson } from '../src/index.js';
import type { Rule } from '../src/index.js';

function read(text: string): Rule {
  const { document, diagnostics } = parse(text);
  const [rule] = document.rules;
  if (!rule) throw new Error(JSON.stringify(diagnostics));
  return rule;
}

describe('a rule as JSON', () => {
  it('is a rule of json-rules-engine', () => {
    const rule = read(`rule VAL-014 "Under-valued knitwear"
when item.commodity_code in chapter 61, 62
 and item.origin in list high_risk_origins
 and item.customs_value / item.net_mass < 0.6 * reference.unit_value_median
 and not importer.authorised
then lane red, points 40
because VAL-03 "declared unit value far below the reference"
control weigh_sample, check_origin_marks
with priority 10, agency customs, sensitivity restricted, valid from 2026-03-01
text en "Weigh it"`);
    expect(ruleToJson(rule)).toEqual({
      name: 'Under-valued knitwear',
      priority: 10,
      conditions: {
        all: [
          { fact: 'item.commodity_code', operator: 'startsWithAny', value: ['61', '62'] },
          { fact: 'item.origin', operator: 'in', value: { fact: 'list.high_risk_origins' } },
          {
            fact: 'expression',
            params: { text: 'item.customs_value / item.net_mass' },
            operator: 'lessThan',
            value: { fact: 'expression', params: { text: '0.6 * reference.unit_value_median' } },
          },
          { not: { fact: 'importer.authorised', operator: 'equal', value: true } },
        ],
      },
      event: {
        type: 'risk',
        params: {
          ruleId: 'VAL-014',
          lane: 'red',
          points: 40,
          reason: 'VAL-03',
          reasonText: 'declared unit value far below the reference',
          controls: ['weigh_sample', 'check_origin_marks'],
        },
      },
      meta: { agency: 'customs', sensitivity: 'restricted', validFrom: '2026-03-01', text: { en: 'Weigh it' } },
    });
  });

  it.each([
    ['container', { all: [{ fact: 'container', operator: 'equal', value: true }] }],
    ['all (container)', { all: [{ all: [{ fact: 'container', operator: 'equal', value: true }] }] }],
    ['any (container)', { any: [{ fact: 'container', operator: 'equal', value: true }] }],
    ['a = "2026-03-01"', { all: [{ fact: 'a', params: { kinds: ['text'] }, operator: 'equal', value: '2026-03-01' }] }],
    ['a = 2026-03-01', { all: [{ fact: 'a', operator: 'equal', value: '2026-03-01' }] }],
    ['a between 1 and b', { all: [{ fact: 'a', operator: 'between', value: [1, { fact: 'b' }] }] }],
    ['a not in (1, 2)', { all: [{ fact: 'a', operator: 'notIn', value: [1, 2] }] }],
    ['a is missing', { all: [{ fact: 'a', operator: 'isMissing', value: true }] }],
  ])('says %s', (condition, json) => {
    expect(ruleToJson(read(`rule A "a"\nwhen ${condition}\nthen points 1`)).conditions).toEqual(json);
  });
});

/** The example of json-rules-engine's own documentation, as far as the language goes, with properties it does not know. */
const foreign = {
  name: 'fouled out',
  conditions: {
    any: [
      {
        all: [
          { fact: 'gameDuration', operator: 'equal', value: 40 },
          { fact: 'personalFoulCount', operator: 'greaterThanInclusive', value: 5 },
        ],
      },
      { fact: 'account-information', operator: 'equal', value: 'microsoft', path: '$.company.name' },
    ],
  },
  event: { type: 'fouledOut', params: { message: 'Player has fouled out!' }, note: [1, null] },
  tags: { '2': 'b', '1': 'a', __proto__x: 1 },
};

describe('a foreign rule', () => {
  const { rule, diagnostics } = ruleFromJson(foreign);

  it('becomes a rule of the language', () => {
    expect(rule && print({ facts: [], rules: [rule], trailingComments: [] })).toBe(`rule fouled-out "fouled out"
when (gameDuration = 40 and personalFoulCount >= 5)
  or \`account-information.company.name\` = "microsoft"
then points 0
extra {"tags":{"1":"a","2":"b","__proto__x":1},"event":{"type":"fouledOut","note":[1,null],"params":{"message":"Player has fouled out!"}}}
`);
  });

  it('says what it makes up and what it only keeps', () => {
    expect(diagnostics.map(({ code, pointer }) => `${code} ${pointer ?? ''}`).sort()).toEqual([
      'json-default /event/params/points',
      'json-default /event/params/ruleId',
      'json-kept /event/note',
      'json-kept /event/params/message',
      'json-kept /event/type',
      'json-kept /tags',
    ]);
  });

  it('keeps what is not ours when it is written again', () => {
    expect(rule && ruleToJson(rule)).toMatchObject({
      event: {
        type: 'fouledOut',
        note: [1, null],
        params: { message: 'Player has fouled out!', ruleId: 'fouled-out', points: 0, controls: [] },
      },
      tags: foreign.tags,
    });
  });

  it('has an id of its own when its name is taken', () => {
    const { document } = documentFromJson([foreign, foreign, { ...foreign, name: '!' }]);
    expect(document.rules.map(({ ruleId }) => ruleId)).toEqual(['fouled-out', 'fouled-out-2', 'fouledOut']);
  });

  it('cannot reach the prototype of anything', () => {
    const json: unknown = JSON.parse(
      '{"name":"a","conditions":{"any":[]},"event":{"type":"risk","params":{"ruleId":"A","points":1}},"__proto__":{"lane":"red"}}',
    );
    const read = ruleFromJson(json).rule;
    expect(read?.outcome.lane).toBeUndefined();
    expect(read && Object.hasOwn(ruleToJson(read), '__proto__')).toBe(true);
  });
});
