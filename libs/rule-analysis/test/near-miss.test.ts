import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  check,
  hits,
  isLeaf,
  leavesOf,
  noSpan,
  printCondition,
  truthOf,
  type CheckedRule,
  type Condition,
  type FactRow,
} from '@tidewaiter/rule-language';
import { ruleGenerators } from '../../../test/support/rule-generators.js';
import { lists, rulesWhen, smallVocabulary } from '../../../test/support/rules-when.js';
import { compareNearMisses, nearMiss, type NearMiss } from '../src/index.js';

function ruleWhen(condition: string): CheckedRule {
  const [rule] = rulesWhen(condition).rules;
  if (rule === undefined) throw new Error('no rule');
  return rule;
}

const missOf = (condition: string, row: FactRow) => nearMiss(ruleWhen(condition), { row, lists });

const heavy = { 'item.net_mass': 900, 'item.customs_value': 100, office: 'AA', authorised: true };

describe('nearMiss', () => {
  it('is nothing where the rule hits, and where it misses by more than two tests', () => {
    expect(missOf('item.net_mass > 800', heavy)).toBeUndefined();
    const far = 'item.net_mass > 1000 and office = "BB" and authorised = false';
    expect(missOf(far, heavy)).toBeUndefined();
    expect(missOf(`(${far}) or item.customs_value > 200`, heavy)?.leaves).toHaveLength(1);
  });

  it('names the test, what it read, and how far the number is', () => {
    expect(missOf('item.net_mass >= 1000 and authorised', heavy)?.leaves).toEqual([
      {
        nodeId: expect.any(String),
        text: 'item.net_mass >= 1000',
        negated: false,
        operands: [{ text: 'item.net_mass', value: 900 }],
        distance: { kind: 'number', gap: 100, relative: 0.1 },
      },
    ]);
  });

  it('counts days, and one more for a strict bound', () => {
    const daysTo = (condition: string) => missOf(condition, { lodged_on: '2026-02-27' })?.leaves[0]?.distance;
    expect(daysTo('lodged_on >= 2026-03-01')).toEqual({ kind: 'date', days: 2 });
    expect(daysTo('lodged_on > 2026-03-01')).toEqual({ kind: 'date', days: 3 });
    expect(daysTo('lodged_on < 2026-02-27')).toEqual({ kind: 'date', days: -1 });
    expect(daysTo('lodged_on between 2026-01-01 and 2026-02-20')).toEqual({ kind: 'date', days: -7 });
  });

  it('measures nothing that is missing or no number', () => {
    const [missing, office] = missOf('item.net_mass > 5 and office = "BB"', { office: 'AA' })?.leaves ?? [];
    expect(missing).toMatchObject({ operands: [{ text: 'item.net_mass' }] });
    expect([missing?.distance, office?.distance]).toEqual([undefined, undefined]);
  });

  it('says when a test would have to fail', () => {
    expect(missOf('not authorised and item.net_mass > 1', heavy)?.leaves).toMatchObject([{ negated: true }]);
  });

  it('takes the nearest of several ways', () => {
    const [leaf] = missOf('item.net_mass > 9000 or item.customs_value > 110', heavy)?.leaves ?? [];
    expect(leaf?.text).toBe('item.customs_value > 110');
  });

  it('sorts by the number of tests, then by distance', () => {
    const conditions = ['item.net_mass > 950 and office = "BB"', 'item.net_mass > 1000', 'item.net_mass > 910'];
    const misses = conditions.map((condition) => missOf(condition, heavy)).filter((miss) => miss !== undefined);
    const texts = misses.toSorted(compareNearMisses).map(({ leaves }) => leaves.map(({ text }) => text).join());
    expect(texts).toEqual(['item.net_mass > 910', 'item.net_mass > 1000', 'item.net_mass > 950,office = "BB"']);
  });
});

