import type { FactValue, ListContents } from '@tidewaiter/rule-language';
import { pointsByPredicate, sortedPoints, type Dimension } from './dimension.js';
import { holdsAt, type Place, type Points } from './holds-at.js';
import type { MaskStore } from './mask-store.js';
import type { Predicate } from './predicate-pool.js';

/**
 * Where in the store the masks of a dimension's classes begin. A mask has a bit per line, set when a value of the class
 * still allows the line, if the dimension is one that sieves lines; and then a bit per predicate, set when it is true.
 */
export interface MaskTable {
  readonly missing: number;
  readonly points: readonly FactValue[];
  /**
   * By position: `2 * i + 1` at point `i`; `2 * i` before it where there is an order, and only 0, for every value that
   * is no point, where there is none.
   */
  readonly offsets: Int32Array;
  /** By predicate, its bit, counted from the begin of a mask. */
  readonly bits: ReadonlyMap<Predicate, number>;
}

/** What a table is built for. */
export interface MaskPlan {
  readonly lists: ListContents;
  readonly store: MaskStore;
  /** Lines in every mask; 0 when the dimension sieves none. */
  readonly lines: number;
}

/** Builds the masks of a dimension from class to class, touching only the lines whose predicates change. */
export function buildMasks(dimension: Dimension, plan: MaskPlan): MaskTable {
  const { lists } = plan;
  const pointsOfEach = pointsByPredicate(dimension, lists);
  const points = sortedPoints(dimension.aspect, pointsOfEach.values());
  const positions = new Map(points.map((point, index) => [point, 2 * index + 1]));
  const judge: Points = { lists, positionOf: (value) => positions.get(value) ?? 0 };
  const mask = currentMask(dimension, judge, plan);
  const missing = mask.moveTo(undefined, mask.all);
  const asking = predicatesByPoint(mask.all, pointsOfEach, positions);
  const offsets = new Int32Array(2 * points.length + 1);
  offsets[0] = mask.moveTo({ position: 0 }, mask.all);
  const isOrdered = dimension.aspect.kind !== 'value';
  points.forEach((value, index) => {
    const changing = asking[index] ?? [];
    const position = 2 * index + 1;
    // What is no point lies behind the point where there is an order, else where it lay before.
    if (!isOrdered) offsets[position] = mask.at({ position, value }, changing);
    else {
      offsets[position] = mask.moveTo({ position, value }, changing);
      offsets[position + 1] = mask.moveTo({ position: position + 1 }, changing);
    }
  });
  return { missing, points, offsets, bits: mask.bits };
}

/** For each point the predicates whose answer may change there. */
function predicatesByPoint(
  all: readonly Asked[],
  pointsOfEach: ReadonlyMap<Predicate, readonly FactValue[]>,
  positions: ReadonlyMap<FactValue, number>,
): Asked[][] {
  const asking: Asked[][] = Array.from(positions, () => []);
  for (const asked of all) {
    for (const point of pointsOfEach.get(asked.predicate) ?? []) {
      const there = asking[((positions.get(point) ?? 1) - 1) / 2];
      // A condition may name a point twice.
      if (there?.at(-1) !== asked) there?.push(asked);
    }
  }
  return asking;
}

/** A predicate with where it shows in the mask, and whether it holds where the mask now stands. */
interface Asked {
  readonly predicate: Predicate;
  readonly lines: readonly number[];
  readonly bit: number;
  holds: boolean;
  /** Where there is no order, a leaf has one answer for all values that it names. */
  holdsAtPoints?: boolean;
}

/** What was found where the answers on the way here, and no others, are different; by the bit of the next one. */
interface Found {
  offset?: number;
  readonly next: Map<number, Found>;
}

interface CurrentMask {
  readonly all: readonly Asked[];
  readonly bits: ReadonlyMap<Predicate, number>;
  /** Goes to a place where only the answers of these predicates may differ; gives the offset of the mask there. */
  readonly moveTo: (place: Place | undefined, changing: readonly Asked[]) => number;
  /** Only looks, at a point of an aspect without order. */
  readonly at: (place: Place, changing: readonly Asked[]) => number;
}

/** A mask is kept once for all classes with the same answers. */
function currentMask({ predicates }: Dimension, judge: Points, { store, lines }: MaskPlan): CurrentMask {
  const lineWords = Math.ceil(lines / 32);
  const all = [...predicates].map(([predicate, needing], index): Asked => {
    return { predicate, lines: lines > 0 ? needing : [], bit: 32 * lineWords + index, holds: true };
  });
  const words = new Int32Array(lineWords + Math.ceil(all.length / 32)).fill(-1);
  /** By line, how many of its predicates do not hold. */
  const failing = new Uint16Array(lines);
  const keep = store.keeper();
  let hash = 0;
  const change = (asked: Asked): void => {
    const holds = (asked.holds = !asked.holds);
    hash ^= flipped(words, asked.bit);
    for (const line of asked.lines) {
      const before = failing[line] ?? 0;
      failing[line] = holds ? before - 1 : before + 1;
      if (before === 0 || (holds && before === 1)) hash ^= flipped(words, line);
    }
  };
  let offset = keep(words, hash);
  const here: Found = { next: new Map() };
  return {
    all,
    bits: new Map(all.map(({ predicate, bit }) => [predicate, bit])),
    moveTo(place, changing) {
      const different = changing.filter(({ holds, predicate }) => isTrueAt(predicate, place, judge) !== holds);
      different.forEach(change);
      if (different.length > 0) offset = keep(words, hash);
      return offset;
    },
    at(place, changing) {
      const different = changing.filter((asked) => isTrueAtPoint(asked, place, judge) !== asked.holds);
      const found = different.reduce(follow, here);
      if (found.offset !== undefined) return found.offset;
      different.forEach(change);
      found.offset = keep(words, hash);
      different.forEach(change);
      return found.offset;
    },
  };
}

function follow({ next }: Found, { bit }: Asked): Found {
  const found = next.get(bit) ?? { next: new Map<number, Found>() };
  next.set(bit, found);
  return found;
}

function isTrueAtPoint(asked: Asked, place: Place, judge: Points): boolean {
  if (asked.predicate.condition.kind !== 'leaf') return isTrueAt(asked.predicate, place, judge);
  return (asked.holdsAtPoints ??= isTrueAt(asked.predicate, place, judge));
}

function isTrueAt({ condition, holdsWhen }: Predicate, place: Place | undefined, judge: Points): boolean {
  return holdsAt(condition, place, judge) === holdsWhen;
}

/** Flips a bit; gives its part in the hash of the mask, which is the exclusive or of the parts of all flips. */
function flipped(words: Int32Array, bit: number): number {
  words[bit >> 5] = (words[bit >> 5] ?? 0) ^ (1 << (bit & 31));
  const mixed = Math.imul(bit + 1, 0x9e3779b1);
  return Math.imul(mixed ^ (mixed >>> 15), 0x85ebca77);
}
