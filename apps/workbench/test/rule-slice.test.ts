import { describe, expect, it } from '@jest/globals';
import { declaredIn, sliceAgain, sliceRule } from '../src/editor/rule-slice.js';

const draft = `# about the set

rule A-1 "First"
when item_count > 1
then points 1

# about the second
rule B-2 "Second"
when item_count >
 and (importer.authorised
then points 2 # at the end
fact item.unit_value "Value per kilogram"
is item.customs_value / item.net_mass

rule \`C-3\` "Third"
when`;

describe('what a draft declares', () => {
  it('is found sound or broken, with the comments above it', () => {
    expect(declaredIn(draft).map(({ kind, id, title }) => [kind, id, title])).toEqual([
      ['rule', 'A-1', 'First'],
      ['rule', 'B-2', 'Second'],
      ['fact', 'fact:item.unit_value', 'Value per kilogram'],
      ['rule', 'C-3', 'Third'],
    ]);
  });

  it('covers the draft without gaps, and a broken rule does not take its neighbours', () => {
    const parts = declaredIn(draft);
    expect(parts.map(({ start, end }) => draft.slice(start, end)).join('')).toBe(draft);
    expect(sliceRule(draft, 'A-1')?.text).toMatch(/^# about the set[^]*points 1\n$/);
    expect(sliceRule(draft, 'B-2')?.text).toMatch(/^# about the second\nrule B-2[^]*# at the end\n$/);
    expect(sliceRule(draft, 'C-3')?.text).toBe('rule `C-3` "Third"\nwhen');
  });

  it.each(['', '# only a comment', 'rule', 'rule "', 'fact ', 'when rule\nrule'])('is read from %j', (text) => {
    const joined = declaredIn(text).map(({ start, end }) => text.slice(start, end));
    expect(text.endsWith(joined.join(''))).toBe(true);
  });

  it('is not looked for in quotes or comments', () => {
    expect(declaredIn('# rule A-1\nrule B-1 "\\"rule C-1"\nwhen x = "a"\n').map(({ id }) => id)).toEqual(['B-1']);
  });
});

describe('a slice', () => {
  it('joins to the draft again', () => {
    const { before = '', text = '', after = '' } = sliceRule(draft, 'B-2') ?? {};
    expect(before + text + after).toBe(draft);
  });

  it('stays while only its own text changes', () => {
    const slice = sliceRule(draft, 'B-2');
    if (slice === undefined) throw new Error('no slice');
    const typed = `${slice.before}rule B-22 "Renamed"${slice.after}`;
    expect(sliceAgain(typed, slice)).toEqual({ ...slice, text: 'rule B-22 "Renamed"' });
    expect(sliceAgain(`# new\n${draft}`, slice)).toBeUndefined();
  });
});
