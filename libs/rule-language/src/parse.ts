import type { Document, Expression } from './ast.js';
import type { Diagnostic } from './diagnostic.js';
export function parse(_text: string): { document: Document; diagnostics: Diagnostic[] } {
  throw new Error('being written');
}
export function parseExpression(_text: string): { expression?: Expression; diagnostics: Diagnostic[] } {
  throw new Error('being written');
}
