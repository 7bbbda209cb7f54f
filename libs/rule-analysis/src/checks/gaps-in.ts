import type { AnalysisContext, StatedDomain } from '../analysis-context.js';
import type { Bounds } from '../ranges/bounds.js';
import { isoDay } from '../ranges/days.js';
import type { Dimension } from '../ranges/dimension.js';
import { nextDown, nextUp } from '../ranges/doubles.js';
import { classesOf, hasClass } from '../ranges/mask.js';
import type { Family } from './families.js';

/** Classes that no member covers, from the first to the last. */
export interface Gap {
  readonly first: number;
  readonly last: number;
}

/** What the bands of a family leave out of the stated domain, or between them where they mean to meet. */
export function gapsIn({ dimension, members }: Family, { domains = [] }: AnalysisContext): Gap[] {
  const covered = members.reduce((all, { mask }) => all | mask, 0n);
  const stated = domains.find(({ fact }) => dimension.kind === 'fact' && fact === dimension.key);
  const taken = classesOf(covered);
  const [from, to] = stated ? statedClasses(dimension, stated) : [taken[0] ?? 1, taken.at(-1) ?? 0];
  const gaps: Gap[] = [];
  for (let index = from; index <= to; index += 1) {
    if (hasClass(covered, index)) continue;
    const last = gaps.at(-1);
    if (last && last.last === index - 1) gaps[gaps.length - 1] = { first: last.first, last: index };
    else gaps.push({ first: index, last: index });
  }
  return stated || doMeet(members.map(({ mask }) => mask)) ? gaps : gaps.filter((each) => isOneValue(dimension, each));
}

function statedClasses(dimension: Dimension, { min, max }: StatedDomain): [number, number] {
  const place = (value: number | string | undefined): number | undefined =>
    value === undefined ? undefined : dimension.classOf({ [dimension.key]: value });
  return [place(min) ?? 1, place(max) ?? dimension.size - 1];
}

/** Three bands or more, two of which end where the other begins. */
function doMeet(masks: readonly bigint[]): boolean {
  return masks.length >= 3 && masks.some((mask) => masks.some((other) => (mask & other) === 0n && isNext(mask, other)));
}

function isNext(below: bigint, above: bigint): boolean {
  const digits = above.toString(2);
  return below.toString(2).length === digits.length - 1 - digits.lastIndexOf('1');
}

function isOneValue(dimension: Dimension, gap: Gap): boolean {
  const { min, max } = rangeOf(dimension, gap);
  return min === max;
}

function rangeOf(dimension: Dimension, { first, last }: Gap): Bounds {
  return { min: dimension.boundsOf(first)?.min ?? -Infinity, max: dimension.boundsOf(last)?.max ?? Infinity };
}

/** The gap as a condition of the language. */
export function gapText(dimension: Dimension, gap: Gap): string {
  const { min, max } = rangeOf(dimension, gap);
  const { key } = dimension;
  const isDate = typeof dimension.valuesOf(gap.first)[0] === 'string';
  const said = (value: number): string => (isDate ? isoDay(value) : String(value));
  if (min === max) return `${key} = ${said(min)}`;
  const low = isShorter(nextDown(min), min) ? `${key} > ${said(nextDown(min))}` : `${key} >= ${said(min)}`;
  const high = isShorter(nextUp(max), max) ? `${key} < ${said(nextUp(max))}` : `${key} <= ${said(max)}`;
  return `${low} and ${high}`;
}

/** Whether an end is better said by the number beside it: `> 10` rather than `>= 10.000000000000002`. */
function isShorter(beside: number, end: number): boolean {
  return String(beside).length < String(end).length;
}
