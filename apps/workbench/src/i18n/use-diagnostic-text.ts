/** What of a diagnostic is needed to say it. */
export interface DiagnosticLike {
  readonly code: string;
  readonly message: string;
  readonly parameters: Readonly<Record<string, string | number>>;
}

/** Says a diagnostic; English comes from the table of the language itself. */
export function useDiagnosticText(): (diagnostic: DiagnosticLike) => string {
  return ({ message }) => message;
}
