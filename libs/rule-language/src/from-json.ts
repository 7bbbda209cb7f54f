import type { Document, Rule } from './ast.js';
import type { Diagnostic } from './diagnostic.js';
export function ruleFromJson(_value: unknown): { rule?: Rule; diagnostics: Diagnostic[] } {
  throw new Error('being written');
}
export function documentFromJson(_value: unknown): { document: Document; diagnostics: Diagnostic[] } {
  throw new Error('being written');
}
