export { createEngine } from './create-engine.js';
export { expressionFact } from './expression-fact.js';
export { operators } from './operators.js';
export { portableRelease } from './portable-release.js';
export type { PortableRelease } from './portable-release.js';
export { runOnStock } from './run-on-stock.js';
export { runRelease } from './run-release.js';
