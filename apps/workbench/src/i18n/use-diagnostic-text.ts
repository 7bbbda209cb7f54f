import { useCallback } from 'react';
import { diagnosticText } from './diagnostic-text.js';
import type { DiagnosticLike } from './diagnostic-text.js';
import { useLanguage } from './use-language.js';

export type { DiagnosticLike } from './diagnostic-text.js';

/** Says a diagnostic in the reader's language. */
export function useDiagnosticText(): (diagnostic: DiagnosticLike) => string {
  const { language } = useLanguage();
  return useCallback((diagnostic) => diagnosticText(diagnostic, language), [language]);
}
