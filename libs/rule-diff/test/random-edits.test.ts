import { describe, expect, it } from '@jest/globals';
import { noSpan, print, printCondition } from '@tidewaiter/rule-language';
import type { Condition, Document, Rule } from '@tidewaiter/rule-language';
import fc from 'fast-check';
import { ruleGenerators } from '../../../test/support/rule-generators.js';
import { compareDocuments, sayChange } from '../src/index.js';
import type { Change } from '../src/index.js';
import { naming, vocabulary } from './naming.js';

const { rule, leaf } = ruleGenerators(vocabulary);
const documentOf = (...rules: Rule[]): Document => ({ facts: [], rules, trailingComments: [] });
const all = (conditions: readonly Condition[]): Condition => ({ kind: 'all', id: '', span: noSpan, conditions });

/** Several conditions, none twice, and one more. */
const parts = fc
  .uniqueArray(leaf, { minLength: 4, maxLength: 7, selector: printCondition })
  .map(([extra, ...conditions]) => ({ extra, conditions }) as { extra: Condition; conditions: Condition[] });

/** What the change is about, for a look at exactly what was edited. */
function told(change: Change): string {
  return 'condition' in change ? `${change.kind}: ${printCondition(change.condition)}` : change.kind;
}

interface Edit {
  readonly edited: readonly Condition[];
  readonly said: string;
}

const edits: Readonly<Record<string, (conditions: readonly Condition[], at: number, extra: Condition) => Edit>> = {
  add: (conditions, at, extra) => ({
    edited: [...conditions.slice(0, at), extra, ...conditions.slice(at)],
    said: `conditionAdded: ${printCondition(extra)}`,
  }),
  remove: (conditions, at) => ({
    edited: conditions.filter((_, index) => index !== at),
    said: `conditionRemoved: ${printCondition(conditions[at] as Condition)}`,
  }),
  negate: (conditions, at) => ({
    edited: conditions.map((condition, index) =>
      index === at ? { kind: 'not', id: '', span: noSpan, condition } : condition,
    ),
    said: `conditionNegated: ${printCondition(conditions[at] as Condition)}`,
  }),
  moveToEnd: (conditions, at) => ({
    edited: [...conditions.filter((_, index) => index !== at), conditions[at] as Condition],
    said: at === conditions.length - 1 ? '' : `conditionMoved: ${printCondition(conditions[at] as Condition)}`,
  }),
};

describe('differences of random rules', () => {
  it('are none without an edit', () => {
    fc.assert(
      fc.property(rule, (each) => {
        expect(compareDocuments(documentOf(each), documentOf(structuredClone(each)))).toEqual([]);
      }),
      { numRuns: 200, seed: 11 },
    );
  });

  it.each(Object.keys(edits))('are exactly the one edit made: %s', (name) => {
    fc.assert(
      fc.property(rule, parts, fc.nat(), (each, { extra, conditions }, number) => {
        const { edited, said } = (edits[name] as (typeof edits)[string])(conditions, number % conditions.length, extra);
        const [before, after] = [conditions, edited].map((one) => documentOf({ ...each, condition: all(one) }));
        const changes = compareDocuments(before as Document, after as Document);
        // Two conditions that change places: either of them may be said to have moved.
        if (name === 'moveToEnd' && number % conditions.length === conditions.length - 2) {
          expect(changes.map(({ kind }) => kind)).toEqual(['conditionMoved']);
        } else expect(changes.map(told)).toEqual(said ? [said] : []);
        expect(compareDocuments(after as Document, before as Document)).toHaveLength(changes.length);
      }),
      { numRuns: 100, seed: 12 },
    );
  });

  it('are found wherever two rules differ, and can be said', () => {
    fc.assert(
      fc.property(rule, rule, (one, two) => {
        const [before, after] = [documentOf(one), documentOf({ ...two, ruleId: one.ruleId })];
        const changes = compareDocuments(before, after);
        expect(changes.length > 0).toBe(print(before) !== print(after));
        for (const change of changes) {
          for (const language of ['en', 'fr', 'ar'] as const) {
            const sentence = sayChange(change, language, naming);
            expect(sentence.trim()).not.toBe('');
            expect(sentence).not.toMatch(/undefined|\[object/);
          }
        }
      }),
      { numRuns: 300, seed: 13 },
    );
  });
});
