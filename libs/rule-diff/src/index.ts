export type { Alteration, Change, Connective, Places, Property, ValueForm } from './change.js';
export { compareDocuments } from './compare-documents.js';
export type { Conflict, Part, Resolution, Resolutions } from './conflict.js';
export { mergeDocuments } from './merge-documents.js';
export type { Merged } from './merge-documents.js';
export type { Naming } from './naming.js';
export { sayChange } from './say-change.js';
