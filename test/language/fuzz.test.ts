import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ruleGenerators } from '../support/rule-generators.js';
import { check, documentFromJson, explain, parse, parseJson, print, ruleToJson } from '@tidewaiter/rule-language';
import type { Diagnostic } from '@tidewaiter/rule-language';
import { fuzzInput, fuzzWays } from './fuzz-inputs.js';
import { faultsOf, readOrFault } from './read-anything.js';
import { vocabulary } from '../../libs/rule-language/test/vocabulary.js';

const { rule } = ruleGenerators(vocabulary);
const text = rule.map((each) => print({ facts: [], rules: [each], trailingComments: ['end'] }));

/** Whatever is read without an error prints to a text that reads to the same. */
function survives(source: string): void {
  const { document, diagnostics } = parse(source);
  const isInside = ({ span }: Diagnostic): boolean =>
    span.start >= 0 && span.end >= span.start && span.end <= source.length;
  expect(diagnostics.filter((each) => !isInside(each))).toEqual([]);
  const printed = print(document);
  const again = parse(printed);
  expect(again.diagnostics).toEqual([]);
  expect(print(again.document)).toBe(printed);
  check(document, vocabulary);
}

describe('reading never throws and what it reads survives', () => {
  it(`of 3,000 inputs made in ${fuzzWays.length} ways`, () => {
    const faults: string[] = [];
    const ways = new Set<string>();
    for (let number = 0; number < 3000; number += 1) {
      const input = fuzzInput(1, number);
      const reading = readOrFault(input);
      const found = 'fault' in reading ? [reading.fault] : faultsOf(input, reading);
      faults.push(...found.map((fault) => `input ${number}, ${input.way}: ${fault}`));
      ways.add(input.way);
    }
    expect(faults).toEqual([]);
    expect([...ways].sort()).toEqual([...fuzzWays].sort());
  });

  it('of random JSON text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), text), (source) => {
        const { diagnostics } = parseJson(source);
        let isJson = true;
        try {
          JSON.parse(source);
        } catch {
          isJson = false;
        }
        expect(diagnostics.some(({ code }) => code === 'json-syntax')).toBe(!isJson);
      }),
      { numRuns: 300, seed: 4 },
    );
  });

  it.each([
    ['parentheses', '('],
    ['negations', 'not '],
    ['minus signs', '-'],
    ['conditionals', 'if a then '],
    ['calls', 'abs('],
    ['groups', 'all ('],
    ['sums', 'a + '],
    ['conjunctions', 'a and '],
    ['quotes', '"'],
    ['braces', '{'],
    ['braces and quotes', '{"'],
    ['escapes', '"\\'],
    ['rules', 'rule '],
    ['comments', '#\n'],
  ])('of 20,000 %s', (_name, piece) => {
    const source = `rule A "a"\nwhen ${piece.repeat(20_000)}a\nthen points 1\n`;
    survives(source);
  });

  it('of JSON nested 100,000 deep', () => {
    const source = `${'{"not":'.repeat(100_000)}1${'}'.repeat(100_000)}`;
    expect(parseJson(source).diagnostics.map(({ code }) => code)).toEqual(['json-type']);
  });

  it('of a rule at the greatest depth, in every face', () => {
    const source = `rule A "a"\nwhen ${'not ('.repeat(97)}container${')'.repeat(97)}\nthen points 1\n`;
    const { document } = parse(source);
    const [first] = document.rules;
    if (!first) throw new Error('unreadable');
    const { checked } = check(document, vocabulary);
    expect(checked?.rules).toHaveLength(1);
    expect(documentFromJson([ruleToJson(first)]).diagnostics).toEqual([]);
    expect(explain(first.condition, { container: true }, new Map()).truth).toBe(false);
  });
});