/** Simple facts, each in one test only: what a person could change on the declaration. */
const thresholds = fc.record({
  mass: fc.double({ min: 1, max: 1e6, noNaN: true }),
  value: fc.double({ min: 1, max: 1e6, noNaN: true }),
  limit: fc.double({ min: 1, max: 1e6, noNaN: true }),
  order: fc.constantFrom('<', '<=', '>', '>='),
  link: fc.constantFrom('and', 'or'),
});

describe('a near miss', () => {
  it('is what makes the rule hit when the named facts move by the distance', () => {
    fc.assert(
      fc.property(thresholds, ({ limit, link, mass, order, value }) => {
        const rule = ruleWhen(`item.net_mass ${order} ${limit} ${link} item.customs_value >= ${limit}`);
        const row: FactRow = { 'item.net_mass': mass, 'item.customs_value': value };
        const miss = nearMiss(rule, { row, lists });
        expect(miss === undefined).toBe(hits(rule, row, lists));
        if (miss !== undefined) expect(hits(rule, moved(row, miss), lists)).toBe(true);
      }),
    );
  });

  it('holds for every condition of the language: as few tests as can be, and the rule hits when they turn', () => {
    const { lists: anyLists, row: anyRow, rule: anyRule } = ruleGenerators(smallVocabulary, 2);
    fc.assert(
      fc.property(anyRule, anyRow, anyLists, (made, row, contents) => {
        const { checked } = check({ facts: [], rules: [made], trailingComments: [] }, smallVocabulary);
        const [rule] = checked?.rules ?? [];
        fc.pre(rule !== undefined && !hits(rule, row, contents));
        if (rule === undefined) return;
        const ask = (condition: Condition) => truthOf(condition, row, contents);
        const miss = nearMiss(rule, { row, lists: contents });
        const texts = [...new Set(leavesOf(rule.condition).map(printCondition))];
        const single = texts.filter((text) => ask(turned(rule.condition, new Set([text]))) === true);
        if (miss === undefined) {
          expect(single).toEqual([]);
          return;
        }
        const named = new Set(miss.leaves.map(({ text }) => text));
        expect(named.size).toBe(single.length > 0 ? 1 : 2);
        expect(ask(turned(rule.condition, named))).toBe(true);
      }),
      { numRuns: 400, seed: 5 },
    );
  });
});

function moved(row: FactRow, { leaves }: NearMiss): FactRow {
  const changes = leaves.map(({ distance, operands: [operand] }) => {
    if (distance?.kind !== 'number' || typeof operand?.value !== 'number') throw new Error('not a number');
    // Beyond a strict bound by next to nothing.
    const beyond = Math.sign(distance.gap) * (Math.abs(operand.value) + Math.abs(distance.gap)) * 1e-12;
    return [operand.text, operand.value + distance.gap + beyond];
  });
  return { ...row, ...Object.fromEntries(changes) };
}

const one = { kind: 'number', value: 1, span: noSpan } as const;
const constant = (operator: '=' | '!='): Condition => ({
  kind: 'compare',
  id: '',
  span: noSpan,
  operator,
  left: one,
  right: one,
});

/** The condition with the tests of these texts, or whose negated parts have them, as the rule would want them. */
function turned(condition: Condition, texts: ReadonlySet<string>, wanted = true): Condition {
  if (condition.kind === 'not') {
    return { ...condition, condition: turned(condition.condition, texts, !wanted) };
  }
  if (!isLeaf(condition)) {
    return { ...condition, conditions: condition.conditions.map((part) => turned(part, texts, wanted)) };
  }
  const isNamed =
    texts.has(printCondition(condition)) || (!wanted && outsideTexts(condition).some((text) => texts.has(text)));
  return isNamed ? constant(wanted ? '=' : '!=') : condition;
}

/** `not between` is two comparisons, either of which is enough. */
function outsideTexts(condition: Condition): string[] {
  if (condition.kind !== 'between') return [];
  const { high, low, subject } = condition;
  const part = (operator: '<' | '>', right: typeof low): Condition => ({
    kind: 'compare',
    id: '',
    span: noSpan,
    operator,
    left: subject,
    right,
  });
  return [printCondition(part('<', low)), printCondition(part('>', high))];
}
