import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parse, print, type Document, type Rule } from '@tidewaiter/rule-language';
import { ruleGenerators } from '../../../test/support/rule-generators.js';
import { readTheme, themes } from '../../../test/support/starter-pack.js';
import { vocabulary } from '../../rule-language/test/vocabulary.js';
import { axesOf, familiesOf, printTables, readTables, rulesOf, tableOf } from '../src/index.js';

const { rule: anyRule } = ruleGenerators(vocabulary, 2);

/** A rule as text has it: with ids, and comments where the text has some. */
const written = anyRule.map((rule) => ({
  ...rule,
  meta: { ...rule.meta, owner: 'desk, "one"', text: { en: '=1+1', ar: 'نص' } },
}));

const documentOf = (rules: readonly Rule[]): Document => ({ facts: [], rules, trailingComments: [] });
const ids = (rules: readonly Rule[]): Rule[] => rules.map((rule, index) => ({ ...rule, ruleId: `T-${index}` }));

const parsed = (text: string): Document => {
  const { document, diagnostics } = parse(text);
  expect(diagnostics).toEqual([]);
  return document;
};

describe('a table of rules', () => {
  it('gives back every rule as it was, comments included', () => {
    fc.assert(
      fc.property(fc.array(written, { minLength: 1, maxLength: 5 }), (rules) => {
        const text = print(documentOf(ids(rules)))
          .replace(/^when/gm, '# why\nwhen')
          .replace(/^then (.*)$/gm, 'then $1 # so');
        for (const family of familiesOf(parsed(text))) {
          const table = tableOf(family.rules);
          const back = rulesOf(table);
          expect(back.faults).toEqual([]);
          expect(print(documentOf(back.rules))).toBe(print(documentOf(family.rules)));
        }
      }),
      { numRuns: 300, seed: 61 },
    );
  });

  it('survives CSV with any delimiter, in its order', () => {
    fc.assert(
      fc.property(
        fc.array(written, { minLength: 1, maxLength: 6 }),
        fc.constantFrom(',' as const, ';' as const, '\t' as const),
        (rules, delimiter) => {
          const text = print(documentOf(ids(rules)));
          const { csv, left } = printTables(parsed(text), delimiter);
          const { document, faults } = readTables(csv);
          expect(faults).toEqual([]);
          expect(left).toBe(0);
          expect(print(document)).toBe(text);
        },
      ),
      { numRuns: 300, seed: 62 },
    );
  });

  it('keeps Norway, whose code is the word for an absent condition', () => {
    const text = 'rule A "x"\nwhen item.origin in ("NO")\n and office = "-"\nthen points 1\n';
    expect(print(readTables(printTables(parsed(text)).csv).document)).toBe(text);
  });

  it('holds the whole starter pack', async () => {
    for (const document of await Promise.all(themes.map(readTheme))) {
      const { document: back, faults } = readTables(printTables(document).csv);
      expect(faults).toEqual([]);
      expect(print(back)).toBe(print({ ...document, facts: [], trailingComments: [] }));
    }
  });
});

describe('a family', () => {
  const text = (id: string, chapters: string, value: number) =>
    `rule ${id} "x"\nwhen item.commodity_code in chapter ${chapters}\n and item.customs_value > ${value}\nthen points 1\n`;

  it('is of rules that differ in values alone, however many', () => {
    const { document } = parse(
      `${text('A', '61, 62', 1)}${text('B', '63', 2)}rule C ""\nwhen office = "A"\nthen points 1\n`,
    );
    expect(familiesOf(document).map(({ rules }) => rules.map(({ ruleId }) => ruleId))).toEqual([['A', 'B'], ['C']]);
    const { columns, rows } = tableOf(document.rules.slice(0, 2));
    expect(columns.map(({ head }) => head)).toEqual([
      'rule',
      'name',
      'item.commodity_code in chapter ?',
      'item.customs_value > ?',
      'lane',
      'points',
    ]);
    expect(rows).toEqual([
      ['A', 'x', '61, 62', '1', '', '1'],
      ['B', 'x', '63', '2', '', '1'],
    ]);
  });
});

