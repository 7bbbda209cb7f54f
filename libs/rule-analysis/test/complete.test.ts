import { describe, expect, it } from '@jest/globals';
import { complete, type Completion } from '../src/index.js';
import { context, rule } from './editing.js';

/** What is offered at `|` in a text. */
function completions(marked: string): readonly Completion[] {
  return complete(marked.replace('|', ''), marked.indexOf('|'), context).items;
}

function offered(marked: string): string[] {
  return completions(marked).map(({ label }) => label);
}

describe('complete', () => {
  it('offers a whole rule or definition where there is none', () => {
    expect(offered('|')).toEqual(['rule', 'fact']);
    expect(offered(`${rule}container\nthen points 1\n|`)).toEqual(expect.arrayContaining(['rule', 'fact', 'because']));
  });

  it.each([rule, `${rule}container and `, `${rule}not (`, `${rule}(container or `, `${rule}if `])(
    'offers facts after %j',
    (before) => {
      const labels = offered(`${before}|`);
      expect(labels).toEqual(expect.arrayContaining(['item.net_mass', 'importer.authorised']));
      expect(labels).not.toContain('item.adjusted_value');
    },
  );

  it.each([
    ['item.net_mass', ['<', 'between … and …', '*', 'is missing'], ['in chapter …']],
    ['item.commodity_code', ['in chapter …', 'in heading …', 'in list …', 'starts with "…"'], ['<']],
    ['item.origin', ['=', 'in list …', 'is present'], ['in chapter …', '<']],
    ['importer.authorised', ['is missing', 'and', 'then'], ['<', '=']],
    ['lodged_on', ['<', 'between … and …'], ['starts with "…"', '*']],
  ])('offers after %s what its type allows', (name, expected, refused) => {
    const labels = offered(`${rule}${name} |`);
    expect(labels).toEqual(expect.arrayContaining(expected));
    for (const one of refused) expect(labels).not.toContain(one);
  });

  it('offers derived facts that the text defines', () => {
    const definition = 'fact item.unit_value "Value of a unit"\nis item.net_mass\n';
    expect(completions(`${definition}${rule}item.un|`)[0]).toMatchObject({
      label: 'item.unit_value',
      detail: 'Value of a unit',
    });
  });

  it('offers values that fit: of lists for a text, facts of the same type for a number, yes and no', () => {
    expect(offered(`${rule}item.origin = |`).slice(0, 3)).toEqual(['"CN"', '"FR"', '"AD"']);
    expect(offered(`${rule}item.origin in ("CN", |`)).toContain('"FR"');
    expect(offered(`${rule}importer.authorised = |`)).toEqual(['true', 'false']);
    expect(offered(`${rule}item.net_mass > 2 * |`)).toEqual(expect.arrayContaining(['item.net_mass', 'min(…)']));
    expect(offered(`${rule}item.net_mass > |`)).not.toContain('importer.authorised');
  });

  it.each([
    ['item.commodity_code in chapter |', '24', 'Tabacs et produits à nicotine'],
    ['item.commodity_code in chapter 24, |', '01', 'Animaux vivants'],
    ['item.commodity_code in heading 61|', '6101', 'Manteaux de bonneterie pour hommes'],
    ['item.commodity_code starts with "61|"', '"61"', 'Vêtements de bonneterie'],
    ['item.commodity_code = "8703|', '"8703…"', 'Voitures de tourisme'],
    ['item.commodity_code in 6101..61|', '6101', 'Manteaux de bonneterie pour hommes'],
    ['item.origin = "DE|"', '"DE"', 'Allemagne'],
    ['invoice.currency in (|', '"SAR"', 'riyal saoudien'],
  ])('offers codes with their names at %s', (condition, code, name) => {
    expect(completions(rule + condition)).toContainEqual(expect.objectContaining({ label: code, detail: name }));
  });

  it.each(['tobacco', 'tabac', 'تبغ', 'التبغ', '24', '٢٤'])('finds chapter 24 by %s', (typed) => {
    expect(offered(`${rule}item.commodity_code in chapter ${typed}|`)[0]).toBe('24');
  });

  it.each([
    ['item.origin = "|', 'allemagne', '"DE"'],
    ['item.origin = |', 'ألمانيا', '"DE"'],
    ['item.origin = "|', 'cote d', '"CI"'],
    ['|', 'الوزن', 'item.net_mass'],
    ['|', 'nette', 'item.net_mass'],
    ['|', 'netm', 'item.net_mass'],
    ['item.net_mass |', 'betw', 'between … and …'],
  ])('finds at %j by %s what is meant', (before, typed, expected) => {
    expect(offered(rule + before.replace('|', `${typed}|`))[0]).toBe(expected);
  });

  it('replaces a text with its quotes, also when the editor has closed them already', () => {
    for (const [text, replaced] of [
      ['item.origin = "de|', '"de'],
      ['item.origin = "de|"', '"de"'],
      ['item.origin = "|"', '""'],
      ['item.|', 'item.'],
      ['item.commodity_code in 6101..61|09', '6109'],
    ] as const) {
      const marked = rule + text;
      const { replace } = complete(marked.replace('|', ''), marked.indexOf('|'), context);
      expect(marked.replace('|', '').slice(replace.start, replace.end)).toBe(replaced);
    }
  });

  it('puts first what begins so, then what the rules use most', () => {
    expect(offered(`${rule}item.o|`)[0]).toBe('item.origin');
    const usage = new Map([['lodged_on', 3]]);
    const [first] = complete(rule, rule.length, { ...context, usage }).items;
    expect(first?.label).toBe('lodged_on');
  });

  it('offers lists by name, found by their label in any language', () => {
    const offset = `${rule}item.origin in list `.length;
    const [item] = complete(`${rule}item.origin in list `, offset, context).items;
    expect(item).toMatchObject({ label: 'risky_origins', detail: 'Origines à risque' });
    expect(offered(`${rule}item.origin in list خطرة|`)).toEqual(['risky_origins']);
  });

  it('offers lanes, controls and properties in their clauses, each once', () => {
    expect(offered(`${rule}container\nthen lane |`)).toEqual(['red', 'yellow', 'blue', 'green']);
    expect(offered(`${rule}container\nthen lane red, |`)).toEqual(['points']);
    expect(offered(`${rule}container\nthen lane red |`)).toEqual(['because', 'control', 'with']);
    expect(offered(`${rule}container\nthen points 1\ncontrol |`)).toEqual(['weigh_sample']);
    expect(offered(`${rule}container\nthen points 1\ncontrol weigh_sample, |`)).toEqual([]);
    const properties = offered(`${rule}container\nthen points 1\nwith priority 2, |`);
    expect(properties).toEqual(expect.arrayContaining(['review by', 'owner']));
    expect(properties).not.toContain('priority');
    expect(offered(`${rule}container\nthen points 1\nwith sensitivity |`)).toEqual(['open', 'restricted']);
    expect(offered(`${rule}container\nthen points 1\ntext en "a", |`)).toEqual(['fr', 'ar']);
  });

  it('offers the reasons that other rules give', () => {
    const other = `${rule}container\nthen points 1\nbecause VAL-03 "low value"\n`;
    expect(offered(`${other}rule B "b"\nwhen container\nthen points 1\nbecause |`)).toEqual(['VAL-03']);
  });

  it('offers clauses where they may still stand, on a line of their own', () => {
    const before = `${rule}container\nthen points 1\nbecause A\n`;
    expect(offered(`${before}|`)).toEqual(['control', 'with', 'text', 'rule', 'fact']);
    expect(offered('rule A "a"\n|')).toEqual(['when']);
    expect(offered('fact a "A"\n|')).toEqual(['is']);
    expect(offered('fact a "A"\nis item.net_mass\n|')).toEqual(expect.arrayContaining(['with', 'text', 'help', '*']));
    expect(offered('fact a "A"\nis item.net_mass\n|')).not.toContain('then');
  });

  it.each([
    ['a comment', `${rule}# item.|`],
    ['the name of a rule', 'rule A "ru|'],
    ['the text of a reason', `${rule}container\nthen points 1\nbecause A "b|"`],
  ])('offers nothing in %s', (_, marked) => {
    expect(offered(marked)).toEqual([]);
  });

  it.each([
    ['item.net_mass between 1 |', ['and'], ['or', 'then']],
    ['item.net_mass between 1 and 2 |', ['and', 'or', 'then'], []],
    ['(item.net_mass > 1 |', ['and', 'or'], ['then']],
    ['if container |', ['then'], []],
    ['min(item.net_mass, |', ['item.net_mass'], ['<']],
    ['min(item.net_mass, 2) |', ['<', '*'], ['in list …']],
    ['item.origin is |', ['missing', 'present'], ['not']],
    ['item.origin not |', ['in (…)', 'in list …'], ['=']],
    ['item.origin in |', ['list', 'list risky_origins'], ['chapter']],
  ])('offers at %j what goes on', (condition, expected, refused) => {
    const labels = offered(rule + condition);
    expect(labels).toEqual(expect.arrayContaining(expected));
    for (const one of refused) expect(labels).not.toContain(one);
  });

  it('replaces the word being typed, on both sides of the cursor', () => {
    const text = `${rule}item.net_ma < 5`;
    const { replace } = complete(text, text.indexOf('net_ma') + 3, context);
    expect(text.slice(replace.start, replace.end)).toBe('item.net_ma');
  });

  it('answers at every place of any text', () => {
    const text = 'rule A "a\nwhen (((item.net_mass <\nthen lane"\ncontrol ,,\nif else then #\nin list in';
    for (let offset = 0; offset <= text.length; offset += 1) {
      expect(Array.isArray(complete(text, offset, context).items)).toBe(true);
    }
  });
});
