export { columns } from './columns.js';
export type { Column, SqlType } from './columns.js';
export {
  declarationJsonSchema,
  declarationSchema,
  declarationSubsetSchema,
  itemSchema,
  requiredFacts,
  valueSchema,
} from './declaration.js';
export type { Declaration, DeclarationSubset, Item } from './declaration.js';
export { factNamed, facts, headerFields, itemFields, vocabularyOf } from './facts/facts.js';
export {
  findingSchema,
  findingTypes,
  inspectionActSchema,
  inspectionResults,
  moneySchema,
  severities,
} from './inspection-act.js';
export type { Finding, FindingType, InspectionAct, InspectionResult, Severity } from './inspection-act.js';
export type { ProfileFamily, ProfileKeyPart } from './facts/profile-families.js';
export { countedBy, profiles } from './facts/profile-facts.js';
export type { ProfileFact } from './facts/profile-facts.js';
export { greatestUnitValue } from './facts/profile-measures.js';
export type { ProfileMeasure } from './facts/profile-measures.js';
export { problemsOf } from './problems.js';
export type { Problem } from './problems.js';
export { declarationOf, rowsOf } from './rows.js';
export type { Enrichment } from './rows.js';
