import type { Document, Rule } from './ast.js';
import type { PortableRule } from './portable-rule.js';
export function ruleToJson(_rule: Rule): PortableRule {
  throw new Error('being written');
}
export function documentToJson(_document: Document): PortableRule[] {
  throw new Error('being written');
}
