export type { Arithmetic, Dialect } from './dialect.js';
export { duckdb } from './duckdb.js';
export { postgres } from './postgres.js';
export { emitCondition, emitExpression, emitRule } from './emit.js';
export { quoted } from './emission.js';
export type { Emission } from './emission.js';
export { parameterSink } from './parameter.js';
export type { Parameter, ParameterSink, ParameterType } from './parameter.js';
