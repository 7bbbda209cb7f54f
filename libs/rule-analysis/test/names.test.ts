import { describe, expect, it } from '@jest/globals';
import { referencesOf, renameEdits, type Renamed } from '../src/index.js';
import { context } from './editing.js';

const text = `fact item.unit_value "Value of a unit"
is item.customs_value / item.net_mass
rule VAL-014 "First"
when item.unit_value < 2 and item.origin in list risky_origins and (item.unit_value is missing
then points 1
because VAL-03 "item.unit_value"
control weigh_sample, check_marks
rule B "VAL-014"  # item.unit_value
when if item.origin in list risky_origins then min(item.unit_value, 1) else 2 > 1
then points 1
control weigh_sample
`;

/** An offset in the occurrence of a word, counted from 1. */
function place(word: string, occurrence = 1): number {
  let at = -1;
  for (let count = 0; count < occurrence; count += 1) at = text.indexOf(word, at + 1);
  return at + 1;
}

function applied(result: Renamed): string {
  if ('refused' in result) return result.refused;
  return [...result.edits]
    .reverse()
    .reduce((changed, { span, text: by }) => changed.slice(0, span.start) + by + changed.slice(span.end), text);
}

const renamed = (offset: number, name: string): string =>
  applied(renameEdits(text, offset, { name, vocabulary: context.vocabulary }));

describe('referencesOf', () => {
  it.each([
    ['fact', 'item.unit_value', 4],
    ['fact', 'item.net_mass', 1],
    ['list', 'risky_origins', 2],
    ['control', 'weigh_sample', 2],
    ['control', 'check_marks', 1],
    ['reason', 'VAL-03', 1],
    ['rule', 'VAL-014', 1],
  ])('finds every %s %s, in broken rules too, and none in texts and comments', (kind, name, count) => {
    const found = referencesOf(text, place(name));
    expect(found).toMatchObject({ kind, name });
    expect(found?.spans.map(({ start, end }) => text.slice(start, end))).toEqual(Array(count).fill(name));
  });

  it('tells where a name is given its meaning, when the text does', () => {
    const start = text.indexOf('item.unit_value');
    expect(referencesOf(text, place('item.unit_value', 2))?.definition).toEqual({ start, end: start + 15 });
    expect(referencesOf(text, place('risky_origins'))?.definition).toBeUndefined();
  });

  it('answers for the end of a word, and not for keywords, functions, texts and numbers', () => {
    expect(referencesOf(text, text.indexOf(' < 2'))?.name).toBe('item.unit_value');
    for (const word of ['when', 'min', 'missing', 'First', '2 and']) {
      expect(referencesOf(text, place(word))).toBeUndefined();
    }
  });
});

describe('renameEdits', () => {
  it('renames a derived fact wherever it is used', () => {
    const result = renamed(place('item.unit_value', 2), 'item.price');
    expect(result.match(/item\.price/g)).toHaveLength(4);
    // The texts and comments that say the old name are people's.
    expect(result.match(/item\.unit_value/g)).toHaveLength(2);
  });

  it('renames a rule', () => {
    expect(renamed(place('VAL-014'), 'VAL-15')).toBe(text.replace('rule VAL-014', 'rule VAL-15'));
  });

  it.each([
    ['a keyword', 'when', 'x', 'no-name'],
    ['a field', 'item.net_mass', 'item.mass', 'named-elsewhere'],
    ['a list', 'risky_origins', 'x', 'named-elsewhere'],
    ['a rule', 'VAL-014', 'has space', 'invalid-name'],
    ['a rule', 'VAL-014', 'B', 'name-taken'],
    ['a fact', 'item.unit_value', 'item.Unit', 'invalid-name'],
    ['a fact', 'item.unit_value', 'item.net_mass', 'name-taken'],
    ['a fact', 'item.unit_value', 'unit_value', 'item-prefix'],
  ])('refuses to rename %s %s to %s: %s', (_, word, name, reason) => {
    expect(renamed(place(word), name)).toBe(reason);
  });
});
