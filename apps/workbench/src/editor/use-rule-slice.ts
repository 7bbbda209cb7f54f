import { useState } from 'react';
import { sliceAgain, sliceRule, type RuleSlice } from './rule-slice.js';

/**
 * The rule's part of the draft. While it is typed the text around it stays, so that a half-written rule, or one whose id
 * is being changed, does not jump away.
 */
export function useRuleSlice(draft: string, ruleId: string): RuleSlice | undefined {
  const [kept, keep] = useState(() => sliceRule(draft, ruleId));
  if (kept === undefined) {
    const found = sliceRule(draft, ruleId);
    if (found !== undefined) keep(found);
    return found;
  }
  const same = sliceAgain(draft, kept);
  if (same !== undefined) return same;
  const found = sliceRule(draft, ruleId);
  keep(found);
  return found;
}
