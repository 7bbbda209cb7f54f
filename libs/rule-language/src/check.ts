import type { Condition, Document, Expression, FactDefinition, Rule } from './ast.js';
import { checkRule, spanOf } from './check-rule.js';
import type { CheckedRule, CheckedRuleSet } from './checked-rule.js';
import { defineFacts } from './define-facts.js';
import { diagnostic, hasErrors } from './diagnostic.js';
import type { Diagnostic } from './diagnostic.js';
import { asExpression, expandCondition } from './expand.js';
import { normalise } from './normal.js';
import { numberCondition } from './number-nodes.js';
import type { Vocabulary } from './vocabulary.js';
import { factsOf, listsOf } from './walk.js';

/**
 * Everything wrong with a rule set against a vocabulary, in the order of the document: definitions, then rules, which may
 * use them beside the facts of the vocabulary. A derived fact of the vocabulary that the document defines as well is what
 * the document says. Definitions of rule sets that stand beside this one come in `elsewhere`: rules may use them too, and
 * to define one of them again is an error. `checked` is there only when nothing of it is an error; what has been
 * checked cannot fail to compile or to run.
 */
export function check(
  document: Document,
  vocabulary: Vocabulary,
  elsewhere: readonly FactDefinition[] = [],
): { checked?: CheckedRuleSet; diagnostics: Diagnostic[] } {
  const { rules } = document;
  const around = withDefinitions(vocabulary, elsewhere).vocabulary;
  const defined = defineFacts(around, document.facts, new Set(elsewhere.map(({ name }) => name)));
  const { diagnostics } = defined;
  const ids = new Set<string>();
  for (const rule of rules) {
    if (ids.has(rule.ruleId)) {
      const { ruleId } = rule;
      const found = diagnostic('duplicate-rule-id', spanOf(rule, 'rule'), { ruleId });
      diagnostics.push({ ...found, ruleId, nodeId: rule.id });
    }
    ids.add(rule.ruleId);
    diagnostics.push(...checkRule(rule, defined));
  }
  if (hasErrors(diagnostics)) return { diagnostics };
  // The one place where the brand is given.
  const checked = { rules: rules.map((rule) => checkedRule(rule, defined.vocabulary)) } as unknown as CheckedRuleSet;
  return { checked, diagnostics };
}

/** The vocabulary with the derived facts of definitions from elsewhere, and what is wrong with those. */
export function withDefinitions(
  vocabulary: Vocabulary,
  definitions: readonly FactDefinition[],
): { vocabulary: Vocabulary; diagnostics: Diagnostic[] } {
  const taken = [...vocabulary.facts.values()].flatMap(({ name, source }) => (source === 'derived' ? [name] : []));
  const { vocabulary: extended, diagnostics } = defineFacts(vocabulary, definitions, new Set(taken));
  return { vocabulary: extended, diagnostics };
}

function checkedRule(rule: Rule, vocabulary: Vocabulary): CheckedRule {
  const derived = derivedIn(rule.condition, vocabulary);
  const condition = derived.size === 0 ? rule.condition : written(rule, vocabulary);
  const facts = factsOf(condition);
  return {
    rule,
    condition,
    derived,
    perItem: facts.some((name) => vocabulary.facts.get(name)?.perItem),
    facts,
    lists: listsOf(condition),
    normal: normalise(condition),
  };
}

/** The condition with its derived facts written out; ids of a numbered rule go on into what they stand for. */
function written(rule: Rule, vocabulary: Vocabulary): Condition {
  const expanded = expandCondition(rule.condition, vocabulary);
  return numberCondition(expanded, rule.condition.id);
}

function derivedIn(value: Condition | Expression, { facts }: Vocabulary): Map<string, Expression> {
  const derived = new Map<string, Expression>();
  const open = factsOf(value);
  // The array grows while it is walked.
  for (const name of open) {
    const definition = derived.has(name) ? undefined : facts.get(name)?.definition;
    if (!definition) continue;
    derived.set(name, asExpression(definition.expanded));
    open.push(...factsOf(definition.written));
  }
  return derived;
}
