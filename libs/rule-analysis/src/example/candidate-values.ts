import { dayNumber, valueOf } from '@tidewaiter/rule-language';
import type { Expression, FactRow, FactValue } from '@tidewaiter/rule-language';
import { isoDay } from '../ranges/days.js';
import type { Dimension } from '../ranges/dimension.js';
import { nextDown, nextUp, plainBetween } from '../ranges/doubles.js';
import { classesOf } from '../ranges/mask.js';
import type { Mask } from '../ranges/mask.js';

const noLists = new Map<string, ReadonlySet<string>>();
const mostClasses = 24;
const scale = Array.from({ length: 19 }, (_, index) => 10 ** (index - 6)).flatMap((unit) => [unit, 2.5 * unit]);

/** Values worth trying for a fact: those of its open classes, and for numbers and days some across each class. */
export function candidateValues(dimension: Dimension, mask: Mask): FactValue[] {
  const classes = classesOf(mask).filter((index) => index > 0);
  const few = classes.length <= mostClasses ? classes : spread(classes);
  const values = few.flatMap((index) => dimension.valuesOf(index));
  return [...new Set([...values, ...few.flatMap((index) => withinClass(dimension, index))])];
}

function spread(classes: readonly number[]): number[] {
  const step = classes.length / mostClasses;
  return Array.from({ length: mostClasses }, (_, index) => classes[Math.floor(index * step)] ?? 0);
}

function withinClass(dimension: Dimension, index: number): FactValue[] {
  const bounds = dimension.boundsOf(index);
  if (!bounds || bounds.min === bounds.max) return [];
  const inside = (value: number): boolean => value >= bounds.min && value <= bounds.max;
  if (typeof dimension.valuesOf(index)[0] === 'string') {
    const steps = [1, 30, 365, 3650].flatMap((days) => [
      bounds.min + days,
      bounds.max - days,
      20454 + days,
      20454 - days,
    ]);
    return steps.filter(inside).map(isoDay);
  }
  const values = [...scale, ...scale.map((value) => -value), plainBetween(bounds.min, bounds.max)].filter(inside);
  const whole = values.filter((value) => dimension.classOf({ [dimension.key]: value }) === index);
  return whole;
}

/** Values of a fact that make one side of a comparison meet the other, or pass it by the least step. */
export function meetingValues(fact: string, sides: readonly Expression[], row: FactRow): FactValue[] {
  return sides.flatMap((side, index): FactValue[] => {
    const other = sides[1 - index];
    if (side.kind !== 'fact' || side.name !== fact || !other) return [];
    const value = valueOf(other, row, noLists);
    if (typeof value === 'number') return [value, nextUp(value), nextDown(value)];
    const day = typeof value === 'string' ? dayNumber(value) : undefined;
    if (value === undefined || day === undefined) return value === undefined ? [] : [value];
    return [isoDay(day), isoDay(day + 1), isoDay(day - 1)];
  });
}
