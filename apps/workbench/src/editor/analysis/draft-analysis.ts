import { analyse, type AnalysisContext, type Finding } from '@tidewaiter/rule-analysis';
import { check, parse, type Diagnostic, type Document } from '@tidewaiter/rule-language';

/** Everything known to be wrong with a draft; spans are offsets of its text. */
export interface DraftAnalysis {
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
  /** Of the rules without an error; the others are left out until they are mended. */
  readonly findings: readonly Finding[];
}

/** Parses, checks and analyses a whole draft. Takes as long as the analysis takes: for the worker. */
export function analyseDraft(text: string, context: AnalysisContext): DraftAnalysis {
  const parsed = parse(text);
  const checked = check(parsed.document, context.vocabulary);
  const diagnostics = [...parsed.diagnostics, ...checked.diagnostics];
  const sound = checked.checked ?? check(withoutFaulty(parsed.document, diagnostics), context.vocabulary).checked;
  return { text, diagnostics, findings: sound === undefined ? [] : analyse(sound, context).findings };
}

/** The rules in which no error lies, with the definitions as they are. */
function withoutFaulty(document: Document, diagnostics: readonly Diagnostic[]): Document {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const isFaulty = ({ start, end }: { readonly start: number; readonly end: number }) =>
    errors.some(({ span }) => span.start >= start && span.start <= end);
  return {
    ...document,
    facts: document.facts.filter(({ span }) => !isFaulty(span)),
    rules: document.rules.filter(({ span }) => !isFaulty(span)),
  };
}
