import { useCallback } from 'react';
import { findingText } from './finding-text.js';
import type { FindingLike } from './finding-text.js';
import { useLanguage } from './use-language.js';

/** Says a finding of the analysis in the reader's language. */
export function useFindingText(): (finding: FindingLike) => string {
  const { language } = useLanguage();
  return useCallback((finding) => findingText(finding, language), [language]);
}
