export { compileExpression, compileRows } from './compile-rows.js';
export type { RowDriver } from './compile-rows.js';
export type { Compute } from './compiler.js';
