import { prepareRelease, type ReleaseContent } from '@tidewaiter/decision';
import { parse, type Diagnostic } from '@tidewaiter/rule-language';

/** How many rules the texts hold. */
export function ruleCountOf(texts: readonly string[]): number {
  return texts.reduce((count, text) => count + parse(text).document.rules.length, 0);
}

/** Diagnostics of every rule set of the content. */
export function contentDiagnostics(content: ReleaseContent): Omit<Diagnostic, 'fix'>[] {
  return prepareRelease(content).diagnostics.map(({ diagnostic: { fix: _fix, ...diagnostic } }) => diagnostic);
}
