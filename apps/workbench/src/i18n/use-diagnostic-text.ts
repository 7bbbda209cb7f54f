import { findingKinds } from '@tidewaiter/rule-analysis';
import { useCallback } from 'react';
import { diagnosticText } from './diagnostic-text.js';
import type { DiagnosticLike } from './diagnostic-text.js';
import { findingText } from './finding-text.js';
import { useLanguage } from './use-language.js';

export type { DiagnosticLike } from './diagnostic-text.js';

/** Says a diagnostic of the check, or a finding of the analysis, in the reader's language. */
export function useDiagnosticText(): (diagnostic: DiagnosticLike) => string {
  const { language } = useLanguage();
  return useCallback(
    (diagnostic) =>
      Object.hasOwn(findingKinds, diagnostic.code)
        ? findingText(diagnostic, language)
        : diagnosticText(diagnostic, language),
    [language],
  );
}
