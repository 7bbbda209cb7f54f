import { arcStart, type PreparedRule } from '@tidewaiter/decision';
import { check, parse, type Vocabulary } from '@tidewaiter/rule-language';
import { DomainError } from '../http/domain-error.js';
import { refuseErrors } from '../rule-sets/rule-diagnostics.js';
import type { OwnDefinitions } from './edited-vocabulary.js';

/** A rule as it is being written, and what its text may name. */
export interface EditedText {
  readonly ruleText: string;
  /** Derived facts of its own draft. */
  readonly definitions: string;
  readonly agency: string;
}

/**
 * Checks the text of a rule. Faults of definitions that it does not read are no concern of it.
 * @throws DomainError invalidRules with the diagnostics; invalidRequest where the text is not that of one rule
 */
export function editedRule(
  { agency, definitions, ruleText }: EditedText,
  vocabularyWith: (own: OwnDefinitions) => Vocabulary,
): PreparedRule {
  const { diagnostics: misread, document } = parse(ruleText);
  refuseErrors(misread);
  const vocabulary = vocabularyWith({ facts: document.facts, definitions });
  const { checked, diagnostics } = check({ ...document, facts: [] }, vocabulary);
  refuseErrors(diagnostics);
  const [rule, another] = checked?.rules ?? [];
  if (!rule || another) throw new DomainError('invalidRequest', 'The text is to be that of one rule.');
  const { meta, ruleId } = rule.rule;
  const length = meta.share ?? 1;
  return {
    checked: rule,
    agency: meta.agency ?? agency,
    ...(length < 1 && { arc: { start: arcStart(ruleId), length } }),
  };
}
