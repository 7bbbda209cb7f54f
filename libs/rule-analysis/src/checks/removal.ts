import { printCondition } from '@tidewaiter/rule-language';
import type { Condition, Span } from '@tidewaiter/rule-language';
import type { FindingFix } from '../finding.js';
import type { StudiedRule } from '../study.js';
import { written } from './written.js';

/** Takes the rule out of the text. Rules read from JSON have no text to edit. */
export function removalOf({ checked, ruleId }: StudiedRule): FindingFix | undefined {
  const { span } = checked.rule;
  return isText(span) ? { title: 'remove-rule', parameters: { ruleId }, edits: [{ span, text: '' }] } : undefined;
}

/** Writes the group again without one of its conditions, unless a comment would be lost. */
export function removalFrom(
  group: Extract<Condition, { kind: 'all' | 'any' }>,
  left: Condition,
): FindingFix | undefined {
  if (!isText(group.span) || left.comments) return undefined;
  const conditions = group.conditions.filter((each) => each !== left);
  const [first] = conditions;
  if (!first) return undefined;
  const text = printCondition(conditions.length === 1 ? first : { ...group, conditions });
  return { title: 'remove-condition', parameters: { condition: written(left) }, edits: [{ span: group.span, text }] };
}

/** Writes another condition in place of one. */
export function replacementOf(condition: Condition, by: Condition): FindingFix | undefined {
  if (!isText(condition.span) || condition.comments) return undefined;
  const text = printCondition(by);
  return {
    title: 'replace-condition',
    parameters: { replacement: written(by) },
    edits: [{ span: condition.span, text }],
  };
}

export function isText({ start, end }: Span): boolean {
  return end > start;
}
