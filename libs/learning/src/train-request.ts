import type { ReleaseContent } from '@tidewaiter/decision';
import type { TrainedModel } from './train-model.js';
import type { TrainingPlan } from './training-plan.js';

/** A training that another process can do: everything by name or value. */
export interface TrainingRequest {
  /** Data folder of the product: its history, and libxgboost under `lib`. */
  readonly home: string;
  readonly dataset: string;
  /** Days of lodging, both ends included. */
  readonly period?: { readonly from?: string; readonly to?: string };
  /** Another dataset, of a later period, to measure the finished model on. */
  readonly later?: string;
  readonly references: readonly { readonly code: string; readonly median: number; readonly low: number }[];
  readonly plan: TrainingPlan;
  /** Rule text that defines the derived facts which features of the plan name. */
  readonly definitions?: string;
  /** Rules, lists and policy of a release: the model learns what hits of its rules add to the score. */
  readonly release?: Omit<ReleaseContent, 'model'>;
  /** File the model is written to; it appears whole or not at all. */
  readonly out: string;
}

export type TrainingSummary = Omit<TrainedModel, 'json'>;
