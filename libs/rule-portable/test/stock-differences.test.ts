import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Engine, type RuleProperties } from 'json-rules-engine';
import { check, documentFromJson, hits, type FactRow } from '@tidewaiter/rule-language';
import { lists, smallVocabulary } from '../../../test/support/rules-when.js';
import { stockDifferences, type StockDifference } from './stock-differences.js';

const ruleWith = (conditions: object) => ({
  name: 'R',
  conditions,
  event: { type: 'risk', params: { ruleId: 'R', points: 1 } },
});

/** What json-rules-engine makes of it, as it comes: without our operators. */
async function askStock(conditions: object, facts: FactRow, isLenient = false): Promise<string> {
  const engine = new Engine([], { allowUndefinedFacts: isLenient });
  engine.addRule(structuredClone(ruleWith(conditions)) as RuleProperties);
  const { events } = await engine.run({ ...facts });
  return events.length > 0 ? 'hits' : 'does not hit';
}

/** What the same rule means here, once it is read and checked. */
function askOurs(conditions: object, facts: FactRow): string {
  const { document, diagnostics: read } = documentFromJson([ruleWith(conditions)]);
  const { checked, diagnostics } = check(document, smallVocabulary);
  const errors = [...read, ...diagnostics].filter(({ severity }) => severity === 'error');
  const [rule] = checked?.rules ?? [];
  if (errors.length > 0 || rule === undefined) return errors.map(({ code }) => code).join(' ');
  return hits(rule, facts, lists) ? 'hits' : 'does not hit';
}

describe('where stock json-rules-engine and the language part', () => {
  it.each(stockDifferences)('$what', async ({ conditions, facts, lenient, stock, ours }: StockDifference) => {
    const asked = askStock(conditions, facts, lenient).catch((error: unknown) => (error as Error).message);
    expect(await asked).toContain(typeof stock === 'string' ? stock : stock.refused);
    expect(askOurs(conditions, facts)).toBe(typeof ours === 'string' ? ours : ours.refused);
  });

  it('is listed in the README, all of it', () => {
    const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
    const rows = readme.split('\n').filter((line) => line.startsWith('| ') && line.includes(' | '));
    const listed = (what: string): boolean => rows.some((row) => row.includes(`| ${what} `));
    expect(stockDifferences.filter(({ what }) => !listed(what))).toEqual([]);
  });
});

const number = fc.integer({ min: 0, max: 6 });
const office = fc.constantFrom('DZALG', 'DZORN', 'TNTUN');
const comparison = fc.constantFrom(
  'equal',
  'notEqual',
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
);
const leaf = fc.oneof(
  fc.record({ fact: fc.constantFrom('item.net_mass', 'item.customs_value'), operator: comparison, value: number }),
  fc.record({
    fact: fc.constant('item.net_mass'),
    operator: comparison,
    value: fc.constant({ fact: 'item.customs_value' }),
  }),
  fc.record({ fact: fc.constant('office'), operator: fc.constantFrom('equal', 'notEqual'), value: office }),
  fc.record({
    fact: fc.constant('office'),
    operator: fc.constantFrom('in', 'notIn'),
    value: fc.uniqueArray(office, { minLength: 1 }),
  }),
  fc.record({ fact: fc.constant('authorised'), operator: fc.constantFrom('equal', 'notEqual'), value: fc.boolean() }),
);
const { condition } = fc.letrec<{ condition: object }>((tie) => {
  const several = fc.array(tie('condition'), { minLength: 1, maxLength: 3 });
  return {
    condition: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      fc.record({ all: several }),
      fc.record({ any: several }),
      fc.record({ not: tie('condition') }),
    ),
  };
});
const statedFacts = fc.record({
  office,
  authorised: fc.boolean(),
  'item.net_mass': number,
  'item.customs_value': number,
});

describe('where every fact is there and of its type', () => {
  it('a rule of the library’s own operators means here what it means there', async () => {
    const seen = new Set<string>();
    const agree = fc.asyncProperty(condition, statedFacts, async (part, facts) => {
      const conditions = { all: [part] };
      const answer = await askStock(conditions, facts);
      seen.add(answer);
      expect(askOurs(conditions, facts)).toBe(answer);
    });
    await fc.assert(agree, { numRuns: 2000, seed: 20261127 });
    expect([...seen].sort()).toEqual(['does not hit', 'hits']);
  });
});
