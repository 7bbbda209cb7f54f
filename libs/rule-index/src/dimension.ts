import type { FactValue, ListContents, NormalCondition } from '@tidewaiter/rule-language';
import { aspectKey, aspectOf, pointsOf, type Aspect } from './aspect.js';
import { conditionKey } from './condition-key.js';
import type { Line } from './rule-lines.js';

/** One different condition on an aspect, with the lines that need it. */
export interface Predicate {
  readonly condition: NormalCondition;
  readonly key: string;
  /** Indices of lines, ascending. */
  readonly lines: readonly number[];
}

/** An aspect of a fact with all that the lines ask about it: a candidate for a table of masks. */
export interface Dimension {
  readonly aspect: Aspect;
  readonly predicates: readonly Predicate[];
}

/** Every aspect that some line needs, in the order of their first need. Parts without an aspect are in none. */
export function dimensionsOf(lines: readonly Line[]): Dimension[] {
  const grouped = new Map<string, { aspect: Aspect; predicates: Map<string, Predicate & { lines: number[] }> }>();
  const richer = richerAspects(lines);
  lines.forEach(({ parts }, line) => {
    for (const condition of parts) {
      const found = aspectOf(condition);
      const aspect = found?.kind === 'presence' ? (richer.get(found.fact) ?? found) : found;
      if (!aspect) continue;
      const group = grouped.get(aspectKey(aspect)) ?? { aspect, predicates: new Map() };
      grouped.set(aspectKey(aspect), group);
      const key = conditionKey(condition);
      const predicate = group.predicates.get(key);
      if (!predicate) group.predicates.set(key, { condition, key, lines: [line] });
      else if (predicate.lines.at(-1) !== line) predicate.lines.push(line);
    }
  });
  return [...grouped.values()].map(({ aspect, predicates }) => ({ aspect, predicates: [...predicates.values()] }));
}

/** By fact, an aspect that tells more than presence. */
function richerAspects(lines: readonly Line[]): Map<string, Aspect> {
  const richer = new Map<string, Aspect>();
  for (const { parts } of lines) {
    for (const condition of parts) {
      const aspect = aspectOf(condition);
      if (aspect && aspect.kind !== 'presence' && !richer.has(aspect.fact)) richer.set(aspect.fact, aspect);
    }
  }
  return richer;
}

/** The points of a dimension, ascending where they have an order, each once. */
export function sortedPoints({ aspect, predicates }: Dimension, lists: ListContents): FactValue[] {
  const listOf = (name: string): Iterable<string> => lists.get(name) ?? [];
  const points = new Set<FactValue>(aspect.type === 'boolean' ? [false, true] : []);
  for (const { condition } of predicates) for (const point of pointsOf(condition, listOf)) points.add(point);
  const all = [...points];
  return aspect.kind === 'value' ? all : all.sort((a, b) => (a < b ? -1 : 1));
}
