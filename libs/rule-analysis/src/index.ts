export { complete } from './language-service/complete.js';
export type { Completions } from './language-service/complete.js';
export type { Completion, CompletionKind } from './language-service/completion.js';
export { hover } from './language-service/hover.js';
export type { Hover } from './language-service/hover.js';
export type { ControlName, LanguageContext } from './language-service/language-context.js';
