import { describe, expect, it } from '@jest/globals';
import { axesOf, tableOf } from '@tidewaiter/rule-tables';
import { axisNotes } from '../src/editor/table/axis-notes.js';
import { cutText, segmentsOf } from '../src/editor/table/axis-segments.js';
import { familyIn, inFamily } from '../src/editor/table/family-rules.js';
import { pasted, readBlock, writeBlock } from '../src/editor/table/table-block.js';
import { changeCells } from '../src/editor/table/table-edits.js';
import { addRows, removeRow } from '../src/editor/table/table-rows.js';

const draft = `# The file of bands.

# first band
rule B-1 "Low"
when item.customs_value between 1 and 5   # low ones
 and   item.origin in ("NO")
then points   1

rule X-1 "Another"
when office = "A"
then points 3


rule B-2 "Middle"
when item.customs_value between 5 and 9
 and item.origin in ("NO")
then lane yellow, points 2 # soft

rule B-3 "High"
when item.customs_value between 20 and 30
 and item.origin in ("NO")
then points 3
# the end
`;

const family = familyIn(draft, 'B-2');
const heads = tableOf(family.map(({ rule }) => rule)).columns.map(({ head }) => head);
const columnOf = (part: string): number => {
  const at = heads.findIndex((head) => head.includes(part));
  expect(at).toBeGreaterThanOrEqual(0);
  return at;
};
const low = columnOf('between ? and');
const high = columnOf('and ?');
const change = (row: number, column: number, text: string) => changeCells(draft, family, [{ row, column, text }]);

describe('the table of a family', () => {
  it('is offered for a rule that has others like it, and for no other', () => {
    expect(family.map(({ rule }) => rule.ruleId)).toEqual(['B-1', 'B-2', 'B-3']);
    expect(['B-1', 'X-1', 'nobody'].map((id) => inFamily(draft, id))).toEqual([true, false, false]);
  });

  it('leaves out a rule that cannot be read and keeps the others', () => {
    const broken = draft.replace('between 20 and 30', 'between 20 and and');
    expect(familyIn(broken, 'B-2').map(({ rule }) => rule.ruleId)).toEqual(['B-1', 'B-2']);
  });
});

describe('a change of cells', () => {
  it.each([
    ['the end of a band', 0, high, '4', 'between 1 and 5 ', 'between 1 and 4 '],
    ['the values of a list', 1, columnOf('origin'), 'NO, SE', null, null],
    ['points', 0, columnOf('points'), '12', 'then points   1\n', 'then points 12\n'],
    ['a name', 2, 1, 'Highest', 'rule B-3 "High"', 'rule B-3 "Highest"'],
    ['a lane that is taken away', 1, columnOf('lane'), '', 'lane yellow, points 2 # soft', 'points 2 # soft'],
  ])('writes %s and nothing else', (_what, row, column, text, before, after) => {
    const { draft: next, refused } = change(row, column, text);
    expect(refused).toEqual([]);
    if (before !== null && after !== null) {
      expect(next).toBe(draft.replace(before, after));
      return;
    }
    const rule = 'rule B-2 "Middle"\nwhen item.customs_value between 5 and 9\n and item.origin in ("NO"';
    expect(next).toBe(draft.replace(rule, `${rule}, "SE"`));
  });

  it('keeps the comment at the end of a condition that changes', () => {
    const { draft: next } = change(0, low, '2');
    expect(next).toBe(draft.replace('between 1 and 5', 'between 2 and 5'));
  });

  it.each([
    ['no number', low, 'two', 'not-number'],
    ['thousands that may be decimals', low, '1,000', 'not-number'],
    ['nothing', low, '', 'empty-cell'],
    ['no lane', columnOf('lane'), 'purple', 'not-lane'],
    ['the id of another rule', 0, 'X-1', 'taken-id'],
    ['no id', 0, '', 'empty-cell'],
  ])('refuses %s and leaves the draft alone', (_what, column, text, fault) => {
    expect(change(1, column, text)).toEqual({ draft, refused: [{ row: 1, column, text, fault }] });
  });

  it('writes what is right of a pasted block, in one go, and refuses the rest', () => {
    const block = readBlock('2\t4\r\nfive\t"10"\r\n');
    const changes = pasted(block, { top: 0, bottom: 0, left: low, right: low });
    const { draft: next, refused } = changeCells(draft, family, changes);
    expect(next).toBe(draft.replace('between 1 and 5', 'between 2 and 4').replace('5 and 9', '5 and 10'));
    expect(refused).toEqual([{ row: 1, column: low, text: 'five', fault: 'not-number' }]);
  });
});

