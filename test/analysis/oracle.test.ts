import { describe, expect, it } from '@jest/globals';
import { analyse, compareRules, type RuleRelation } from '@tidewaiter/rule-analysis';
import { check, hits, parse, type CheckedRule, type CheckedRuleSet } from '@tidewaiter/rule-language';
import { Seeded } from './seeded.js';
import { everyRow, lists, randomCondition, vocabulary } from './small-world.js';

const context = { vocabulary, lists } as const;
const sets = 25;
const perSet = 6;

function rulesOf(seed: number): CheckedRuleSet {
  const seeded = new Seeded(seed);
  const texts = Array.from(
    { length: perSet },
    (_, index) => `rule R-${index} "r"\nwhen ${randomCondition(seeded)}\nthen points ${index + 1}\n`,
  );
  const { document, diagnostics } = parse(texts.join('\n'));
  const { checked, diagnostics: more } = check(document, vocabulary);
  const errors = [...diagnostics, ...more].filter(({ severity }) => severity === 'error');
  if (!checked) throw new Error(`${texts.join('\n')}\n${errors.map(({ message }) => message).join('\n')}`);
  return checked;
}

/** One bit for each row there can be. */
function hitsOf(rule: CheckedRule): readonly boolean[] {
  return everyRow.map((row) => hits(rule, row, lists));
}

function truth(before: readonly boolean[], after: readonly boolean[]): RuleRelation {
  const lost = before.some((hit, index) => hit && after[index] === false);
  const gained = after.some((hit, index) => hit && before[index] === false);
  if (lost) return gained ? 'different' : 'stricter';
  return gained ? 'wider' : 'equivalent';
}

describe('on a vocabulary whose every row can be tried', () => {
  it('no comparison of two rules that is decided is wrong, and few are not decided', () => {
    let [asked, undecided] = [0, 0];
    for (let seed = 1; seed <= sets; seed += 1) {
      const { rules } = rulesOf(seed);
      const hit = rules.map(hitsOf);
      for (const [index, before] of rules.entries()) {
        const after = rules[(index + 1) % rules.length] ?? before;
        const comparison = compareRules(before, after, context);
        const expected = truth(hit[index] ?? [], hit[(index + 1) % rules.length] ?? []);
        asked += 1;
        if (comparison.relation === 'undecided') undecided += 1;
        else expect({ seed, index, relation: comparison.relation }).toEqual({ seed, index, relation: expected });
        const { lost, gained } = comparison;
        if (lost) expect([hits(before, lost, lists), hits(after, lost, lists)]).toEqual([true, false]);
        if (gained) expect([hits(before, gained, lists), hits(after, gained, lists)]).toEqual([false, true]);
      }
    }
    expect({ asked, share: undecided / asked < 0.05 }).toEqual({ asked: sets * perSet, share: true });
  });

  it('a rule is said never to hit only if it does, and nearly always when it does', () => {
    let [said, never] = [0, 0];
    for (let seed = 1; seed <= sets * 2; seed += 1) {
      const checked = rulesOf(seed + 1000);
      const { findings } = analyse(checked, context);
      const found = findings.filter(({ code }) => code === 'never-hits').map(({ ruleId }) => ruleId);
      const really = checked.rules.filter((rule) => !hitsOf(rule).includes(true)).map(({ rule }) => rule.ruleId);
      expect({ seed, wrong: found.filter((ruleId) => !really.includes(ruleId ?? '')) }).toEqual({ seed, wrong: [] });
      said += found.length;
      never += really.length;
    }
    expect(never).toBeGreaterThan(5);
    expect(said).toBeGreaterThanOrEqual(never * 0.8);
  });
});
