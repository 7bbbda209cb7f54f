import { describe, expect, it } from '@jest/globals';
import { hasErrors, parse, print } from '@tidewaiter/rule-language';
import { toggleCondition } from '../src/editor/conditions/disable-condition.js';
import { moveCondition, type Changed } from '../src/editor/conditions/move-condition.js';

/** Runs a change at the mark `|`, and answers the text with the mark where the cursor then is. */
function at(marked: string, change: (text: string, offset: number) => Changed | undefined): string | undefined {
  const offset = marked.indexOf('|');
  const changed = change(marked.replace('|', ''), offset);
  if (changed === undefined) return undefined;
  expect(hasErrors(parse(changed.text).diagnostics)).toBe(false);
  return `${changed.text.slice(0, changed.caret)}|${changed.text.slice(changed.caret)}`;
}

const rule = (conditions: string) => `rule A-1 "A"\n${conditions}\nthen points 1\n`;
const up = (text: string, offset: number) => moveCondition(text, offset, -1);
const down = (text: string, offset: number) => moveCondition(text, offset, 1);

describe('a condition moved', () => {
  it('changes places with its neighbour, and the cursor goes with it', () => {
    expect(at(rule('when a = 1\n and b| = 2\n and c = 3'), up)).toBe(rule('when b| = 2\n and a = 1\n and c = 3'));
    expect(at(rule('when a |= 1\n and b = 2\n and c = 3'), down)).toBe(rule('when b = 2\n and a |= 1\n and c = 3'));
    expect(at(rule('when a = 1 or b = 2 or |c = 3'), up)).toBe(rule('when a = 1 or |c = 3 or b = 2'));
  });

  it('takes its comments and its parentheses along', () => {
    expect(at(rule('when a = 1  # one\n # two\n and |(b = 2 or b = 3)\n and c = 3  # three'), up)).toBe(
      rule('when\n     # two\n     |(b = 2 or b = 3)\n and a = 1  # one\n and c = 3  # three'),
    );
    expect(at(rule('when a = 1  # one\n # two\n and |(b = 2 or b = 3)\n and c = 3  # three'), down)).toBe(
      rule('when a = 1  # one\n and c = 3  # three\n # two\n and |(b = 2 or b = 3)'),
    );
  });

  it('moves within its own group', () => {
    expect(at(rule('when a = 1\n and (b = 2 or |(c = 3))'), up)).toBe(rule('when a = 1\n and (|(c = 3) or b = 2)'));
  });

  it('stays where there is nothing to pass', () => {
    expect(at(rule('when |a = 1\n and b = 2'), up)).toBeUndefined();
    expect(at(rule('when a = 1\n and b = 2|'), down)).toBeUndefined();
    expect(at(rule('when a| = 1'), down)).toBeUndefined();
    expect(at('rule A|-1 "A"\nwhen a = 1 and b = 2\nthen points 1\n', down)).toBeUndefined();
  });

  it('is where it was after moving there and back, meaning the same', () => {
    const text = rule('when a = 1  # one\n and not b  # two\n and c in ("x")');
    const there = down(text, text.indexOf('a = 1'));
    const back = there && up(there.text, there.caret);
    expect(back?.text).toBe(text);
  });
});

describe('a condition disabled', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['in the middle', 'when a = 1\n and b| = 2\n and c = 3', 'when a = 1\n # and b = 2|\n and c = 3'],
    ['at the end', 'when a = 1\n and b| = 2  # two', 'when a = 1\n # and b = 2  # two|'],
    ['at the beginning', 'when |a = 1  # one\n and b = 2', 'when\n     # a = 1 and  # one|\n     b = 2'],
    ['of an or', 'when a = 1\n  or b| = 2', 'when a = 1\n  # or b = 2|'],
    ['on one line', 'when a = 1 and b| = 2 and c = 3', 'when a = 1\n # and b = 2|\n and c = 3'],
    [
      'of several lines',
      'when a = 1\n and |(b = 2\n   or c = 3)\n and d = 4',
      'when a = 1\n # and (b = 2\n # or c = 3)|\n and d = 4',
    ],
  ];

  it.each(cases)('%s becomes a comment', (_where, before, after) => {
    expect(at(rule(before), toggleCondition)).toBe(rule(after));
  });

  it.each(cases)('%s comes back in force by the same key', (_where, before, after) => {
    const enabled = at(rule(after), toggleCondition)?.replace('|', '') ?? '';
    const canonical = (text: string) => print(parse(text).document);
    expect(canonical(enabled)).toBe(canonical(rule(before).replace('|', '')));
  });

  it('is not the only one a rule has', () => {
    expect(at(rule('when a| = 1'), toggleCondition)).toBeUndefined();
  });

  it('is not a remark for people', () => {
    expect(at(rule('when a = 1\n # see the| circular\n and b = 2'), toggleCondition)).toBeUndefined();
  });
});
