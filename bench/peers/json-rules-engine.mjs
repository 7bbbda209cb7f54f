import { Engine } from 'json-rules-engine';
import { compileExpression } from '@tidewaiter/rule-index';
import { parseExpression } from '@tidewaiter/rule-language';
import { operators, portableRelease } from '@tidewaiter/rule-portable';

/**
 * Stock json-rules-engine on the same rules, as a careful user would run it: one engine made once, runs one after the
 * other, lists written into the conditions, each different calculation a fact of its own that is computed once per run.
 * Answers the indices of the rules that hit, ascending.
 */
export function jsonRulesEngine({ checked, lists }) {
  const release = portableRelease(checked.rules, lists);
  const engine = new Engine([], { allowUndefinedFacts: true });
  for (const operator of operators()) engine.addOperator(operator);
  const expressions = new Map();
  const indices = new Map(checked.rules.map(({ rule }, index) => [rule.ruleId, index]));
  for (const { name, event, conditions } of release.rules) {
    engine.addRule({ name, event, conditions: tuned(conditions, release.lists, expressions) });
  }
  for (const [text, name] of expressions) engine.addFact(name, calculation(text, lists));
  return async (row) => {
    const { events } = await engine.run(row);
    return events.map(({ params }) => indices.get(params.ruleId)).sort((a, b) => a - b);
  };
}

function tuned(condition, lists, expressions) {
  for (const kind of ['all', 'any']) {
    if (condition[kind]) return { [kind]: condition[kind].map((child) => tuned(child, lists, expressions)) };
  }
  const { fact, operator, value } = { ...condition, ...named(condition, expressions) };
  if (!value?.fact) return { fact, operator, value };
  const list = value.fact.startsWith('list.') ? lists[value.fact.slice('list.'.length)] : undefined;
  return { fact, operator, value: list ?? named(value, expressions) };
}

/** A reference to the fact `expression` as one to a fact that calculates just that text. */
function named(reference, expressions) {
  if (reference.fact !== 'expression') return { fact: reference.fact };
  const { text } = reference.params;
  if (!expressions.has(text)) expressions.set(text, `calculation-${expressions.size}`);
  return { fact: expressions.get(text) };
}

function calculation(text, lists) {
  const { expression } = parseExpression(text);
  const facts = factNames(expression);
  const compute = compileExpression(expression, lists);
  return async (_params, almanac) => {
    const values = await Promise.all(facts.map((name) => almanac.factValue(name)));
    return compute(Object.fromEntries(facts.map((name, index) => [name, values[index]])));
  };
}

function factNames(node) {
  if (node === null || typeof node !== 'object') return [];
  if (node.kind === 'fact') return [node.name];
  return [...new Set(Object.values(node).flatMap(factNames))];
}
