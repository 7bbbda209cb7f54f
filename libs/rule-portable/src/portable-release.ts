import { ruleToJson, type CheckedRule, type ListContents, type PortableRule } from '@tidewaiter/rule-language';
import { portableConditions, type PortableConditions } from './portable-condition.js';

/** A JSON document that stock json-rules-engine runs, with the operator pack of this library, to the same hits. */
export interface PortableRelease {
  readonly format: 'tidewaiter-portable-release';
  readonly version: 1;
  /** Members of the lists the rules read, by the list's name, sorted. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
  /** In the order of the rule set; negations are pushed down into the operators. */
  readonly rules: readonly (Omit<PortableRule, 'conditions'> & { readonly conditions: PortableConditions })[];
}

/**
 * Writes checked rules, with the lists they read, as one JSON document. Throws when a list has no contents, which is not
 * the same as being empty.
 */
export function portableRelease(rules: readonly CheckedRule[], lists: ListContents): PortableRelease {
  const names = [...new Set(rules.flatMap((rule) => rule.lists))].sort();
  return {
    format: 'tidewaiter-portable-release',
    version: 1,
    lists: Object.fromEntries(names.map((name) => [name, membersOf(name, lists)])),
    rules: rules.map(({ rule, normal }) => ({ ...ruleToJson(rule), conditions: portableConditions(normal) })),
  };
}

function membersOf(name: string, lists: ListContents): string[] {
  const list = lists.get(name);
  if (!list) throw new Error(`The list ${name} has no contents`);
  return [...list].sort();
}
