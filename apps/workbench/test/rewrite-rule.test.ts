import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { check, childrenOf, hasErrors, parse, print, type Condition, type Rule } from '@tidewaiter/rule-language';
import { vocabulary } from '../../../libs/rule-language/test/vocabulary.js';
import { ruleGenerators } from '../../../test/support/rule-generators.js';
import { fresh, isGroup, rootGroup } from '../src/editor/builder/edits/change-condition.js';
import {
  disableCondition,
  groupCondition,
  insertCondition,
  moveCondition,
  negateCondition,
  removeCondition,
  replaceCondition,
  setGroupKind,
  ungroup,
} from '../src/editor/builder/edits/condition-edits.js';
import { commentsOf, meaningOf, rewriteRule, type RuleChange } from '../src/editor/builder/edits/rewrite-rule.js';

const { rule: rules, condition: conditions, leaf: leaves } = ruleGenerators(vocabulary, 2);

const firstRule = (text: string): Rule => {
  const { document, diagnostics } = parse(text);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(document.rules).toHaveLength(1);
  return document.rules[0]!;
};

const all = (rule: Rule): Condition[] => {
  const collect = (condition: Condition): Condition[] => [condition, ...childrenOf(condition).flatMap(collect)];
  return collect(rootGroup(rule));
};

/** Every condition but the list of all, which stays while there is a rule. */
const inside = (rule: Rule): Condition[] => all(rule).slice(1);

/** A rule as somebody may have written it: comments anywhere between lines, and clauses with spaces of their own. */
const written = fc.tuple(rules, fc.array(fc.nat({ max: 20 }), { maxLength: 4 })).map(([rule, places]) => {
  const lines = print({ ...parse('').document, rules: [rule] })
    .trimEnd()
    .split('\n');
  const spaced = lines.map((line) => line.replace(/^then {0,1}/, 'then   '));
  for (const [number, place] of places.entries()) {
    const at = place % spaced.length;
    if (number % 2 === 0) spaced.splice(at, 0, `  # remark ${number}`);
    else if (!spaced[at]!.includes('#')) spaced[at] += ` # end ${number}`;
  }
  return `# about the rule\n${spaced.join('\n')}\n\n`;
});

interface Choice {
  readonly pick: number;
  readonly other: number;
  readonly index: number;
  readonly leaf: Condition;
  readonly condition: Condition;
}

const choice = fc.record({
  pick: fc.nat({ max: 100 }),
  other: fc.nat({ max: 100 }),
  index: fc.nat({ max: 5 }),
  leaf: leaves,
  condition: conditions,
});

const one = <T>(items: readonly T[], at: number): T => items[at % items.length]!;

const groupOf = (rule: Rule, at: number) => one(all(rule).filter(isGroup), at);

/** Every edit of the builder, made at random. */
const edits: Readonly<Record<string, (choice: Choice) => RuleChange>> = {
  replace:
    ({ pick, leaf }) =>
    (rule) =>
      replaceCondition(rule, one(inside(rule), pick).id, fresh(leaf)),
  insert:
    ({ other, index, condition }) =>
    (rule) => {
      const group = groupOf(rule, other);
      const place = { groupId: group.id, index: index % (group.conditions.length + 1) };
      return insertCondition(rule, place, fresh(condition));
    },
  remove:
    ({ pick }) =>
    (rule) =>
      removeCondition(rule, one(inside(rule), pick).id),
  move:
    ({ pick, other, index }) =>
    (rule) => {
      const group = groupOf(rule, other);
      const to = { groupId: group.id, index: index % (group.conditions.length + 1) };
      return moveCondition(rule, one(inside(rule), pick).id, to);
    },
  negate:
    ({ pick }) =>
    (rule) =>
      negateCondition(rule, one(inside(rule), pick).id),
  group:
    ({ pick, other }) =>
    (rule) =>
      groupCondition(rule, one(inside(rule), pick).id, other % 2 ? 'all' : 'any'),
  setKind:
    ({ pick, other }) =>
    (rule) =>
      setGroupKind(rule, groupOf(rule, pick).id, other % 2 ? 'all' : 'any'),
  ungroup:
    ({ pick }) =>
    (rule) =>
      ungroup(rule, groupOf(rule, pick).id),
  disable:
    ({ pick }) =>
    (rule) =>
      disableCondition(rule, one(inside(rule), pick).id),
  outcome:
    ({ pick }) =>
    (rule) => ({ ...rule, outcome: { ...rule.outcome, lane: 'blue', points: pick } }),
  reason:
    ({ pick }) =>
    (rule) => ({ ...rule, outcome: { ...rule.outcome, reason: { code: `VAL-${pick}` } } }),
  controls:
    ({ pick }) =>
    (rule) => ({ ...rule, outcome: { ...rule.outcome, controls: [`check_${pick}`] } }),
  name:
    ({ pick }) =>
    (rule) => ({ ...rule, name: `Name "${pick}"`, ruleId: `N-${pick}` }),
  meta:
    ({ pick }) =>
    (rule) => ({ ...rule, meta: { ...rule.meta, owner: `desk ${pick}`, share: 0.5, text: { ar: 'نص' } } }),
};

describe('an edit of the tree, made in the text', () => {
  it.each(Object.entries(edits))('%s gives the tree meant, with every comment of it', (_name, edit) => {
    let printedAnew = 0;
    let changed = 0;
    fc.assert(
      fc.property(written, choice, (text, chosen) => {
        const before = firstRule(text);
        const meant = edit(chosen)(before);
        const result = rewriteRule(text, edit(chosen));
        const read = firstRule(result);
        expect(meaningOf(read)).toBe(meaningOf(meant));
        expect(commentsOf(read)).toEqual(commentsOf(meant));
        if (meant === before) expect(result).toBe(text);
        changed += 1;
        if (!/^then {3}/m.test(result) && /^then {3}/m.test(text) && meant.outcome === before.outcome) printedAnew += 1;
      }),
      { numRuns: 150, seed: 20260301 },
    );
    // Printing everything anew is the way out for unusual layout, not the usual way.
    expect(printedAnew / changed).toBeLessThan(0.08);
  });

  it('finds nothing new wrong with a rule that keeps its meaning', () => {
    fc.assert(
      fc.property(written, choice, (text, chosen) => {
        const clean = (each: string): boolean => !hasErrors(check(parse(each).document, vocabulary).diagnostics);
        fc.pre(clean(text));
        const twice = rewriteRule(rewriteRule(text, edits['negate']!(chosen)), edits['negate']!(chosen));
        expect(clean(rewriteRule(text, edits['group']!(chosen)))).toBe(true);
        expect(clean(twice)).toBe(true);
      }),
      { numRuns: 60, seed: 20260302 },
    );
  });
});
