import { expressionsOf, parse } from '@tidewaiter/rule-language';
import type { RuleThreshold } from '../../../api/sweep-queries.js';

/**
 * The text with another value in place of a number of a rule's condition.
 * @returns undefined where that rule has another number there by now
 */
export function withNumber(
  text: string,
  { place, ruleId, value: old }: Pick<RuleThreshold, 'place' | 'ruleId' | 'value'>,
  value: number,
): string | undefined {
  const rule = parse(text).document.rules.find((one) => one.ruleId === ruleId);
  if (rule === undefined) return undefined;
  const number = expressionsOf(rule.condition).filter(({ kind }) => kind === 'number')[place];
  if (number?.kind !== 'number' || number.value !== old) return undefined;
  return `${text.slice(0, number.span.start)}${value}${text.slice(number.span.end)}`;
}
