export { lanes, noSpan } from './ast.js';
export type {
  ArithmeticOperator,
  Clause,
  Comments,
  ComparisonOperator,
  Condition,
  DefinitionClause,
  Document,
  Expression,
  FactDefinition,
  FunctionName,
  Lane,
  Language,
  Leaf,
  Literal,
  Members,
  Meta,
  Outcome,
  Rule,
  Span,
  Texts,
} from './ast.js';
export type {
  Derivation,
  Fact,
  FactRow,
  FactSource,
  FactType,
  FactValue,
  Labels,
  ListContents,
  ListName,
  TextDomain,
  Vocabulary,
} from './vocabulary.js';
export { comparisonNames, operatorNames } from './portable-operators.js';
export { functionNames, functions } from './functions.js';
export { reservedWords, spellName, spellText } from './spelling.js';
export { dayNumber } from './calendar.js';
export { check, withDefinitions } from './check.js';
export type { CheckedRule, CheckedRuleSet } from './checked-rule.js';
export { hasErrors } from './diagnostic.js';
export type { Diagnostic, Fix } from './diagnostic.js';
export { diagnosticKinds, fixTitles } from './diagnostics.js';
export type { DiagnosticCode, Severity } from './diagnostics.js';
export { expandExpression } from './expand.js';
export { explain } from './explain.js';
export type { Trace } from './explain.js';
export { hits, truthOf, valueOf } from './interpret.js';
export type { Truth } from './interpret.js';
export { documentFromJson, ruleFromJson } from './from-json.js';
export { normalise } from './normal.js';
export type { NormalCondition } from './normal.js';
export type { Unreadable } from './hole.js';
export { parse, parseExpression } from './parse.js';
export type { BrokenRule, ParsedText } from './parse.js';
export { parseJson } from './parse-json.js';
export type {
  Json,
  PortableComment,
  PortableCondition,
  PortableDefinition,
  PortableDocument,
  PortableLeaf,
  PortableOperand,
  PortableRule,
} from './portable-rule.js';
export { print, printCondition, printDefinition, printExpression, printRule } from './print.js';
export { ruleJsonSchema } from './rule-json-schema.js';
export { documentToJson, ruleToJson } from './to-json.js';
export {
  childrenOf,
  conditionsOf,
  expressionsIn,
  expressionsOf,
  factsOf,
  isCondition,
  isLeaf,
  leavesOf,
  listsOf,
  sidesOf,
} from './walk.js';
export { tokensOf } from './tokens.js';
export type { Token, TokenKind } from './tokens.js';
