import { describe, expect, it } from '@jest/globals';
import { Engine } from 'json-rules-engine';
import { operators, portableRelease, runOnStock, runRelease } from '../src/index.js';
import { lists, rulesWhen } from '../../../test/support/rules-when.js';

describe('portableRelease', () => {
  it('writes rules without `not`, and the lists they read', () => {
    const { rules } = rulesWhen('not (office in list watched and item.net_mass / 2 < item.customs_value)');
    const release = portableRelease(rules, lists);
    expect(release.lists).toEqual({ watched: ['DZALG', 'DZORN'] });
    expect(release.rules[0]?.conditions).toEqual({
      any: [
        { fact: 'office', operator: 'presentAndNotIn', value: { fact: 'list.watched' } },
        {
          fact: 'expression',
          params: { text: 'item.net_mass / 2' },
          operator: 'greaterThanInclusive',
          value: { fact: 'item.customs_value' },
        },
      ],
    });
    expect(release.rules[0]?.event.params.ruleId).toBe('R-0');
  });

  it('is plain JSON', () => {
    const release = portableRelease(rulesWhen('item.commodity_code in 6101..6117', 'office is missing').rules, lists);
    expect(JSON.parse(JSON.stringify(release))).toEqual(release);
  });

  it('refuses a list without contents', () => {
    const { rules } = rulesWhen('office in list watched');
    expect(() => portableRelease(rules, new Map())).toThrow('watched');
  });

  it('fails loudly, not wrongly, on an engine without the operator pack', async () => {
    const [rule] = portableRelease(rulesWhen('office != "DZALG"').rules, lists).rules;
    if (!rule) throw new Error('no rule');
    const engine = new Engine([], { allowUndefinedFacts: true });
    engine.addRule(JSON.parse(JSON.stringify(rule)));
    await expect(engine.run({})).rejects.toThrow('Unknown operator: presentAndNotEqual');
  });
});

describe('runOnStock', () => {
  const conditions = [
    'office != "DZALG"',
    'office not in list watched',
    'not office starts with "DZ"',
    'item.net_mass != item.customs_value',
    'office is missing',
    '(if office in list watched then 1 else 2) = 1',
  ];

  it('hits what the language hits, missing facts included', async () => {
    const rows = [{}, { office: 'TNTUN' }, { office: 'DZALG' }, { 'item.net_mass': 1, 'item.customs_value': 2 }];
    expect(await runOnStock(rulesWhen(...conditions).rules, rows, lists)).toEqual([[4], [0, 1, 2], [5], [3, 4]]);
  });

  it('loses no rule when runs overlap', async () => {
    const release = portableRelease(rulesWhen(...conditions).rules, lists);
    const runs = Array.from({ length: 50 }, () => runRelease(release, { office: 'TNTUN' }));
    for (const ruleIds of await Promise.all(runs)) expect(ruleIds).toEqual(['R-0', 'R-1', 'R-2']);
  });
});

describe('operators', () => {
  it('have names of their own, so that none changes what another rule means', () => {
    const own = ['equal', 'notEqual', 'in', 'notIn', 'contains', 'doesNotContain', 'lessThan', 'greaterThan'];
    const names = operators().map(({ name }) => name);
    expect(names.filter((name) => own.includes(name))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });
});
