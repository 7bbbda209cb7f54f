import type { Condition } from '@tidewaiter/rule-language';
import type { RuleKnowledge } from '../../use-language-context.js';
import type { Place } from '../edits/change-condition.js';
import { insertCondition } from '../edits/condition-edits.js';
import { rewriteRule } from '../edits/rewrite-rule.js';
import { readCondition } from '../offers/row-offers.js';
import { withoutComment, type TextComment } from './text-comments.js';

/** The condition that a comment was: its line begins with the word that joined it, and names nothing unknown. */
export function readDisabled(comment: string, knowledge: RuleKnowledge): Condition | undefined {
  const text = /^(?:and|or|when)\s+(.+)$/.exec(comment)?.[1];
  return text === undefined ? undefined : readCondition(text, knowledge);
}

interface Disabled {
  readonly comment: TextComment;
  readonly condition: Condition;
  readonly place: Place;
}

/** The text with a disabled condition in force again, where its comment stands. */
export function enableCondition(text: string, { comment, condition, place }: Disabled): string {
  return rewriteRule(withoutComment(text, comment.span), (rule) => insertCondition(rule, place, condition));
}
