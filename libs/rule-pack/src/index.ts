export { readCases } from './read-cases.js';
export { defaultPolicy, factsFile, readHome } from './read-home.js';
export type { PackHome, PackModel } from './read-home.js';
export type { PackList, PackListItem } from './read-lists.js';
export { readRulePack } from './read-rule-pack.js';
export type { PackRuleSet, RulePack } from './read-rule-pack.js';
export { caseFiles, homeOf, isJson, readRules } from './rule-files.js';
export type { RuleFile } from './rule-files.js';
export { RulePackError } from './rule-pack-error.js';
