import type { Document } from './ast.js';
import type { CheckedRuleSet } from './checked-rule.js';
import type { Diagnostic } from './diagnostic.js';
import type { Vocabulary } from './vocabulary.js';
export function check(
  _document: Document,
  _vocabulary: Vocabulary,
): { checked?: CheckedRuleSet; diagnostics: Diagnostic[] } {
  throw new Error('being written');
}
