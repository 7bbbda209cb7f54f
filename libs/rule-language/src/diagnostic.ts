import type { Span } from './ast.js';
import { diagnosticKinds } from './diagnostics.js';
import type { DiagnosticCode, Severity, fixTitles } from './diagnostics.js';

type ParameterName<Code extends DiagnosticCode> = (typeof diagnosticKinds)[Code]['parameters'][number];

export interface Fix {
  readonly title: keyof typeof fixTitles;
  readonly parameters: Readonly<Record<string, string>>;
  /** Replacements in the text the document was parsed from. */
  readonly edits: readonly { readonly span: Span; readonly text: string }[];
}

/** A fault found in a rule. `code` and `parameters` let a screen say it in another language than `message` does. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly span: Span;
  readonly message: string;
  readonly parameters: Readonly<Record<string, string | number>>;
  readonly ruleId?: string;
  /** Name of the derived fact whose definition is at fault. */
  readonly factName?: string;
  /** Id of the node at fault, when the tree has one. */
  readonly nodeId?: string;
  /** JSON pointer to the value at fault, when the document was read from JSON. */
  readonly pointer?: string;
  readonly fix?: Fix;
}

/** A diagnostic of the table with its message filled in. */
export function diagnostic<Code extends DiagnosticCode>(
  code: Code,
  span: Span,
  parameters: Readonly<Record<ParameterName<Code>, string | number>>,
): Diagnostic {
  const { severity, message } = diagnosticKinds[code];
  return { code, severity, span, message: fill(message, parameters), parameters };
}

/** The correction that replaces the text at `span`. */
export function replacement(span: Span, text: string): Fix {
  return { title: 'replace-with', parameters: { replacement: text }, edits: [{ span, text }] };
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}

function fill(message: string, parameters: Readonly<Record<string, string | number>>): string {
  return message.replace(/\{(\w+)\}/g, (whole, name: string) => String(parameters[name] ?? whole));
}
