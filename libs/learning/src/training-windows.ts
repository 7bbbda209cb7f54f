import type { ModelMetadata } from '@tidewaiter/risk-model';
import type { LearningCase } from './learning-case.js';
import { splitByTime } from './split-by-time.js';
import type { TrainingFrame } from './training-frame.js';
import type { Period, TrainingPlan } from './training-plan.js';

/** The examined cases in three parts, by time; no day is in two of them. */
export interface TrainingWindows {
  /** What is trained on while settings are chosen. */
  readonly earlier: readonly LearningCase[];
  /** What settings, number of trees and calibration are chosen on. */
  readonly middle: readonly LearningCase[];
  /** What the figures are measured on. */
  readonly latest: readonly LearningCase[];
}

/** Cuts cases in order of time as the plan says. */
export function trainingWindows(
  ordered: readonly LearningCase[],
  { testShare, validationShare }: Pick<TrainingPlan, 'testShare' | 'validationShare'>,
): TrainingWindows {
  const { earlier: known, later: latest } = splitByTime(ordered, testShare);
  const { earlier, later: middle } = splitByTime(known, validationShare / (1 - testShare));
  return { earlier, middle, latest };
}

export function periodOf(cases: readonly LearningCase[]): Period {
  return { from: cases[0]?.day ?? '', to: cases.at(-1)?.day ?? '', declarations: cases.length };
}

/** What a model says of the cases it was trained on. */
export function trainedOn(cases: readonly LearningCase[], frame: TrainingFrame): ModelMetadata['trainedOn'] {
  const { from, to } = periodOf(cases);
  return { from, to, rows: frame.rows, positives: frame.labels.reduce((sum, label) => sum + label, 0) };
}
