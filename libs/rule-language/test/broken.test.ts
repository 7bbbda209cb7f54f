import { describe, expect, it } from '@jest/globals';
import { parse, printCondition } from '../src/index.js';
import type { BrokenRule } from '../src/index.js';

/** What is left of a broken rule, and what is not: the text of each part with its parent and index. */
function remains(text: string): { readonly rule: string; readonly unreadable: readonly string[] } {
  const [broken] = parse(text).broken;
  if (!broken) throw new Error('not broken');
  return {
    rule: broken.rule ? printCondition(broken.rule.condition) : 'none',
    unreadable: broken.unreadable.map(
      ({ span, parentId, index }) => `${parentId ?? 'root'} ${index}: ${text.slice(span.start, span.end)}`,
    ),
  };
}

const when = (condition: string): string => `rule A "a"\nwhen ${condition}\nthen lane red, points 5\n`;

describe('a rule that cannot be read whole', () => {
  it.each<readonly [string, string, ...string[]]>([
    ['container and score < and office = "A"', 'container and office = "A"', 'r1.c 1: score <'],
    ['score < or container', 'any (container)', 'r1.c 0: score <'],
    ['container and (score > 1 or ) and a', 'container and any (score > 1) and a', 'r1.c1 1: '],
    ['a and not (b or c <) and d', 'a and not any (b) and d', 'r1.c1.0 1: c <'],
    ['a and not c < and d', 'a and d', 'r1.c 1: not c <'],
    ['a and b is bad and min(1, and c or d', '(a and c) or d', 'r1.c0 1: b is bad', 'r1.c0 2: min(1,'],
    ['a stray and b', 'all (b)', 'r1.c 0: a stray'],
    ['score <', 'all ()', 'root 0: score <'],
    ['a and (if b and < then 1 else 2) > 1 and c', 'a and c', 'r1.c 1: (if b and < then 1 else 2) > 1'],
    ['a and (b and c', 'a and (b and c)'],
  ])('%j', (condition, rule, ...unreadable) => {
    const found = remains(when(condition));
    if (unreadable.length > 0 || !condition.endsWith('c')) expect(found).toEqual({ rule, unreadable });
    else expect(found.unreadable).toEqual(['r1.c 1: (b and c']);
  });

  it('keeps the ids of what can be read as they are when it is whole', () => {
    const ids = ({ rule }: Pick<BrokenRule, 'rule'>): string[] =>
      rule && 'conditions' in rule.condition ? rule.condition.conditions.map(({ id }) => id) : [];
    const whole = parse(when('a and b and c')).document.rules[0];
    expect(whole && ids({ rule: whole })).toEqual(['r1.c0', 'r1.c1', 'r1.c2']);
    expect(ids(parse(when('a and b < and c')).broken[0] ?? {})).toEqual(['r1.c0', 'r1.c2']);
  });

  it('leaves the others their ids and is no part of the document', () => {
    const { document, broken } = parse(when('a') + when('b <') + when('c'));
    expect(document.rules.map(({ id }) => id)).toEqual(['r1', 'r3']);
    expect(broken.map(({ rule }) => rule?.id)).toEqual(['r2']);
  });

  it('keeps its outcome, its name and its place', () => {
    const text = when('a and < and c');
    const [broken] = parse(text).broken;
    expect(broken).toMatchObject({ ruleId: 'A', name: 'a', rule: { outcome: { lane: 'red', points: 5 } } });
    expect(text.slice(broken?.span.start, broken?.span.end)).toBe(text.trimEnd());
  });

  it.each([
    ['an outcome', 'rule A "a"\nwhen container\nthen lane rde', 'container'],
    ['no outcome', 'rule A "a"\nwhen container', 'container'],
    ['no condition', 'rule A "a"\nthen points 1', 'all ()'],
    ['a character that means nothing', 'rule A "a"\nwhen container\nthen points @ 1', 'container'],
  ])('with %s is broken with all its conditions', (_what, text, rule) => {
    expect(remains(text)).toEqual({ rule, unreadable: [] });
  });

  it('without an id has no tree', () => {
    expect(parse('rule\nwhen a\nthen points 1').broken).toMatchObject([{ ruleId: '', name: '' }]);
    expect(parse('rule\nwhen a\nthen points 1').broken[0]?.rule).toBeUndefined();
  });
});
