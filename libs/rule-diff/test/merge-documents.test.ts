import { describe, expect, it } from '@jest/globals';
import { parse } from '@tidewaiter/rule-language';
import { mergeDocuments } from '../src/index.js';

const head = 'rule V "Low value"\n';
const end = 'then lane red, points 40\n';
const rule = (when: string, outcome = end) => `${head}when ${when}\n${outcome}`;
const other = 'rule Q "Scored"\nwhen score > 0.9\nthen points 10\n';

/** Every line: what it is about, the base, this side, the other side, and what comes out. */
const clean: readonly (readonly [string, string, string, string, string])[] = [
  [
    'changes of different rules',
    `${rule('a > 1')}\n${other}`,
    `${rule('a > 2')}\n${other}`,
    `${rule('a > 1')}\n${other.replace('0.9', '0.8')}`,
    `${rule('a > 2')}\n${other.replace('0.9', '0.8')}`,
  ],
  [
    'a definition and a rule',
    `fact f "F"\nis a / b\n\n${rule('f > 1')}`,
    `fact f "F"\nis a / c\n\n${rule('f > 1')}`,
    `fact f "F"\nis a / b\n\n${rule('f > 2')}`,
    `fact f "F"\nis a / c\n\n${rule('f > 2')}`,
  ],
  [
    'changes of different conditions',
    rule('a > 1\n and b > 1\n and c > 1'),
    rule('a > 2\n and b > 1\n and c > 1'),
    rule('a > 1\n and b > 1\n and c > 3'),
    rule('a > 2\n and b > 1\n and c > 3'),
  ],
  [
    'a condition and the outcome',
    rule('a > 1'),
    rule('a > 2'),
    rule('a > 1', 'then lane yellow, points 30\n'),
    rule('a > 2', 'then lane yellow, points 30\n'),
  ],
  [
    'lane and points',
    rule('a > 1'),
    rule('a > 1', end.replace('red', 'blue')),
    rule('a > 1', end.replace('40', '5')),
    rule('a > 1', 'then lane blue, points 5\n'),
  ],
  [
    'a condition on each side of a lone one',
    rule('a > 1'),
    rule('a > 1\n and b > 1'),
    rule('a > 1\n and c > 1'),
    rule('a > 1\n and b > 1\n and c > 1'),
  ],
  [
    'a condition joined to alternatives that change',
    rule('a > 1\n  or b > 1'),
    rule('(a > 1 or b > 1)\n and c > 1'),
    rule('a > 1\n  or b > 2'),
    rule('(a > 1 or b > 2)\n and c > 1'),
  ],
  [
    'the same change twice',
    rule('a > 1'),
    rule('a > 2\n and b > 1'),
    rule('a > 2\n and b > 1'),
    rule('a > 2\n and b > 1'),
  ],
  [
    'one removed, another changed',
    rule('a > 1\n and b > 1\n and c > 1'),
    rule('b > 1\n and c > 1'),
    rule('a > 1\n and b > 1\n and c > 9'),
    rule('b > 1\n and c > 9'),
  ],
  [
    'texts, owners and controls',
    rule('a > 1', `${end}control weigh, open\nwith owner "desk"\ntext en "Weigh"\n`),
    rule('a > 1', `${end}control weigh, open, scan\nwith owner "desk"\ntext en "Weigh", fr "Peser"\n`),
    rule('a > 1', `${end}control open\nwith owner "desk", share 0.5\ntext en "Weigh"\n`),
    rule('a > 1', `${end}control open, scan\nwith owner "desk", share 0.5\ntext en "Weigh", fr "Peser"\n`),
  ],
  [
    'comments and layout, as they were written',
    `# the desk\n${rule('a   >   1', '  then   lane red ,points 40 # strict\n')}\n\n${other}`,
    `# the desk\n${rule('a   >   1', '  then   lane red ,points 40 # strict\n').replace('Low', 'Lower')}\n\n${other}`,
    `# the desk\n${rule('a   >   7', '  then   lane red ,points 40 # strict\n')}\n\n${other}# the end\n`,
    `# the desk\n${rule('a   >   7', '  then   lane red ,points 40 # strict\n').replace('Low', 'Lower')}\n\n${other}\n# the end\n`,
  ],
  [
    'rules added on both sides',
    rule('a > 1'),
    `${rule('a > 1')}\n${other}`,
    `${rule('a > 1')}\n${other.replace('Q', 'R')}`,
    `${rule('a > 1')}\n${other}\n${other.replace('Q', 'R')}`,
  ],
  [
    'a rule removed beside a changed one',
    `${rule('a > 1')}\n${other}`,
    rule('a > 1'),
    `${rule('a > 2')}\n${other}`,
    rule('a > 2'),
  ],
  [
    'a new id and a new threshold',
    rule('a > 1'),
    rule('a > 1').replace('V', 'W'),
    rule('a > 2'),
    rule('a > 2').replace('V', 'W'),
  ],
  [
    'a rule that cannot be read, left alone',
    `rule B "bad"\nwhen >\n\n${rule('a > 1')}`,
    `rule B "bad"\nwhen > 1\n\n${rule('a > 1')}`,
    `rule B "bad"\nwhen >\n\n${rule('a > 2')}`,
    `rule B "bad"\nwhen > 1\n\n${rule('a > 2')}`,
  ],
];

