import type { RuleRow } from '../../api/rule-queries.js';

export interface RuleFilter {
  readonly text?: string;
  /** A lane, or `points` for rules that name none. */
  readonly lane?: string;
  readonly agency?: string;
  readonly fact?: string;
  /** A state, or `notActive` for all that a release would change. */
  readonly state?: string;
}

function containsText(rule: RuleRow, text: string): boolean {
  const haystack = [rule.ruleId, rule.name, rule.owner, ...Object.values(rule.text)].join(' ').toLocaleLowerCase();
  return text
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => haystack.includes(word));
}

/** Rules that pass every filter that is set. */
export function filterRules(rules: readonly RuleRow[], filter: RuleFilter): RuleRow[] {
  const { text, lane, agency, fact, state } = filter;
  return rules.filter(
    (rule) =>
      (!text || containsText(rule, text)) &&
      (!lane || (rule.lane ?? 'points') === lane) &&
      (!agency || rule.agency === agency) &&
      (!fact || rule.facts.includes(fact)) &&
      (!state || rule.state === state),
  );
}
