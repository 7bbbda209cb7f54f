import { lanes, type Lane } from '@tidewaiter/rule-language';

/** Lanes from least to most strict; a lane's place is its strictness, which SQL compares. */
export const lanesByStrictness: readonly Lane[] = lanes.toReversed();

/** 0 for green to 3 for red. */
export function strictnessOf(lane: Lane): number {
  return lanesByStrictness.indexOf(lane);
}

/** Red and yellow keep an officer busy before release: they are what a budget of inspections is spent on. */
export const leastSelected = strictnessOf('yellow');

/** Strictness of the lane from which a value is above a threshold, as `select` of the decision has it. */
export function strictnessAbove(
  { red = Infinity, yellow = Infinity }: { readonly red?: number | undefined; readonly yellow?: number | undefined },
  value: number,
): number {
  if (value >= red) return strictnessOf('red');
  return value >= yellow ? strictnessOf('yellow') : 0;
}
