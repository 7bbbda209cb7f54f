import type { FactValue, ListContents } from '@tidewaiter/rule-language';
import { pointsOf } from './aspect.js';
import { sortedPoints, type Dimension } from './dimension.js';
import { holdsAt, type Place, type Points } from './holds-at.js';
import type { MaskStore } from './mask-store.js';

/** Where in the store the masks of a dimension's classes begin: the lines that a value of the class still allows. */
export interface MaskTable {
  readonly missing: number;
  readonly points: readonly FactValue[];
  /**
   * By position: `2 * i + 1` at point `i`; `2 * i` before it where there is an order, and only 0, for every value that
   * is no point, where there is none.
   */
  readonly offsets: Int32Array;
}

/** Builds the masks of a dimension from class to class, touching only the lines whose predicates change. */
export function buildMasks(dimension: Dimension, lists: ListContents, store: MaskStore): MaskTable {
  const points = sortedPoints(dimension, lists);
  const positions = new Map(points.map((point, index) => [point, 2 * index + 1]));
  const judge: Points = { lists, positionOf: (value) => positions.get(value) ?? 0 };
  const mask = currentMask(dimension, judge, store);
  const missing = mask.moveTo(undefined, mask.everyPredicate);
  const asking = predicatesByPoint(dimension, lists, positions);
  const offsets = new Int32Array(2 * points.length + 1);
  offsets[0] = mask.moveTo({ position: 0 }, mask.everyPredicate);
  const isOrdered = dimension.aspect.kind !== 'value';
  points.forEach((value, index) => {
    const changing = asking[index] ?? [];
    const position = 2 * index + 1;
    offsets[position] = mask.moveTo({ position, value }, changing);
    // What is no point lies behind the point where there is an order, else where it lay before.
    offsets[position + 1] = mask.moveTo({ position: isOrdered ? position + 1 : 0 }, changing);
  });
  return { missing, points, offsets };
}

/** For each point the indices of the predicates whose answer may change there. */
function predicatesByPoint(
  { predicates }: Dimension,
  lists: ListContents,
  positions: ReadonlyMap<FactValue, number>,
): number[][] {
  const asking: number[][] = Array.from(positions, () => []);
  predicates.forEach(({ condition }, index) => {
    const own = new Set(pointsOf(condition, (name) => lists.get(name) ?? []));
    for (const point of own) asking[((positions.get(point) ?? 1) - 1) / 2]?.push(index);
  });
  return asking;
}

interface CurrentMask {
  readonly everyPredicate: readonly number[];
  /** Goes to a place where only the answers of these predicates may differ; gives the offset of the mask there. */
  readonly moveTo: (place: Place | undefined, changing: readonly number[]) => number;
}

/** A mask is kept once for all classes with the same answers. */
function currentMask({ predicates }: Dimension, judge: Points, store: MaskStore): CurrentMask {
  const truths = new Uint8Array(predicates.length).fill(1);
  /** By line, how many of its predicates do not hold. */
  const failing = new Uint16Array(store.lines);
  const words = new Int32Array(store.words).fill(-1);
  let offset = store.keep(words);
  const change = (index: number, holds: number): void => {
    truths[index] = holds;
    for (const line of predicates[index]?.lines ?? []) {
      failing[line] = (failing[line] ?? 0) + (holds === 1 ? -1 : 1);
      const bit = 1 << (line & 31);
      const word = words[line >> 5] ?? 0;
      words[line >> 5] = failing[line] === 0 ? word | bit : word & ~bit;
    }
  };
  return {
    everyPredicate: predicates.map((_, index) => index),
    moveTo(place, changing) {
      let isChanged = false;
      for (const index of changing) {
        const predicate = predicates[index];
        const holds = predicate && holdsAt(predicate.condition, place, judge) ? 1 : 0;
        if (holds === truths[index]) continue;
        isChanged = true;
        change(index, holds);
      }
      if (isChanged) offset = store.keep(words);
      return offset;
    },
  };
}