describe('a CSV that somebody wrote', () => {
  const heads =
    'rule,name,item.commodity_code in chapter ?,item.customs_value between ? and …,item.customs_value between … and ?,lane,points';

  it('leaves out a condition whose cells are empty', () => {
    const { document, faults } = readTables(`${heads}\nA,First,61,1,5,red,10\nB,Second,,1,5,Yellow,\n`);
    expect(faults).toEqual([]);
    expect(print(document)).toBe(
      'rule A "First"\nwhen item.commodity_code in chapter 61\n and item.customs_value between 1 and 5\nthen lane red, points 10\n\n' +
        'rule B "Second"\nwhen item.customs_value between 1 and 5\nthen lane yellow, points 0\n',
    );
  });

  it('may have decimal commas where cells are parted by something else', () => {
    const semicolons = heads.replaceAll(',', ';');
    const { document, faults } = readTables(`${semicolons}\nA;x;61;0,5;1,25;red;1\n`);
    expect(faults).toEqual([]);
    expect(print(document)).toContain('item.customs_value between 0.5 and 1.25');
    expect(readTables(`${heads}\nA,x,61,"0,5",2,red,1\n`).faults).toMatchObject([
      { code: 'not-number', line: 2, column: 4 },
    ]);
  });

  it.each([
    ['a number', 'A,x,61,one,5,red,1', { code: 'not-number', column: 4, cell: 'one' }],
    ['a missing value', 'A,x,61,1,,red,1', { code: 'empty-cell', column: 5 }],
    ['a chapter', 'A,x,6101,1,5,red,1', { code: 'not-code', column: 3, cell: '6101' }],
    ['a lane', 'A,x,61,1,5,purple,1', { code: 'not-lane', column: 6, cell: 'purple' }],
    ['points', 'A,x,61,1,5,red,many', { code: 'not-points', column: 7 }],
    ['a rule without id', ',x,61,1,5,red,1', { code: 'empty-cell', column: 1 }],
    ['too many cells', 'A,x,61,1,5,red,1,more', { code: 'too-many-cells', column: 8 }],
  ])('is told of %s with row and column', (_what, row, fault) => {
    const { document, faults } = readTables(`${heads}\nOK,x,61,1,5,red,1\n${row}\n`);
    expect(faults).toMatchObject([{ ...fault, line: 3 }]);
    expect(document.rules.map(({ ruleId }) => ruleId)).toContain('OK');
  });

  it('is told of heads that say no condition, of a rule written twice and of a text that is no table', () => {
    expect(readTables('rule,name,what is this?,lane\nA,x,1,red\n').faults).toMatchObject([
      { code: 'unknown-column', line: 1, column: 3 },
      { code: 'empty-cell' },
    ]);
    expect(readTables(`${heads}\nA,x,61,1,5,red,1\nA,x,62,1,5,red,1\n`).faults).toMatchObject([
      { code: 'repeated-rule', line: 3 },
    ]);
    expect(readTables('some,other\ntable,here\n').faults).toMatchObject([{ code: 'no-table' }]);
    expect(readTables('rule,name,"lane\nA,x,red\n').faults).toMatchObject([{ code: 'bad-csv' }]);
  });

  it('cannot bring a formula into a spreadsheet', () => {
    const { document } = parse('rule A "=HYPERLINK(1)"\nwhen office = "+1"\nthen points 1\n');
    const { csv } = printTables(document);
    expect(csv).toContain("'=HYPERLINK(1)");
    expect(csv).not.toMatch(/(^|,)[=+@]/m);
    expect(print(readTables(csv).document)).toBe(print(document));
  });

  it('never throws, whatever it says', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 80 }),
        fc.array(fc.string({ maxLength: 12 }), { maxLength: 8 }),
        (any, cells) => {
          readTables(any);
          readTables(
            `rule,name,item.net_mass > ?,item.origin in ("?"),item.origin in list ?,${any}\n${cells.join(',')}\n`,
          );
        },
      ),
      { numRuns: 500, seed: 63 },
    );
  });
});

describe('gaps and overlaps', () => {
  const tableFor = (...conditions: string[]) =>
    tableOf(parsed(conditions.map((each, index) => `rule R${index} ""\nwhen ${each}\nthen points 1\n`).join('')).rules);

  it('are exact between closed numbers', () => {
    const [axis] = axesOf(
      tableFor('item.net_mass between 1 and 2', 'item.net_mass between 2 and 3', 'item.net_mass between 5 and 6'),
    );
    expect(axis?.overlaps).toEqual([
      { interval: { from: { value: 2, side: 0 }, to: { value: 2, side: 1 } }, rows: [0, 1] },
    ]);
    expect(axis?.gaps).toEqual([{ from: { value: 3, side: 1 }, to: { value: 5, side: 0 } }]);
  });

  it('know that days and codes follow one another', () => {
    const days = axesOf(
      tableFor('lodged_on between 2026-01-01 and 2026-01-31', 'lodged_on between 2026-02-01 and 2026-02-28'),
    );
    expect(days).toMatchObject([{ kind: 'date', gaps: [], overlaps: [] }]);
    const codes = axesOf(tableFor('item.commodity_code in chapter 61', 'item.commodity_code in chapter 62, 64'));
    expect(codes[0]?.overlaps).toEqual([]);
    expect(codes[0]?.gaps).toEqual([
      { from: { value: 6_300_000_000, side: 0 }, to: { value: 6_400_000_000, side: 0 } },
    ]);
  });

  it('are looked for among rows that agree in everything else', () => {
    const row = (office: string, low: number, high: number) =>
      `office = "${office}" and item.net_mass between ${low} and ${high}`;
    const axes = axesOf(tableFor(row('A', 1, 3), row('B', 2, 4), row('A', 3, 4)));
    expect(axes.flatMap(({ overlaps }) => overlaps.map(({ rows }) => rows))).toEqual([[0, 2]]);
  });
});
