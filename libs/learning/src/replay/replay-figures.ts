import type { Interval } from '@tidewaiter/risk-model';
import type { ReplayedWeek } from './replay.js';

/** What several seeds of one policy at one budget found. */
export interface ReplayFigures {
  readonly weeks: number;
  readonly seeds: number;
  /** Inspected by one seed in all weeks. */
  readonly inspected: number;
  /** Irregular among all inspected of all seeds: the pooled precision. */
  readonly precision: number;
  /** 95 % over seeds: what another seed in the same weeks may give (Student's t). Absent for one seed. */
  readonly seedInterval?: Interval;
  /** 95 % over weeks: what other weeks like these may give. Absent for one week. */
  readonly weekInterval?: Interval;
  /** Mean of the weeks' precisions, each week counting the same. */
  readonly meanOfWeeks: number;
}

/** The runs of one policy at one budget, one per seed, over the same weeks. */
export type ReplayRuns = readonly (readonly ReplayedWeek[])[];

/** Quantile .975 of Student's t by degrees of freedom from 1; the normal distribution's serves beyond. */
const studentQuantiles = [
  12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145, 2.131, 2.12, 2.11,
  2.101, 2.093, 2.086,
];
const normalQuantile = 1.96;

/** Figures of one policy. */
export function replayFigures(runs: ReplayRuns): ReplayFigures {
  const inspected = sum(weeklySelected(runs));
  const precision = pooled(runs);
  const bySeed = around(precision, halfOverSeeds(runs.map((run) => pooled([run]))));
  const byWeek = around(precision, halfOverWeeks(weeklyFound(runs), weeklySelected(runs)));
  const filled = weeklySelected(runs).flatMap((n, week) => (n > 0 ? [(weeklyFound(runs)[week] ?? 0) / n] : []));
  return {
    weeks: weeklySelected(runs).length,
    seeds: runs.length,
    inspected,
    precision,
    ...(bySeed && { seedInterval: bySeed }),
    ...(byWeek && { weekInterval: byWeek }),
    meanOfWeeks: sum(filled) / Math.max(1, filled.length),
  };
}

/** How much more one policy finds than another at the same budget. */
export interface ReplayDifference {
  /** Difference of the pooled precisions. */
  readonly difference: number;
  /** 95 % over weeks, each week compared with itself. */
  readonly weekInterval?: Interval;
  /** 95 % over seeds, each seed compared with itself. */
  readonly seedInterval?: Interval;
}

/** Compares runs with others of the same seeds, weeks and budget. */
export function replayDifference(runs: ReplayRuns, others: ReplayRuns): ReplayDifference {
  const difference = pooled(runs) - pooled(others);
  const found = weeklyFound(others);
  const more = weeklyFound(runs).map((value, week) => value - (found[week] ?? 0));
  const byWeek = around(difference, halfOverWeeks(more, weeklySelected(runs)));
  const bySeed = around(
    difference,
    halfOverSeeds(runs.map((run, seed) => pooled([run]) - pooled(others.slice(seed, seed + 1)))),
  );
  return { difference, ...(byWeek && { weekInterval: byWeek }), ...(bySeed && { seedInterval: bySeed }) };
}

/** How many times as much one policy finds as another at the same budget. */
export interface ReplayRatio {
  readonly ratio: number;
  /** 95 % over weeks, each week compared with itself. */
  readonly weekInterval?: Interval;
  /** 95 % over seeds, each seed compared with itself. */
  readonly seedInterval?: Interval;
}

/** Compares what runs found with what others of the same seeds, weeks and budget did; undefined where those found nothing. */
export function replayRatio(runs: ReplayRuns, others: ReplayRuns): ReplayRatio | undefined {
  const [found, base] = [weeklyFound(runs), weeklyFound(others)];
  if (sum(base) === 0) return undefined;
  const ratio = sum(found) / sum(base);
  const byWeek = around(ratio, halfOverWeeks(found, base));
  const ratios = runs.map((run, seed) => pooled([run]) / pooled(others.slice(seed, seed + 1)));
  const bySeed = around(ratio, halfOverSeeds(ratios.filter(Number.isFinite)));
  return { ratio, ...(byWeek && { weekInterval: byWeek }), ...(bySeed && { seedInterval: bySeed }) };
}

function pooled(runs: ReplayRuns): number {
  return sum(weeklyFound(runs)) / Math.max(1, sum(weeklySelected(runs)));
}

/** Means over seeds, by week. */
function weeklyFound(runs: ReplayRuns): number[] {
  return (runs[0] ?? []).map((_, week) => sum(runs.map((run) => run[week]?.found ?? 0)) / runs.length);
}

function weeklySelected(runs: ReplayRuns): number[] {
  return (runs[0] ?? []).map(({ selected }) => selected.length);
}

function halfOverSeeds(values: readonly number[]): number | undefined {
  if (values.length < 2) return undefined;
  const mean = sum(values) / values.length;
  const variance = sum(values.map((value) => (value - mean) ** 2)) / (values.length - 1);
  const quantile = studentQuantiles[values.length - 2] ?? normalQuantile;
  return quantile * Math.sqrt(variance / values.length);
}

/** Half width of the interval of Σ tops / Σ bottoms over weeks (W. G. Cochran, "Sampling Techniques", 3rd edition, 6.4). */
function halfOverWeeks(tops: readonly number[], bottoms: readonly number[]): number | undefined {
  const n = bottoms.length;
  const total = sum(bottoms);
  if (n < 2 || total === 0) return undefined;
  const ratio = sum(tops) / total;
  const squares = sum(bottoms.map((bottom, week) => ((tops[week] ?? 0) - ratio * bottom) ** 2));
  return (normalQuantile * Math.sqrt((n / (n - 1)) * squares)) / total;
}

function around(centre: number, half: number | undefined): Interval | undefined {
  return half === undefined ? undefined : { low: centre - half, high: centre + half };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
