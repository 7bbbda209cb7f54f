import { useMemo, useState } from 'react';
import { sliceAgain, sliceRule, type RuleSlice } from './rule-slice.js';

/**
 * The rule's part of the draft. While it is typed the text around it stays, so that a half-written rule, or one whose id
 * is being changed, does not jump away. The same object as long as the draft is the same.
 */
export function useRuleSlice(draft: string, id: string): RuleSlice | undefined {
  const [kept, keep] = useState(() => sliceRule(draft, id));
  const slice = useMemo(() => (kept && sliceAgain(draft, kept)) ?? sliceRule(draft, id), [draft, id, kept]);
  const moved = slice?.before !== kept?.before || slice?.after !== kept?.after;
  if (moved) keep(slice);
  return slice;
}
