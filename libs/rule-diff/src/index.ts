export type { Alteration, Change, Connective, Places, Property, ValueForm } from './change.js';
export { compareDocuments } from './compare-documents.js';
export type { Naming } from './naming.js';
export { sayChange } from './say-change.js';
