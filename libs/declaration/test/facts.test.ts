import { describe, expect, it } from '@jest/globals';
import { columns, factNamed, facts, vocabularyOf } from '../src/index.js';

describe('the facts table', () => {
  it('names every fact once, in lower case with at most one dot', () => {
    const names = facts.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z_]+(\.[a-z_]+)?$/);
  });

  it.each(facts.map((fact) => [fact.name, fact] as const))('describes %s in three languages', (_, fact) => {
    for (const words of [fact.label, fact.help]) {
      expect(words.en.length).toBeGreaterThan(2);
      expect(words.fr.length).toBeGreaterThan(2);
      expect(words.ar).toMatch(/[\u0600-\u06FF]/);
    }
  });

  it.each(facts.filter(({ type }) => type === 'number').map((fact) => [fact.name, fact] as const))(
    'bounds %s',
    (_, { bounds }) => {
      expect(bounds?.min).toBeLessThan(bounds?.max ?? -Infinity);
    },
  );

  it.each(facts.filter(({ type }) => type === 'text').map((fact) => [fact.name, fact] as const))(
    'gives %s an anchored pattern and a length',
    (_, { pattern, maxLength }) => {
      expect(pattern).toMatch(/^\^.*\$$/);
      expect(maxLength).toBeGreaterThan(0);
    },
  );

  it('knows which facts vary by item and which an inspection establishes', () => {
    expect(factNamed('item.origin')?.perItem).toBe(true);
    expect(factNamed('reference.unit_value_low')?.perItem).toBe(true);
    expect(factNamed('importer.id')?.perItem).toBe(false);
    const afterwards = facts.filter(({ knownBeforeInspection }) => !knownBeforeInspection).map(({ name }) => name);
    expect(afterwards).toEqual(['item.adjusted_value', 'item.additional_duty']);
  });
});

describe('what derives from the table', () => {
  it('has one typed column per fact, in its order', () => {
    expect(columns.map(({ name }) => name)).toEqual(facts.map(({ name }) => name));
    const typeOf = new Map(columns.map(({ name, sqlType }) => [name, sqlType]));
    expect(typeOf.get('item.customs_value')).toBe('DOUBLE');
    expect(typeOf.get('item.commodity_code')).toBe('VARCHAR');
    expect(typeOf.get('container')).toBe('BOOLEAN');
    expect(typeOf.get('lodged_on')).toBe('DATE');
  });

  it('gives a vocabulary of the facts and the lists that exist', () => {
    const label = { en: 'High-risk origins', fr: 'Origines à risque', ar: 'مناشئ عالية الخطورة' };
    const vocabulary = vocabularyOf([{ name: 'high_risk_origins', label }]);
    expect(vocabulary.facts.get('item.net_mass')?.unit).toBe('kg');
    expect([...vocabulary.lists.keys()]).toEqual(['high_risk_origins']);
  });
});