/** Every line: base, this side, the other; and the conflict as [part, base, mine, theirs]. */
const conflicting: readonly (readonly [
  string,
  string,
  string,
  string,
  readonly [string, string?, string?, string?],
])[] = [
  [
    'one condition changed in two ways',
    rule('a > 1\n and b > 1'),
    rule('a > 2\n and b > 1'),
    rule('a > 3\n and b > 1'),
    ['condition', 'a > 1', 'a > 2', 'a > 3'],
  ],
  [
    'removed here and changed there',
    rule('a > 1\n and b > 1'),
    rule('b > 1'),
    rule('a > 3\n and b > 1'),
    ['condition', 'a > 1', undefined, 'a > 3'],
  ],
  [
    'joined otherwise here, one more there',
    rule('a > 1\n and b > 1'),
    rule('a > 1\n  or b > 1'),
    rule('a > 1\n and b > 1\n and c > 1'),
    ['condition', 'a > 1 and b > 1', 'a > 1 or b > 1', 'a > 1 and b > 1 and c > 1'],
  ],
  [
    'a definition changed in two ways',
    `fact f "F"\nis a\n\n${rule('f > 1')}`,
    `fact f "F"\nis b\n\n${rule('f > 1')}`,
    `fact f "F"\nis c\n\n${rule('f > 1')}`,
    ['definition', 'fact f "F"\nis a', 'fact f "F"\nis b', 'fact f "F"\nis c'],
  ],
  [
    'another lane on both sides',
    rule('a > 1'),
    rule('a > 1', end.replace('red', 'blue')),
    rule('a > 1', end.replace('red', 'yellow')),
    ['lane', 'red', 'blue', 'yellow'],
  ],
  [
    'another name on both sides',
    rule('a > 1'),
    rule('a > 1').replace('Low', 'A'),
    rule('a > 1').replace('Low', 'B'),
    ['name', 'Low value', 'A value', 'B value'],
  ],
  [
    'a rule removed here and changed there',
    `${rule('a > 1')}\n${other}`,
    rule('a > 1'),
    `${rule('a > 1')}\n${other.replace('0.9', '0.8')}`,
    ['rule', other.trim(), undefined, other.replace('0.9', '0.8').trim()],
  ],
  [
    'two rules of one id',
    rule('a > 1'),
    `${rule('a > 1')}\n${other}`,
    `${rule('a > 1')}\n${other.replace('0.9', '0.8')}`,
    ['rule', undefined, other.trim(), other.replace('0.9', '0.8').trim()],
  ],
  [
    'a rule that cannot be read, changed twice',
    'rule B "bad"\nwhen >\n',
    'rule B "bad"\nwhen > 1\n',
    'rule B "bad"\nwhen > 2\n',
    ['rule', 'rule B "bad"\nwhen >', 'rule B "bad"\nwhen > 1', 'rule B "bad"\nwhen > 2'],
  ],
];

describe('merging', () => {
  it.each(clean)('joins %s', (_, base, mine, theirs, expected) => {
    expect(mergeDocuments({ base, mine, theirs })).toEqual({ text: expected, conflicts: [] });
  });

  it.each(conflicting)('asks about %s', (_, base, mine, theirs, [part, old, own, others]) => {
    const { text, conflicts } = mergeDocuments({ base, mine, theirs });
    expect(conflicts.map((each) => [each.part, each.base, each.mine, each.theirs])).toEqual([[part, old, own, others]]);
    const id = conflicts[0]?.id ?? '';
    const settled = (take: 'mine' | 'theirs') => mergeDocuments({ base, mine, theirs }, { [id]: { take } });
    expect(settled('mine')).toEqual({ text: mine, conflicts: [] });
    expect(settled('theirs')).toEqual({ text: theirs, conflicts: [] });
    expect(text).toBe(own === undefined ? theirs : mine);
  });

  it('keeps both conditions, or a third, when told so', () => {
    const texts = {
      base: rule('a > 1\n and b > 1'),
      mine: rule('a > 2\n and b > 1'),
      theirs: rule('a > 3\n and b > 1'),
    };
    const id = mergeDocuments(texts).conflicts[0]?.id ?? '';
    const both = mergeDocuments(texts, { [id]: { take: 'both' } });
    expect(both).toEqual({ text: rule('a > 2\n and a > 3\n and b > 1'), conflicts: [] });
    const third = mergeDocuments(texts, { [id]: { take: 'text', text: 'a > 2.5 or d' } });
    expect(third).toEqual({ text: rule('(a > 2.5 or d)\n and b > 1'), conflicts: [] });
  });

  it('asks again where the answer cannot be read', () => {
    const texts = { base: rule('a > 1'), mine: rule('a > 2'), theirs: rule('a > 3') };
    const id = mergeDocuments(texts).conflicts[0]?.id ?? '';
    const { conflicts, text } = mergeDocuments(texts, { [id]: { take: 'text', text: 'a >' } });
    expect(conflicts).toMatchObject([{ id, unreadable: true }]);
    expect(parse(text).diagnostics).toEqual([]);
  });
});
