import { vocabularyOf } from '@tidewaiter/declaration';
import { check, parse, print } from '@tidewaiter/rule-language';
import type { Diagnostic } from '@tidewaiter/rule-language';
import { DomainError } from '../http/domain-error.js';
import type { RuleSurroundings } from './definitions.queries.js';

/** A diagnostic as the API answers it. */
export type DiagnosticView = Pick<
  Diagnostic,
  'code' | 'severity' | 'message' | 'parameters' | 'span' | 'ruleId' | 'factName'
>;

/** Every fault of a rule text among the other rule sets. */
export function diagnosticsOf(text: string, { lists, elsewhere }: RuleSurroundings): Diagnostic[] {
  const { document, diagnostics } = parse(text);
  return [...diagnostics, ...check(document, vocabularyOf(lists), elsewhere).diagnostics];
}

/** The text in canonical form; as it is where it cannot be read. */
export function formatted(text: string): string {
  const { document, diagnostics } = parse(text);
  return diagnostics.some(({ severity }) => severity === 'error') ? text : print(document);
}

export function diagnosticView(diagnostic: Diagnostic): DiagnosticView {
  const { code, severity, message, parameters, span, ruleId, factName } = diagnostic;
  const subject = { ...(ruleId !== undefined && { ruleId }), ...(factName !== undefined && { factName }) };
  return { code, severity, message, parameters, span, ...subject };
}

/** @throws DomainError invalidRules when any diagnostic is an error */
export function refuseErrors(diagnostics: readonly Diagnostic[]): void {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return;
  throw new DomainError('invalidRules', `The rules have ${errors.length} error(s): ${errors[0]?.message ?? ''}`, {
    errors: errors.slice(0, 50).map(({ pointer, ruleId, factName, code, message }) => ({
      pointer: pointer ?? (factName === undefined ? `/rules/${ruleId ?? ''}` : `/facts/${factName}`),
      code,
      message,
    })),
    members: { diagnostics: errors.slice(0, 50).map(diagnosticView) },
  });
}
