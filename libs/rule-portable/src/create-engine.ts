import { Engine, type RuleProperties } from 'json-rules-engine';
import { expressionFact } from './expression-fact.js';
import { operators } from './operators.js';
import type { PortableRelease } from './portable-release.js';

/**
 * A new engine that holds a release: its rules, its lists as the facts `list.<name>`, the operator pack and the fact
 * `expression`. Use it for **one run**: an engine of json-rules-engine shared by overlapping runs loses rules.
 */
export function createEngine(release: PortableRelease): Engine {
  // A row leaves out what is missing; the operators know what to make of that.
  const engine = new Engine([], { allowUndefinedFacts: true });
  for (const operator of operators()) engine.addOperator(operator);
  for (const [name, members] of Object.entries(release.lists)) engine.addFact(`list.${name}`, members);
  engine.addFact(expressionFact());
  for (const rule of release.rules) engine.addRule(propertiesOf(rule));
  return engine;
}

/** The library's types ask for arrays that may be written to, though it copies what it is given. */
function propertiesOf({ name, priority, conditions, event }: PortableRelease['rules'][number]): RuleProperties {
  return { name, priority, conditions: structuredClone(conditions) as RuleProperties['conditions'], event };
}
