import { checkingDiagnostics } from './checking-diagnostics.js';
import { readingDiagnostics } from './reading-diagnostics.js';

export type { Severity } from './diagnostic-kind.js';

/** Every fault the language can find in a rule: the one table from which messages and translations are made. */
export const diagnosticKinds = { ...readingDiagnostics, ...checkingDiagnostics } as const;

export type DiagnosticCode = keyof typeof diagnosticKinds;

/** Titles of the corrections an editor offers; `{replacement}` stands for the new text. */
export const fixTitles = { 'replace-with': 'replace with `{replacement}`' } as const;
