import { rename, writeFile } from 'node:fs/promises';

import { prepareRelease, type PreparedRelease } from '@tidewaiter/decision';
import { openHistory, type Slice } from '@tidewaiter/history';
import { openXGBoost } from '@tidewaiter/xgboost-node';
import { historyCases } from './history-cases.js';
import type { LearningCases } from './learning-case.js';
import { LearningError } from './learning-error.js';
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
  const xgboost = request.plan.kind === 'xgboost' ? openXGBoost({ home: request.home }) : undefined;
  const history = await openHistory(request.home, { clock: run.clock });
  const rules = request.release && preparedRules(request.release);
  const references = new Map(request.references.map((reference) => [reference.code, reference]));
  const casesOf = (dataset: string, slice?: Slice): LearningCases =>
    historyCases({
      history,
      dataset,
      references,
      features,
      ...(rules && { rules }),
      ...(slice && { slice }),
      ...(run.signal && { signal: run.signal }),
    });
  try {
    const cases = casesOf(request.dataset, request.period && { period: request.period });
    const { json, ...summary } = await trainModel(
      cases,
      { ...request.plan, features },
      {
        ...run,
        ...(xgboost && { xgboost }),
        ...(request.later !== undefined && { later: casesOf(request.later) }),
      },
    );
    await writeFile(`${request.out}.part`, json);
    await rename(`${request.out}.part`, request.out);
    return summary;
  } finally {
    await history.close();
  }
}

function preparedRules(content: NonNullable<TrainingRequest['release']>): PreparedRelease {
  const { release } = prepareRelease(content);
  if (release === undefined) throw new LearningError('plan', 'the rules to learn from have errors');
  return release;
}
