import type { Mask } from './mask.js';
import { everyClass } from './mask.js';
import type { Space } from './space.js';

/** A conjunction: in each dimension named, the row's class is one of the mask. Dimensions not named are free. */
export type Line = ReadonlyMap<number, Mask>;

export const everything: Line = new Map();

/** What both hold of; nothing when no class is left in some dimension. */
export function intersection(first: Line, second: Line): Line | undefined {
  const [few, many] = first.size < second.size ? [first, second] : [second, first];
  const masks = new Map(many);
  for (const [dimension, mask] of few) {
    const both = (masks.get(dimension) ?? -1n) & mask;
    if (both === 0n) return undefined;
    masks.set(dimension, both);
  }
  return masks;
}

/** The line with one dimension narrowed. */
export function narrowed(line: Line, dimension: number, mask: Mask): Line | undefined {
  const left = (line.get(dimension) ?? -1n) & mask;
  return left === 0n ? undefined : new Map(line).set(dimension, left);
}

/** The line without dimensions in which it leaves every class open. */
export function withoutFree(line: Line, space: Space): Line {
  const kept = [...line].filter(([index, mask]) => mask !== everyClass(space.dimensions[index]?.size ?? 0));
  return kept.length === line.size ? line : new Map(kept);
}

/** Whether every row of the first line is one of the second's. */
export function isWithin(inner: Line, outer: Line): boolean {
  for (const [dimension, mask] of outer) {
    const own = inner.get(dimension);
    if (own === undefined || (own & ~mask) !== 0n) return false;
  }
  return true;
}

/** Text that is the same for the same line. */
export function lineKey(line: Line): string {
  return [...line]
    .sort(([a], [b]) => a - b)
    .map(([dimension, mask]) => `${dimension}:${mask.toString(36)}`)
    .join(' ');
}

/** The one line that says what two say that differ in one dimension only. */
export function joined(first: Line, second: Line): Line | undefined {
  if (first.size !== second.size) return undefined;
  let apart: number | undefined;
  for (const [dimension, mask] of first) {
    const other = second.get(dimension);
    if (other === undefined) return undefined;
    if (other === mask) continue;
    if (apart !== undefined) return undefined;
    apart = dimension;
  }
  if (apart === undefined) return first;
  return new Map([...first, [apart, (first.get(apart) ?? 0n) | (second.get(apart) ?? 0n)]]);
}
