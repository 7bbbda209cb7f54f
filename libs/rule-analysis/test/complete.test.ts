import { describe, expect, it } from '@jest/globals';
import type { Fact, ListName, Vocabulary } from '@tidewaiter/rule-language';
import { complete, hover, type LanguageContext } from '../src/index.js';

const label = (en: string, fr: string, ar: string) => ({ en, fr, ar });

function fact(name: string, type: Fact['type'], more: Partial<Fact> = {}): Fact {
  const help = label(`help of ${name}`, `aide de ${name}`, `شرح ${name}`);
  const words = label(name, `${name} fr`, `${name} ar`);
  return {
    name,
    type,
    label: words,
    help,
    source: 'field',
    perItem: name.startsWith('item.'),
    knownBeforeInspection: true,
    ...more,
  };
}

const facts = [
  fact('importer.authorised', 'boolean'),
  fact('lodged_on', 'date'),
  fact('item.net_mass', 'number', { unit: 'kg', label: label('Net mass', 'Masse nette', 'الوزن الصافي') }),
  fact('item.commodity_code', 'text', { domain: 'commodityCode' }),
  fact('item.origin', 'text', { domain: 'country' }),
  fact('item.adjusted_value', 'number', { knownBeforeInspection: false }),
];
const risky: ListName = { name: 'risky_origins', label: label('Risky origins', 'Origines à risque', 'مناشئ خطرة') };
const vocabulary: Vocabulary = {
  facts: new Map(facts.map((one) => [one.name, one])),
  lists: new Map([[risky.name, risky]]),
};
const context: LanguageContext = {
  vocabulary,
  language: 'fr',
  controls: [{ code: 'weigh_sample', label: label('Weigh a sample', 'Peser un échantillon', 'وزن عينة') }],
  valuesOf: (name) => (name === 'item.origin' ? ['CN', 'FR'] : []),
};

/** Labels offered at `|` in a text. */
function offered(marked: string): string[] {
  const offset = marked.indexOf('|');
  return complete(marked.replace('|', ''), offset, context).items.map((item) => item.label);
}

const rule = 'rule A "a"\nwhen ';

describe('complete', () => {
  it('offers a whole rule where there is none', () => {
    expect(offered('|')).toEqual(['rule']);
  });

  it.each([rule, `${rule}container and `, `${rule}not (`, `${rule}item.net_mass < 2 * `])(
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

  it('offers values that fit: of lists for a text, facts of the same type for a number, yes and no', () => {
    expect(offered(`${rule}item.origin = |`)).toEqual(['"CN"', '"FR"']);
    expect(offered(`${rule}item.origin in ("CN", |`)).toEqual(['"CN"', '"FR"']);
    expect(offered(`${rule}importer.authorised = |`)).toEqual(['true', 'false']);
    expect(offered(`${rule}item.net_mass > |`)).toContain('item.net_mass');
  });

  it('offers lists by name, found by their label in any language', () => {
    const offset = `${rule}item.origin in list `.length;
    const [item] = complete(`${rule}item.origin in list `, offset, context).items;
    expect(item).toMatchObject({ label: 'risky_origins', detail: 'Origines à risque' });
    expect(item?.filter).toContain('مناشئ خطرة');
  });

  it('offers lanes, controls and properties in their clauses', () => {
    expect(offered(`${rule}container\nthen lane |`)).toEqual(['red', 'yellow', 'blue', 'green']);
    expect(offered(`${rule}container\nthen points 1\ncontrol |`)).toContain('weigh_sample');
    expect(offered(`${rule}container\nthen points 1\nwith |`)).toEqual(
      expect.arrayContaining(['priority', 'review by']),
    );
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

describe('hover', () => {
  const text = `${rule}item.net_mass > 5 and item.origin in list risky_origins\nthen points 1\ncontrol weigh_sample`;
  const at = (word: string) => hover(text, text.indexOf(word) + 1, context);

  it('names fact, list and control under the pointer', () => {
    expect(at('item.net_mass')).toMatchObject({ kind: 'fact', fact: { unit: 'kg' } });
    expect(at('risky_origins')).toMatchObject({ kind: 'list', list: risky });
    expect(at('weigh_sample')).toMatchObject({ kind: 'control', label: 'Peser un échantillon' });
  });

  it('says nothing of numbers, keywords and blank space', () => {
    for (const word of ['5', 'when', ' and']) expect(at(word)).toBeUndefined();
  });
});
