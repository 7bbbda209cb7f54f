import { describe, expect, it } from '@jest/globals';
import { noSpan, parse, print, printCondition } from '@tidewaiter/rule-language';
import type { Condition, Rule } from '@tidewaiter/rule-language';
import fc from 'fast-check';
import { ruleGenerators } from '../../../test/support/rule-generators.js';
import { compareDocuments, mergeDocuments } from '../src/index.js';
import { vocabulary } from './naming.js';

const { rule, leaf } = ruleGenerators(vocabulary, 2);

/** Three to five rules, each of at least three different conditions that must all hold. */
const rules = fc
  .uniqueArray(fc.tuple(rule, fc.uniqueArray(leaf, { minLength: 3, maxLength: 4, selector: write })), {
    minLength: 3,
    maxLength: 5,
    selector: ([{ ruleId }]) => ruleId,
  })
  .map((each) => each.map(([one, conditions]): Rule => ({ ...one, name: one.ruleId, condition: all(conditions) })));

function write(condition: Condition): string {
  return print({ facts: [], rules: [ruleOf(condition)], trailingComments: [] });
}

function ruleOf(condition: Condition): Rule {
  const at = { id: '', span: noSpan };
  const outcome = { ...at, points: 0, controls: [] };
  return { ...at, kind: 'rule', ruleId: 'r', name: '', priority: 1, condition, outcome, meta: { text: {} } };
}

function all(conditions: readonly Condition[]): Condition {
  return { kind: 'all', id: '', span: noSpan, conditions };
}

function partsOf({ condition }: Rule): readonly Condition[] {
  return condition.kind === 'all' ? condition.conditions : [condition];
}

const textOf = (each: readonly Rule[]) => print({ facts: [], rules: each, trailingComments: [] });

/** Edits of one rule at one of its conditions, or beside them. */
const edits: Readonly<Record<string, (one: Rule, at: number, number: number) => Rule>> = {
  negate: (one, at) => ({
    ...one,
    condition: all(
      partsOf(one).map((condition, index) =>
        index === at ? { kind: 'not', id: '', span: noSpan, condition } : condition,
      ),
    ),
  }),
  remark: (one, at, number) => ({
    ...one,
    condition: all(
      partsOf(one).map((condition, index) =>
        index === at ? { ...condition, comments: { before: [`remark ${number}`] } } : condition,
      ),
    ),
  }),
  widen: (one, at, number) => ({
    ...one,
    condition: all(
      partsOf(one).map((condition, index) =>
        index === at ? { kind: 'any', id: '', span: noSpan, conditions: [condition, scoreAbove(number)] } : condition,
      ),
    ),
  }),
};

function scoreAbove(value: number): Condition {
  const [left, right] = [
    { kind: 'fact', name: 'score', span: noSpan },
    { kind: 'number', value, span: noSpan },
  ] as const;
  return { kind: 'compare', id: '', span: noSpan, operator: '>', left, right };
}

const edit = fc.record({
  name: fc.constantFrom(...Object.keys(edits)),
  at: fc.nat(2),
  rule: fc.nat(2),
  number: fc.nat(99),
});
type Edit = (typeof edit)['generate'] extends (...each: never[]) => { value: infer E } ? E : never;

function edited(base: readonly Rule[], change: Edit): readonly Rule[] {
  return base.map((one, index) =>
    index === change.rule ? (edits[change.name] as (typeof edits)[string])(one, change.at, change.number) : one,
  );
}

const disjoint = fc.tuple(edit, edit).filter(([one, two]) => one.rule !== two.rule || one.at !== two.at);

/** The changes, without what the changed condition stands beside, which the other side may have changed. */
const told = (before: string, after: string) =>
  compareDocuments(parse(before).document, parse(after).document)
    .filter(({ kind }) => kind !== 'commentsChanged')
    .map((change) => {
      const about = 'condition' in change ? printCondition(change.condition) : '';
      return { ruleId: change.ruleId, words: `${change.ruleId} ${change.kind} ${about}` };
    });

describe('merging random rules', () => {
  it('gives the other side where one changed nothing, and either where both changed the same', () => {
    fc.assert(
      fc.property(rules, rules, (one, two) => {
        const [base, changed] = [textOf(one), textOf(two)];
        expect(mergeDocuments({ base, mine: changed, theirs: base })).toEqual({ text: changed, conflicts: [] });
        expect(mergeDocuments({ base, mine: base, theirs: changed })).toEqual({ text: changed, conflicts: [] });
        expect(mergeDocuments({ base, mine: changed, theirs: changed })).toEqual({ text: changed, conflicts: [] });
      }),
      { numRuns: 30, seed: 21 },
    );
  });

  it('takes both of two edits of different conditions, whoever is asked first', () => {
    fc.assert(
      fc.property(rules, disjoint, (each, [one, two]) => {
        const [base, mine, theirs] = [each, edited(each, one), edited(each, two)].map(textOf) as [
          string,
          string,
          string,
        ];
        const merged = mergeDocuments({ base, mine, theirs });
        const swapped = mergeDocuments({ base, mine: theirs, theirs: mine });
        expect(merged.conflicts).toEqual([]);
        expect(merged.text).toBe(textOf(edited(edited(each, one), two)));
        expect(print(parse(swapped.text).document)).toBe(print(parse(merged.text).document));
      }),
      { numRuns: 100, seed: 22 },
    );
  });

  it('loses nothing: every change of either side is in the text or in a conflict', () => {
    fc.assert(
      fc.property(rules, fc.array(edit, { maxLength: 4 }), fc.array(edit, { maxLength: 4 }), (each, left, right) => {
        const base = textOf(each);
        const [mine, theirs] = [left, right].map((some) => textOf(some.reduce(edited, each))) as [string, string];
        const { text, conflicts } = mergeDocuments({ base, mine, theirs });
        expect(parse(text).diagnostics).toEqual([]);
        const asked = new Set(conflicts.map(({ ruleId }) => ruleId));
        const there = told(base, text).map(({ words }) => words);
        for (const { ruleId, words } of [...told(base, mine), ...told(base, theirs)]) {
          if (!asked.has(ruleId)) expect(there).toContain(words);
        }
        for (const number of [...left, ...right].filter(({ name }) => name === 'remark').map((one) => one.number)) {
          const kept = text + JSON.stringify(conflicts);
          const wasWritten = mine.includes(`remark ${number}\n`) || theirs.includes(`remark ${number}\n`);
          if (wasWritten && asked.size === 0) expect(kept).toContain(`remark ${number}`);
        }
      }),
      { numRuns: 100, seed: 23 },
    );
  });
});