describe('rows', () => {
  it('are added as a copy of the last, with the next free id and without its comments', () => {
    const rule = (id: string) =>
      `\nrule ${id} "High"\nwhen item.customs_value between 20 and 30\n and item.origin in ("NO")\nthen points 3\n`;
    expect(addRows(draft, family, 2)).toBe(draft.replace('# the end', `${rule('B-4')}${rule('B-5')}# the end`));
    const taken = draft.replaceAll('X-1', 'B-4');
    expect(addRows(taken, familyIn(taken, 'B-1'), 1)).toBe(taken.replace('# the end', `${rule('B-5')}# the end`));
  });

  it('are removed with nothing around them, and comments below stay', () => {
    const middle = draft.slice(draft.indexOf('rule B-2'), draft.indexOf('rule B-3'));
    expect(removeRow(draft, family, 1)).toBe(draft.replace(middle, ''));
    const plain = draft.replace('# the end\n', '');
    const added = addRows(plain, familyIn(plain, 'B-1'), 1);
    expect(removeRow(added, familyIn(added, 'B-1'), 3)).toBe(plain);
    const last = draft.slice(draft.indexOf('rule B-3'), draft.indexOf('# the end'));
    expect(removeRow(draft, family, 2)).toBe(draft.replace(last, ''));
  });
});

describe('a block of cells', () => {
  it.each([
    [
      'a\tb\nc\t\n',
      [
        ['a', 'b'],
        ['c', ''],
      ],
    ],
    ['"two\nlines"\t"say ""so"""\r\n\r\nx', [['two\nlines', 'say "so"'], [''], ['x']]],
    ['12" pipe\tb', [['12" pipe', 'b']]],
    ['', [['']]],
  ])('is read from %j', (text, cells) => {
    expect(readBlock(text)).toEqual(cells);
  });

  it('comes back as it was copied', () => {
    const cells = [
      ['a', 'tab\there'],
      ['"quoted" text', ''],
    ];
    expect(readBlock(writeBlock(cells))).toEqual(cells);
  });

  it('of one cell fills all that is chosen', () => {
    const cells = pasted([['7']], { top: 1, bottom: 2, left: 3, right: 3 });
    expect(cells).toEqual([
      { row: 1, column: 3, text: '7' },
      { row: 2, column: 3, text: '7' },
    ]);
  });
});

describe('gaps and overlaps', () => {
  const tableIn = (text: string) => tableOf(familyIn(text, 'B-1').map(({ rule }) => rule));
  const notes = (text: string) =>
    axisNotes(tableIn(text), axesOf(tableIn(text)), (key, values) =>
      [key, ...Object.values(values ?? {})].join(' ').replaceAll(/[\u2066\u2069]/g, ''),
    );

  it('are painted as stretches of the axis that none or several rows cover', () => {
    const painted = axesOf(tableIn(draft)).map((axis) =>
      segmentsOf(axis).map(({ from, to, rows }) => [cutText(from, axis.kind), cutText(to, axis.kind), rows]),
    );
    expect(painted).toEqual([
      [
        ['1', '5', [0]],
        ['5', '5', [0, 1]],
        ['5', '9', [1]],
        ['9', '20', []],
        ['20', '30', [2]],
      ],
    ]);
  });

  it('are told with the rows they concern', () => {
    expect(notes(draft).map(({ kind, rows }) => ({ kind, rows }))).toEqual([
      { kind: 'gap', rows: [1, 2] },
      { kind: 'overlap', rows: [0, 1] },
    ]);
    expect(notes(draft)[0]?.text).toContain('ruleTable.above 9 ruleTable.below 20');
    expect(notes(draft)[1]?.text).toMatch(/ 5 B-1 B-2$/);
  });

  it('are told of chapters and of days by what can be written in a rule', () => {
    const two = (one: string, other: string) =>
      `rule B-1 ""\nwhen ${one}\nthen points 1\n\nrule B-2 ""\nwhen ${other}\nthen points 1\n`;
    const [chapter] = notes(two('item.commodity_code in chapter 61', 'item.commodity_code in chapter 63'));
    expect(chapter?.text).toMatch(/ 62$/);
    const [days] = notes(
      two('lodged_on between 2026-01-01 and 2026-01-31', 'lodged_on between 2026-03-01 and 2026-03-31'),
    );
    expect(days?.text).toContain('ruleTable.from 2026-02-01 ruleTable.upTo 2026-02-28');
    const open = notes(two('item.net_mass < 5', 'item.net_mass < 3'));
    expect(open.map(({ text }) => text)).toEqual([expect.stringContaining('ruleTable.below 3 B-1 B-2')]);
  });
});
