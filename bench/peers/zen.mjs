import { dayOf, useLists, zenCondition } from './zen-expression.mjs';

/** The zen engine, or why it is not there. It is a native module that not every machine has. */
export async function openZen() {
  try {
    const { ZenEngine } = await import('@gorules/zen-engine');
    return { engine: new ZenEngine() };
  } catch (error) {
    return {
      reason: `@gorules/zen-engine cannot be imported (${error.code ?? error.message}); its measures are left out.`,
    };
  }
}

/**
 * The same rules as one expression node of a zen decision, an expression per rule. `contextOf` makes of a row what zen
 * takes (nested objects, dates as day numbers), before any timing. Answers the indices of the rules that hit.
 */
export function zenDecision(engine, { checked, lists }) {
  useLists(lists);
  const expressions = checked.rules.map(({ normal }, index) => ({
    id: `e${index}`,
    key: `r${index}`,
    value: zenCondition(normal),
  }));
  const decision = engine.createDecision({
    nodes: [
      { id: 'in', name: 'in', type: 'inputNode', content: {} },
      { id: 'rules', name: 'rules', type: 'expressionNode', content: { expressions } },
      { id: 'out', name: 'out', type: 'outputNode', content: {} },
    ],
    edges: [
      { id: 'a', sourceId: 'in', targetId: 'rules' },
      { id: 'b', sourceId: 'rules', targetId: 'out' },
    ],
  });
  const evaluate = async (context) => {
    const { result } = await decision.evaluate(context);
    const hits = [];
    for (let index = 0; index < expressions.length; index += 1) if (result[`r${index}`]) hits.push(index);
    return hits;
  };
  return { evaluate, contextOf };
}

function contextOf(row) {
  const context = {};
  for (const [name, value] of Object.entries(row)) {
    const [group, field] = name.split('.');
    const held = name.endsWith('_on') ? dayOf(value) : value;
    if (field === undefined) context[group] = held;
    else (context[group] ??= {})[field] = held;
  }
  return context;
}
