export type Severity = 'error' | 'warning' | 'info';

export interface DiagnosticKind {
  readonly severity: Severity;
  /** English; `{name}` stands for a parameter. Lower case, no full stop, says what would be right. */
  readonly message: string;
  readonly parameters: readonly string[];
}
