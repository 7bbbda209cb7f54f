import { describe, expect, it } from '@jest/globals';
import { functionNames } from '@tidewaiter/rule-language';
import { hover } from '../src/index.js';
import { context, risky, rule } from './editing.js';

/** The hover at `|` in a text. */
function at(marked: string) {
  return hover(marked.replace('|', ''), marked.indexOf('|'), context);
}

describe('hover', () => {
  it('names fact, list, control and rule under the pointer', () => {
    expect(at(`${rule}item.net|_mass > 5`)).toMatchObject({ kind: 'fact', fact: { unit: 'kg' } });
    expect(at(`${rule}item.origin in list |risky_origins`)).toMatchObject({ kind: 'list', list: risky, size: 12 });
    const control = `${rule}container\nthen points 1\ncontrol weigh_sampl|e`;
    expect(at(control)).toMatchObject({ kind: 'control', label: 'Peser un échantillon' });
    expect(at('rule VAL-|014 "Low value"\nwhen container')).toMatchObject({
      kind: 'rule',
      ruleId: 'VAL-014',
      name: 'Low value',
      span: { start: 5, end: 12 },
    });
  });

  it.each([
    ['item.commodity_code in chapter |24', { kind: 'chapter', code: '24', label: 'Tabacs et produits à nicotine' }],
    ['item.commodity_code in heading 6101, |6109', { kind: 'heading', code: '6109' }],
    ['item.commodity_code starts with "610|910"', { kind: 'heading', code: '6109' }],
    ['item.commodity_code = "61|099999"', { kind: 'heading', code: '6109' }],
    ['item.commodity_code in 6101..61|17', { kind: 'heading', code: '6117' }],
    ['item.commodity_code in heading 84|69', { kind: 'expired', expired: { edition: 2017, successors: ['8472'] } }],
    ['item.origin in ("CN", "D|E")', { kind: 'country', code: 'DE', label: 'Allemagne' }],
    ['invoice.currency = "S|AR"', { kind: 'currency', label: 'riyal saoudien' }],
    ['m|in(item.net_mass, 2) > 1', { kind: 'function', name: 'min' }],
    ['item.origin is |missing', { kind: 'keyword', word: 'missing' }],
    ['item.net_mass |>= 2', { kind: 'keyword', word: '>=' }],
    ['if a th|en 1 else 2 > 1', { kind: 'keyword', word: 'then' }],
  ])('knows what %s points at', (condition, expected) => {
    expect(at(rule + condition)).toMatchObject(expected);
  });

  it('says what clauses and functions mean', () => {
    expect(at('rule A "a"\nwh|en container')).toMatchObject({ kind: 'keyword', word: 'when' });
    expect(at(`${rule}container\nthen la|ne red`)).toMatchObject({ kind: 'keyword', word: 'lane' });
    for (const name of functionNames) expect(at(`${rule}|${name}(1, 2) > 1`)).toMatchObject({ kind: 'function', name });
  });

  it.each([`${rule}item.net_mass > |5`, `${rule}container| and other`, 'rule A "na|me"', `${rule}no.such.fa|ct`, '|'])(
    'says nothing of numbers, blank space, texts and unknown names: %j',
    (marked) => {
      expect(at(marked)).toBeUndefined();
    },
  );

  it('answers at every place of any text', () => {
    const text = 'rule A "a\nwhen (((item.net_mass <\nthen lane"\ncontrol ,,\nif else then #\nin list in 99..';
    for (let offset = 0; offset <= text.length; offset += 1) expect(() => hover(text, offset, context)).not.toThrow();
  });
});
