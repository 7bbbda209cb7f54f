import type { LearningCase } from './learning-case.js';

/** Cases before a day, and those of that day and later. */
export interface TimeSplit {
  readonly earlier: readonly LearningCase[];
  readonly later: readonly LearningCase[];
}

/** Puts about `share` of the cases, the latest, aside. Days are not cut: a model never learns from a day it is tried on. */
export function splitByTime(ordered: readonly LearningCase[], share: number): TimeSplit {
  const day = ordered[Math.floor(ordered.length * (1 - share))]?.day;
  const cut = ordered.findIndex((one) => one.day === day);
  const at = cut < 0 ? ordered.length : cut;
  return { earlier: ordered.slice(0, at), later: ordered.slice(at) };
}
