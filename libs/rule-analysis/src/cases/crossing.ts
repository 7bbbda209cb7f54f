import { truthOf, type Fact, type Leaf } from '@tidewaiter/rule-language';
import { rowWith, type Stated } from './find-row.js';
import { stepOf, stepped } from './neighbours.js';

/** Two values of a number one step apart, between which a test turns: the first leaves it as it is. */
export interface Crossing {
  readonly kept: number;
  readonly turned: number;
}

/**
 * Where a test of a calculation turns when one number in it is changed and everything else stays. `undefined` when the
 * fact has no value in the row, or none of the values tried turns the test.
 */
export function crossingOf(leaf: Leaf, fact: Fact, { row, setting }: Stated): Crossing | undefined {
  const from = row[fact.name];
  if (typeof from !== 'number' || fact.bounds === undefined) return undefined;
  const { min, max, whole } = fact.bounds;
  const truthAt = (value: number): boolean =>
    truthOf(leaf, setting.complete(rowWith(row, fact.name, value)), setting.lists) === true;
  const before = truthAt(from);
  const far = [from * 2, from / 2, from * 10, from / 10, from * 1000, from / 1000, 1, 0, min, max].find(
    (value) => value >= min && value <= max && truthAt(value) !== before,
  );
  if (far === undefined) return undefined;
  const step = stepOf(from, whole === true ? 'whole' : 'fractional');
  return narrowed({ kept: from, turned: far }, step, (value) => truthAt(value) === before);
}

/** Halves the way on the grid of `step` until the two are neighbours. */
function narrowed({ kept, turned }: Crossing, step: number, keeps: (value: number) => boolean): Crossing | undefined {
  let inside = Math.round(kept / step);
  let outside = Math.round(turned / step);
  const at = (steps: number): number => stepped(0, step, steps);
  if (!keeps(at(inside)) || keeps(at(outside))) return undefined;
  while (Math.abs(outside - inside) > 1) {
    const middle = Math.trunc((inside + outside) / 2);
    if (keeps(at(middle))) inside = middle;
    else outside = middle;
  }
  return { kept: at(inside), turned: at(outside) };
}
