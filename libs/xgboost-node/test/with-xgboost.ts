import { afterAll, describe } from '@jest/globals';

import { type Booster, type Matrix, type TrainOptions, type XGBoost, XGBoostError } from '../src/index.js';
import { sample } from './sample.js';
import { xgboostForTests } from './xgboost-for-tests.js';

const library = await xgboostForTests();

/** `describe`, skipped where libxgboost cannot be had. */
export function when(what: string, tests: () => void): void {
  (library === undefined ? describe.skip : describe)(what, tests);
}

export function open(): XGBoost {
  if (library === undefined) throw new Error('skipped');
  return library;
}

const owned: { close(): void }[] = [];
afterAll(() => owned.splice(0).forEach((resource) => resource.close()));

/** Closes it after the tests of the file. */
export function own<T extends { close(): void }>(resource: T): T {
  owned.push(resource);
  return resource;
}

export const parameters = {
  objective: 'binary:logistic',
  max_depth: 3,
  eta: 0.3,
  nthread: 1,
  seed: 7,
  eval_metric: ['logloss', 'auc'],
};

export function trained(options: Partial<TrainOptions> = {}): { matrix: Matrix; booster: Booster } {
  const matrix = own(open().denseMatrix(sample(400)));
  return { matrix, booster: own(open().train(matrix, { parameters, rounds: 8, ...options })) };
}

/** The code of the XGBoostError that `run` throws. */
export function codeOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof XGBoostError) return error.code;
    throw error;
  }
  return 'no error';
}
