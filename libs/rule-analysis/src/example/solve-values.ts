import type { FactRow, FactValue } from '@tidewaiter/rule-language';
import type { Bounds } from '../ranges/bounds.js';
import type { Dimension } from '../ranges/dimension.js';
import { nextDown, nextUp, plainBetween } from '../ranges/doubles.js';
import { classesOf } from '../ranges/mask.js';
import type { Mask } from '../ranges/mask.js';

const mostTargets = 6;
const mostHalvings = 80;

/** What is asked: a value of the fact that takes the calculation into one of the classes, all else as in the row. */
export interface Question {
  readonly fact: Dimension;
  readonly calculation: Dimension;
  readonly open: Mask;
  readonly row: FactRow;
}

/** Values found by halving between tried ones on either side of a target; fewer than asked where none is found. */
export function solveValues({ fact, calculation, open, row }: Question, tried: readonly FactValue[]): number[] {
  const numbers = tried.filter((value) => typeof value === 'number').sort((a, b) => a - b);
  const measured = numbers.flatMap((value) => {
    const measure = calculation.measure({ ...row, [fact.key]: value });
    return measure === undefined ? [] : [{ value, measure }];
  });
  const targets = classesOf(open)
    .flatMap((index) => targetIn(calculation.boundsOf(index)) ?? [])
    .slice(0, mostTargets);
  const at = (value: number): number | undefined => calculation.measure({ ...row, [fact.key]: value });
  return targets.flatMap((target) => {
    const place = measured.findIndex((one, index) => {
      const next = measured[index + 1];
      return next && (one.measure - target) * (next.measure - target) <= 0;
    });
    const [low, high] = [measured[place], measured[place + 1]];
    return place >= 0 && low && high ? halved([low.value, high.value], target, at) : [];
  });
}

function targetIn(bounds: Bounds | undefined): number | undefined {
  if (!bounds) return undefined;
  const { min, max } = bounds;
  if (min === max) return min;
  const low = Number.isFinite(min) ? nextUp(min) : -1e12;
  const high = Number.isFinite(max) ? nextDown(max) : 1e12;
  return low <= high ? plainBetween(low, high) : undefined;
}

function halved(
  [first, last]: readonly [number, number],
  target: number,
  at: (value: number) => number | undefined,
): number[] {
  let [low, high] = [first, last];
  const rising = (at(last) ?? 0) >= (at(first) ?? 0);
  for (let step = 0; step < mostHalvings; step += 1) {
    const middle = (low + high) / 2;
    const measure = at(middle);
    if (measure === undefined || measure === target) return [middle];
    if (measure < target === rising) low = middle;
    else high = middle;
  }
  return [low, high];
}
