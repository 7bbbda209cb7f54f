import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ruleGenerators } from '../support/rule-generators.js';
import { check, explain, hits, noSpan, normalise, parse, truthOf, valueOf } from '@tidewaiter/rule-language';
import type { Condition, FactRow, ListContents, NormalCondition, Trace, Truth } from '@tidewaiter/rule-language';
import { vocabulary } from '../../libs/rule-language/test/vocabulary.js';

const { condition, number, row, lists, rule } = ruleGenerators(vocabulary);
const runs = { numRuns: 300, seed: 5 };

function group(kind: 'all' | 'any', conditions: readonly Condition[]): Condition {
  return { kind, id: '', span: noSpan, conditions };
}

function not(inner: Condition): Condition {
  return { kind: 'not', id: '', span: noSpan, condition: inner };
}

/** The two-valued reading of the normal form: a leaf with a missing operand is false, negated or not. */
function hitsNormal(normal: NormalCondition, facts: FactRow, members: ListContents): boolean {
  switch (normal.kind) {
    case 'all':
      return normal.conditions.every((each) => hitsNormal(each, facts, members));
    case 'any':
      return normal.conditions.some((each) => hitsNormal(each, facts, members));
    case 'leaf':
      return truthOf(normal.leaf, facts, members) === !normal.negated;
  }
}

/** A property of two random conditions on a random row. */
function law(holds: (a: Condition, b: Condition, truth: (each: Condition) => Truth) => void): void {
  const property = fc.property(condition, condition, row, lists, (a, b, facts, members) =>
    holds(a, b, (each) => truthOf(each, facts, members)),
  );
  fc.assert(property, runs);
}

describe('the laws of negation', () => {
  it('not not a is a', () => {
    law((a, _b, truth) => expect(truth(not(not(a)))).toBe(truth(a)));
  });

  it('not (a and b) is not a or not b', () => {
    law((a, b, truth) => expect(truth(not(group('all', [a, b])))).toBe(truth(group('any', [not(a), not(b)]))));
  });

  it('not (a or b) is not a and not b', () => {
    law((a, b, truth) => expect(truth(not(group('any', [a, b])))).toBe(truth(group('all', [not(a), not(b)]))));
  });

  it('a condition and its negation are never both true', () => {
    law((a, _b, truth) => expect(truth(group('all', [a, not(a)]))).not.toBe(true));
  });

  it('the normal form hits when the condition does, and that of its negation when it is false', () => {
    fc.assert(
      fc.property(condition, row, lists, (each, facts, members) => {
        const truth = truthOf(each, facts, members);
        expect(hitsNormal(normalise(each), facts, members)).toBe(truth === true);
        expect(hitsNormal(normalise(not(each)), facts, members)).toBe(truth === false);
      }),
      { ...runs, numRuns: 1000 },
    );
  });
});

describe('a row that becomes better known', () => {
  it('never turns an answer over, unless the rule asks what is missing', () => {
    const without = (each: Condition): boolean => !JSON.stringify(each).includes('"presence"');
    fc.assert(
      fc.property(condition.filter(without), row, lists, fc.string(), (each, facts, members, seed) => {
        const kept = Object.entries(facts).filter((_, index) => seed.charCodeAt(index % (seed.length || 1)) % 2 === 0);
        const truth = truthOf(each, Object.fromEntries(kept), members);
        if (truth !== undefined) expect(truthOf(each, facts, members)).toBe(truth);
      }),
      { ...runs, numRuns: 1000 },
    );
  });
});

describe('a calculation', () => {
  it('is a finite number or missing', () => {
    fc.assert(
      fc.property(number, row, lists, (each, facts, members) => {
        const value = valueOf(each, facts, members);
        expect(value === undefined || Number.isFinite(value)).toBe(true);
      }),
      runs,
    );
  });
});

describe('an inherited property', () => {
  it.each(['toString', '__proto__', 'constructor'])('%s is no fact', (name) => {
    expect(valueOf({ kind: 'fact', name, span: noSpan }, {}, new Map())).toBeUndefined();
  });
});

describe('random rules', () => {
  it('pass the check, which names what they read', () => {
    fc.assert(
      fc.property(rule, row, lists, (each, facts, members) => {
        const { checked, diagnostics } = check({ facts: [], rules: [each], trailingComments: [] }, vocabulary);
        expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
        const [first] = checked?.rules ?? [];
        if (!first) throw new Error('refused');
        const read = Object.entries(facts).filter(([name]) => first.facts.includes(name));
        expect(hits(first, Object.fromEntries(read), members)).toBe(hits(each, facts, members));
        expect(first.perItem).toBe(first.facts.some((name) => /^(item|reference)\./.test(name)));
      }),
      runs,
    );
  });
});

describe('a trace', () => {
  const [read] = parse(
    'rule A "a"\nwhen item.customs_value / item.net_mass < 5\n and (container or not importer.authorised)\nthen points 1',
  ).document.rules;

  it('follows the condition and shows what was read', () => {
    if (!read) throw new Error('unreadable');
    const trace = explain(read.condition, { 'item.customs_value': 8, 'item.net_mass': 2, container: false }, new Map());
    expect(trace).toEqual({
      nodeId: 'r1.c',
      truth: undefined,
      text: 'item.customs_value / item.net_mass < 5 and (container or not importer.authorised)',
      operands: [],
      children: [
        {
          nodeId: 'r1.c0',
          truth: true,
          text: 'item.customs_value / item.net_mass < 5',
          operands: [
            { text: 'item.customs_value / item.net_mass', value: 4 },
            { text: 'item.customs_value', value: 8 },
            { text: 'item.net_mass', value: 2 },
          ],
          children: [],
        },
        {
          nodeId: 'r1.c1',
          truth: undefined,
          text: 'container or not importer.authorised',
          operands: [],
          children: [
            {
              nodeId: 'r1.c1.0',
              truth: false,
              text: 'container',
              operands: [{ text: 'container', value: false }],
              children: [],
            },
            {
              nodeId: 'r1.c1.1',
              truth: undefined,
              text: 'not importer.authorised',
              operands: [],
              children: [
                {
                  nodeId: 'r1.c1.1.0',
                  truth: undefined,
                  text: 'importer.authorised',
                  operands: [{ text: 'importer.authorised' }],
                  children: [],
                },
              ],
            },
          ],
        },
      ],
    });
  });

  it('gives every part the truth it has by itself', () => {
    fc.assert(
      fc.property(condition, row, lists, (each, facts, members) => {
        const agree = (part: Condition, trace: Trace): void => {
          expect(trace.truth).toBe(truthOf(part, facts, members));
          const parts = 'conditions' in part ? part.conditions : part.kind === 'not' ? [part.condition] : [];
          expect(trace.children).toHaveLength(parts.length);
          for (const [index, child] of trace.children.entries()) {
            const inner = parts[index];
            if (inner) agree(inner, child);
          }
        };
        agree(each, explain(each, facts, members));
      }),
      { ...runs, numRuns: 100 },
    );
  });
});
