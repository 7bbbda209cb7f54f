import type { Document, Rule } from './ast.js';
import { checkRule, spanOf } from './check-rule.js';
import type { CheckedRule, CheckedRuleSet } from './checked-rule.js';
import { diagnostic, hasErrors } from './diagnostic.js';
import type { Diagnostic } from './diagnostic.js';
import { normalise } from './normal.js';
import type { Vocabulary } from './vocabulary.js';
import { factsOf, listsOf } from './walk.js';

/**
 * Everything wrong with a rule set against a vocabulary, in the order of the document. `checked` is there only when
 * nothing of it is an error; what has been checked cannot fail to compile or to run.
 */
export function check(
  document: Document,
  vocabulary: Vocabulary,
): { checked?: CheckedRuleSet; diagnostics: Diagnostic[] } {
  const { rules } = document;
  const diagnostics: Diagnostic[] = [];
  const ids = new Set<string>();
  for (const rule of rules) {
    if (ids.has(rule.ruleId)) {
      const { ruleId } = rule;
      const found = diagnostic('duplicate-rule-id', spanOf(rule, 'rule'), { ruleId });
      diagnostics.push({ ...found, ruleId, nodeId: rule.id });
    }
    ids.add(rule.ruleId);
    diagnostics.push(...checkRule(rule, vocabulary));
  }
  if (hasErrors(diagnostics)) return { diagnostics };
  // The one place where the brand is given.
  const checked = { rules: rules.map((rule) => checkedRule(rule, vocabulary)) } as unknown as CheckedRuleSet;
  return { checked, diagnostics };
}

function checkedRule(rule: Rule, vocabulary: Vocabulary): CheckedRule {
  const facts = factsOf(rule.condition);
  return {
    rule,
    perItem: facts.some((name) => vocabulary.facts.get(name)?.perItem),
    facts,
    lists: listsOf(rule.condition),
    normal: normalise(rule.condition),
  };
}
