export { compileExpression } from './compile-expression.js';
export type { Compute } from './compile-expression.js';
export { compileRows } from './compile-rows.js';
export type { CompileOptions, RowDriver } from './compile-rows.js';
export type { HitTrace, TracedLeaf } from './trace-hit.js';
