import type { FactValue, ListContents } from '@tidewaiter/rule-language';
import { aspectKey, pointsOf, type Aspect } from './aspect.js';
import type { Predicate, PredicatePool } from './predicate-pool.js';
import type { Line } from './rule-lines.js';

/** An aspect with all that the lines ask about it. */
export interface Dimension {
  readonly aspect: Aspect;
  /** With the lines, ascending, of which each is a part; none when it only occurs deeper down. */
  readonly predicates: ReadonlyMap<Predicate, readonly number[]>;
}

/** Every aspect that some line looks at, in the order of first need. */
export function dimensionsOf(lines: readonly Line[], pool: PredicatePool): Dimension[] {
  const needed = new Map<Predicate, number[]>();
  lines.forEach(({ parts }, line) => {
    for (const part of parts) {
      for (const predicate of decidable(part, pool)) if (!needed.has(predicate)) needed.set(predicate, []);
      if (part.aspect) needed.get(part)?.push(line);
    }
  });
  const telling = tellingAspects([...needed.keys()]);
  const grouped = new Map<string, { aspect: Aspect; predicates: Map<Predicate, readonly number[]> }>();
  for (const [predicate, needing] of needed) {
    const own = predicate.aspect;
    const aspect = own?.kind === 'presence' ? (telling.get(own.name) ?? own) : own;
    if (!aspect) continue;
    const key = aspectKey(aspect);
    const group = grouped.get(key) ?? { aspect, predicates: new Map() };
    grouped.set(key, group);
    group.predicates.set(predicate, needing);
  }
  return [...grouped.values()];
}

/** The largest conditions within one that have an aspect each. */
function decidable(predicate: Predicate, pool: PredicatePool): Predicate[] {
  if (predicate.aspect) return [predicate];
  const { condition } = predicate;
  return condition.kind === 'leaf' ? [] : condition.conditions.flatMap((child) => decidable(pool(child), pool));
}

/** By name of the subject, an aspect that tells more than presence. */
function tellingAspects(predicates: readonly Predicate[]): Map<string, Aspect> {
  const telling = new Map<string, Aspect>();
  for (const { aspect } of predicates) {
    if (aspect && aspect.kind !== 'presence' && !telling.has(aspect.name)) telling.set(aspect.name, aspect);
  }
  return telling;
}

/** The values at which the answers of a dimension's predicates can change, by predicate. */
export function pointsByPredicate({ predicates }: Dimension, lists: ListContents): Map<Predicate, FactValue[]> {
  const listOf = (name: string): Iterable<string> => lists.get(name) ?? [];
  return new Map([...predicates.keys()].map((predicate) => [predicate, pointsOf(predicate.condition, listOf)]));
}

/** All these values, each once, ascending where they have an order. */
export function sortedPoints({ kind, type }: Aspect, each: Iterable<readonly FactValue[]>): FactValue[] {
  const points = new Set<FactValue>(type === 'boolean' ? [false, true] : []);
  for (const some of each) for (const point of some) points.add(point);
  const all = [...points];
  return kind === 'value' ? all : all.sort((a, b) => (a < b ? -1 : 1));
}
