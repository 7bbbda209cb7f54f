import { describe, expect, it } from '@jest/globals';
import { likeliestMapping, mappingOfText, textOfMapping, usesOfColumns } from '../src/pages/data/mapping-text.js';

const kcs = {
  name: 'kcs',
  dataset: 'kcs',
  mapping: {
    acts: [{ column: 'Fraud', date: 'Date', map: {} }],
    columns: { Date: { fact: 'lodged_on' }, Office: { fact: 'office' } },
    name: 'kcs',
    reference: 'Id',
    ignore: ['Note'],
  },
};
const other = {
  name: 'other',
  dataset: 'other',
  mapping: { reference: 'Number', columns: { Bureau: { fact: 'office' } } },
};

describe('mapping text', () => {
  it('is written in the order in which people read it, whatever order it came in', () => {
    const names = Object.keys(JSON.parse(textOfMapping({ ...kcs.mapping, later: 1 })) as object);
    expect(names).toEqual(['name', 'reference', 'columns', 'ignore', 'acts', 'later']);
  });

  it.each(['[1]', 'null', '"text"', '{', ''])('is no mapping: %s', (text) => {
    expect(mappingOfText(text)).toBeUndefined();
  });

  it('tells what becomes of each column', () => {
    expect(Object.fromEntries(usesOfColumns(kcs.mapping))).toEqual({
      Note: { part: 'leftOut' },
      Fraud: { part: 'acts' },
      Date: { fact: 'lodged_on' },
      Office: { fact: 'office' },
      Id: { part: 'reference' },
    });
  });

  it.each([{ columns: null }, { acts: [null], ignore: 'x' }, { columns: { A: null, B: { fact: 3 } } }, undefined])(
    'reads a half-written mapping as far as it goes: %j',
    (mapping) => {
      expect(usesOfColumns(mapping)).toEqual(new Map());
    },
  );

  it('is guessed from the columns of a file', () => {
    expect(likeliestMapping([other, kcs], ['Id', 'Date', 'Office', 'Fraud'])).toBe(kcs);
    expect(likeliestMapping([other, kcs], ['A', 'B', 'Date'])).toBeUndefined();
    expect(likeliestMapping([], ['A'])).toBeUndefined();
  });
});
