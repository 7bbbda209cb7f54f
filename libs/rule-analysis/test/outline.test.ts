import { describe, expect, it } from '@jest/globals';
import { parse } from '@tidewaiter/rule-language';
import { foldingOf, outlineOf, quickFixesAt, selectionRangesAt, type OutlineNode } from '../src/index.js';

const text = `# Rules of valuation.
# Reviewed each year.
fact item.unit_value "Value of a unit"
is item.customs_value / item.net_mass

rule VAL-1 "Low value"
when item.unit_value < 2
 and (
  container
  or importer.authorised
 )
then lane red, points 4
because A
rule BAD "Broken"
when item.unit_value <
 and container
then points 1
`;

const written = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);

/** An outline as indented lines. */
function lines(nodes: readonly OutlineNode[], indent = ''): string[] {
  return nodes.flatMap(({ kind, name, isBroken, children }) => [
    `${indent}${kind} ${name}${isBroken ? ' (broken)' : ''}`,
    ...lines(children, `${indent}  `),
  ]);
}

describe('outlineOf', () => {
  it('lists declarations, clauses and conditions, broken ones as well', () => {
    expect(lines(outlineOf(text))).toEqual([
      'definition item.unit_value',
      '  clause is',
      'rule VAL-1',
      '  clause when',
      '    test item.unit_value < 2',
      '    any any',
      '      test container',
      '      test importer.authorised',
      '  clause then',
      '  clause because',
      'rule BAD (broken)',
      '  clause when',
      '    test container',
      '  clause then',
    ]);
  });

  it('says what rules find and where they stand', () => {
    const [, rule] = outlineOf(text);
    expect(rule).toMatchObject({ detail: 'Low value' });
    expect(rule && written(rule.selection)).toBe('VAL-1');
    expect(rule && written(rule.span)).toMatch(/^rule VAL-1[^]*because A$/);
  });
});

describe('foldingOf', () => {
  it('folds declarations, clauses, groups and comments of more than one line', () => {
    expect(foldingOf(text).map(({ kind, ...span }) => [kind, written(span).split('\n')[0]])).toEqual([
      ['comment', '# Rules of valuation.'],
      ['declaration', 'fact item.unit_value "Value of a unit"'],
      ['declaration', 'rule VAL-1 "Low value"'],
      ['clause', 'when item.unit_value < 2'],
      ['group', 'container'],
      ['declaration', 'rule BAD "Broken"'],
      ['clause', 'when item.unit_value <'],
    ]);
  });
});

describe('selectionRangesAt', () => {
  it('grows from the word by the tree to the whole text', () => {
    const spans = selectionRangesAt(text, text.indexOf('< 2') - 3).map(written);
    expect(spans.slice(0, 3)).toEqual([
      'item.unit_value',
      'item.unit_value < 2',
      expect.stringMatching(/^item[^]*\)?$/),
    ]);
    expect(spans.at(-1)).toBe(text);
    expect(spans.at(-2)).toMatch(/^rule VAL-1/);
    for (const [index, span] of spans.slice(1).entries()) expect(span).toContain(spans[index] ?? '');
  });

  it('grows in a rule that cannot be read', () => {
    const spans = selectionRangesAt(text, text.lastIndexOf('container') + 2).map(written);
    expect(spans[0]).toBe('container');
    expect(spans.at(-2)).toMatch(/^rule BAD/);
  });
});

describe('quickFixesAt', () => {
  it('gives the corrections at a place', () => {
    const wrong = 'rule A "a"\nwhen container\nthen lane redd';
    const { diagnostics } = parse(wrong);
    const fixes = quickFixesAt(diagnostics, wrong.indexOf('redd') + 2);
    expect(fixes.map(({ fix }) => fix.edits)).toEqual([[{ span: { start: 36, end: 40 }, text: 'red' }]]);
    expect(quickFixesAt(diagnostics, 3)).toEqual([]);
  });
});
