import type { Example } from '@tidewaiter/rule-analysis';
import { check, parse, type Span } from '@tidewaiter/rule-language';
import type { ShownDiagnostic } from '../ui/diagnostic-list.js';
import { carriedOver } from './analysis/carried-over.js';
import type { DraftAnalysis } from './analysis/draft-analysis.js';
import type { RuleSlice } from './rule-slice.js';
import type { RuleKnowledge } from './use-language-context.js';

/** A correction; its edits are in offsets of the draft. */
export interface RuleFix {
  readonly title: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly edits: readonly { readonly span: Span; readonly text: string }[];
}

/** A fault of a rule; its span is counted from the beginning of the rule's text, its fix from that of the draft. */
export interface RuleFault extends ShownDiagnostic {
  readonly fix?: RuleFix | undefined;
  /** A declaration that shows it. */
  readonly example?: Example | undefined;
}

/** What the check finds in a rule, within its whole draft. */
export function faultsIn(slice: RuleSlice, { vocabulary }: RuleKnowledge): RuleFault[] {
  const parsed = parse(slice.before + slice.text + slice.after);
  return within(slice, [...parsed.diagnostics, ...check(parsed.document, vocabulary).diagnostics]);
}

/** What the analysis of the draft has found in a rule, as far as the rule still reads as it did then. */
export function findingsIn(slice: RuleSlice, analysis: DraftAnalysis | undefined): RuleFault[] {
  if (analysis === undefined) return [];
  const { text: from, findings } = analysis;
  const to = slice.before + slice.text + slice.after;
  const stand = carriedOver(findings, { from, to });
  // Edits of a correction are places in the text that was analysed.
  return within(slice, from === to ? stand : stand.map(({ fix: _stale, ...finding }) => finding));
}

/** A draft after the edits of a correction. */
export function fixed(draft: string, { edits }: Pick<RuleFix, 'edits'>): string {
  return [...edits]
    .sort((left, right) => right.span.start - left.span.start)
    .reduce((text, { span, text: put }) => text.slice(0, span.start) + put + text.slice(span.end), draft);
}

function within({ before, text }: RuleSlice, found: readonly RuleFault[]): RuleFault[] {
  const start = before.length;
  return found
    .filter(({ span }) => span.start >= start && span.start <= start + text.length)
    .map((one) => ({ ...one, span: { start: one.span.start - start, end: one.span.end - start } }));
}
