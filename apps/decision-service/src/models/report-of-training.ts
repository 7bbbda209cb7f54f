import type { TrainingSummary } from '@tidewaiter/learning';
import type { ModelReport } from './model.entity.js';

/** What the training found out about its model, as the registry keeps it. */
export function reportOf({ rounds, validationLoss, importance }: TrainingSummary): ModelReport {
  return {
    rounds,
    validationLoss,
    importance: importance.map(([feature, gain]) => ({ feature, gain })),
  };
}
