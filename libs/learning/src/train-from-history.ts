import { rename, writeFile } from 'node:fs/promises';

import { openHistory } from '@tidewaiter/history';
import { openXGBoost } from '@tidewaiter/xgboost-node';
import { historyCases } from './history-cases.js';
import { resolveFeatures } from './resolve-features.js';
import { trainModel } from './train-model.js';
import type { TrainingRequest, TrainingSummary } from './train-request.js';
import type { TrainingRun } from './training-plan.js';

export interface HistoryRun extends Omit<TrainingRun, 'xgboost'> {
  readonly clock: () => Date;
}

/**
 * Trains on a dataset of the history and writes the model. It holds the thread while boosting: `trainInChild` runs it
 * in a process of its own.
 * @throws LearningError, HistoryError, XGBoostError; the signal's reason
 */
export async function trainFromHistory(request: TrainingRequest, run: HistoryRun): Promise<TrainingSummary> {
  const features = resolveFeatures(request.plan.features, request.definitions);
  const xgboost = openXGBoost({ home: request.home });
  const history = await openHistory(request.home, { clock: run.clock });
  try {
    const cases = historyCases({
      history,
      dataset: request.dataset,
      ...(request.period && { slice: { period: request.period } }),
      features,
      references: new Map(request.references.map((reference) => [reference.code, reference])),
      ...(run.signal && { signal: run.signal }),
    });
    const { json, ...summary } = await trainModel(cases, { ...request.plan, features }, { ...run, xgboost });
    await writeFile(`${request.out}.part`, json);
    await rename(`${request.out}.part`, request.out);
    return summary;
  } finally {
    await history.close();
  }
}
