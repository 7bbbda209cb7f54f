import type { Expression } from '@tidewaiter/rule-language';
import { boundsOfExpression, statedBounds } from './bounds.js';
import type { Bounds } from './bounds.js';
import type { Dimension } from './dimension.js';
import { keyOf } from './form.js';
import { narrowed } from './line.js';
import type { Line } from './line.js';
import { everyClass, missingOnly } from './mask.js';
import type { Space } from './space.js';

/**
 * The same rows said more closely: what a calculation needs is present when the calculation is, and its value lies
 * within what its facts allow. Nothing when that leaves no row. What remains may still have none.
 */
export function tightened(line: Line, space: Space): Line | undefined {
  const linked = [...line.keys()].map((index) => space.dimensions[index]).filter((each) => each?.kind !== 'fact');
  if (linked.length === 0) return line;
  let current: Line | undefined = line;
  // Twice, since what one calculation needs may decide another.
  for (const dimension of linked.length > 1 ? [...linked, ...linked] : linked) {
    if (current && dimension) current = withNeeds(current, dimension, space);
    if (current && dimension) current = withinSides(current, dimension, space);
    if (!current) return undefined;
  }
  return current;
}

/** Present facts for a present calculation; a missing calculation for missing facts. */
function withNeeds(line: Line, dimension: Dimension, space: Space): Line | undefined {
  const mask = line.get(dimension.index) ?? everyClass(dimension.size);
  let current: Line | undefined = line;
  for (const name of dimension.needs) {
    const fact = space.ofFact(name);
    if (!fact || !current) continue;
    if (current.get(fact.index) === missingOnly) return narrowed(current, dimension.index, missingOnly);
    if ((mask & missingOnly) === 0n) current = narrowed(current, fact.index, everyClass(fact.size) & ~missingOnly);
  }
  if (!current || !dimension.isTotal || !dimension.needs.every((name) => isPresent(current, name, space))) {
    return current;
  }
  return narrowed(current, dimension.index, everyClass(dimension.size) & ~missingOnly);
}

function isPresent(line: Line | undefined, name: string, space: Space): boolean {
  const fact = space.ofFact(name);
  const mask = fact && line?.get(fact.index);
  return mask !== undefined && (mask & missingOnly) === 0n;
}

/** Only the classes that the bounds of the sides allow. */
function withinSides(line: Line, dimension: Dimension, space: Space): Line | undefined {
  if (dimension.sides.length === 0) return line;
  const bounds = dimension.sides.map((side) => boundsIn(line, side, space));
  return narrowed(line, dimension.index, space.possible(dimension, bounds));
}

/** Bounds of a calculation under what the line says of its facts and of itself. */
function boundsIn(line: Line, expression: Expression, space: Space): Bounds {
  const stated = statedBounds(space.setting.vocabulary);
  const own = hullOf(line, expression.kind === 'fact' ? undefined : space.ofCalculation(keyOf(expression)));
  const bounds = boundsOfExpression(expression, (fact) => hullOf(line, space.ofFact(fact)) ?? stated(fact));
  if (!own) return bounds;
  return { min: Math.max(bounds.min, own.min), max: Math.min(bounds.max, own.max) };
}

/** From the lowest to the highest class that the line leaves open, when it says something of the dimension. */
function hullOf(line: Line, dimension: Dimension | undefined): Bounds | undefined {
  const mask = dimension && line.get(dimension.index);
  if (!dimension || mask === undefined) return undefined;
  const digits = mask.toString(2);
  const lowest = digits.length - 1 - digits.lastIndexOf('1', digits.length - 1 - ((mask & missingOnly) === 0n ? 0 : 1));
  const low = dimension.boundsOf(lowest);
  const high = dimension.boundsOf(digits.length - 1);
  return low && high ? { min: low.min, max: high.max } : undefined;
}
