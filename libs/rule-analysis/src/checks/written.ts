import { printCondition } from '@tidewaiter/rule-language';
import type { Condition } from '@tidewaiter/rule-language';

/** A condition on one line, as a message quotes it. */
export function written(condition: Condition): string {
  return printCondition(condition).replace(/\s+/g, ' ').trim();
}

/** Several pieces of rule text, each between backticks; the first and last tick come with the message. */
export function listed(texts: readonly string[]): string {
  return texts.join('`, `');
}
