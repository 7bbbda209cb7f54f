import { factNamed } from '@tidewaiter/declaration';
import type { Invocation } from './command.js';

/**
 * Says which of the facts that `reader` reads only a history could tell: a file of declarations has none, so that they are
 * missing, and what is decided or scored may differ from what the service answers.
 */
export function noteMissingProfiles(invocation: Invocation, reader: string, facts: Iterable<string>): void {
  const missing = [...new Set(facts)].filter((name) => factNamed(name)?.source === 'profile').sort();
  if (missing.length === 0) return;
  invocation.note(`${reader} reads profiles of past declarations, which a file does not tell: ${missing.join(', ')}.`);
  invocation.note('They are missing here; with a history the answer may be another.');
}
