import type { TrainingSummary } from '@tidewaiter/learning';
import type { ModelReport } from './model.entity.js';

/** What the training found out about its model, as the registry keeps it. */
export function reportOf({ rounds, validationLoss, importance, evaluation }: TrainingSummary): ModelReport {
  const { budgets, ...all } = evaluation.all;
  const { contributions, drift, guard } = evaluation;
  return {
    rounds,
    validationLoss,
    importance: importance.map(([feature, gain]) => ({ feature, gain })),
    evaluation: {
      from: evaluation.from,
      to: evaluation.to,
      all: { ...all, budgets: [...budgets] },
      // Without such goods among those measured there is no figure to give.
      ...(guard.n > 0 && { guard: { ...guard, budgets: [...guard.budgets] } }),
      calibration: calibrationOf(evaluation.calibration),
      disparity: [...evaluation.disparity],
      ...(drift && { drift: { ...drift, features: [...drift.features] } }),
      ...(contributions && { contributions: { ...contributions, features: [...contributions.features] } }),
    },
  };
}

type Calibration = TrainingSummary['evaluation']['calibration'];

function calibrationOf({ method, before, after }: Calibration) {
  const copied = (side: Calibration['after']) => ({ ...side, bins: [...side.bins] });
  return { method, before: copied(before), after: copied(after) };
}
