import { check, parse, type Fix } from '@tidewaiter/rule-language';
import type { ShownDiagnostic } from '../ui/diagnostic-list.js';
import type { RuleSlice } from './rule-slice.js';
import type { RuleKnowledge } from './use-language-context.js';

/** A fault of a rule; its span is counted from the beginning of the rule's text, its fix from that of the draft. */
export interface RuleFault extends ShownDiagnostic {
  readonly fix?: Fix | undefined;
}

/** What the check finds in a rule, within its whole draft. */
export function faultsIn({ before, text, after }: RuleSlice, { vocabulary }: RuleKnowledge): RuleFault[] {
  const parsed = parse(before + text + after);
  const found = [...parsed.diagnostics, ...check(parsed.document, vocabulary).diagnostics];
  const start = before.length;
  return found
    .filter(({ span }) => span.start >= start && span.start <= start + text.length)
    .map((one) => ({ ...one, span: { start: one.span.start - start, end: one.span.end - start } }));
}

/** A draft after the edits of a fix. */
export function fixed(draft: string, { edits }: Pick<Fix, 'edits'>): string {
  return [...edits]
    .sort((left, right) => right.span.start - left.span.start)
    .reduce((text, { span, text: put }) => text.slice(0, span.start) + put + text.slice(span.end), draft);
}
