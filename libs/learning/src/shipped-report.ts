import { createHash } from 'node:crypto';
import type { Evaluation } from './evaluation.js';
import type { TrainedModel } from './train-model.js';

/**
 * What lies beside the shipped model: what is known of its worth, as the registry keeps it, and of which bytes it speaks.
 * The figures are of the finished model on the period after its training.
 */
export function shippedReport({ json, rounds, validationLoss, importance }: TrainedModel, later: Evaluation): string {
  const { guard, ...figures } = later;
  const report = {
    rounds,
    validationLoss,
    importance: importance.map(([feature, gain]) => ({ feature, gain })),
    evaluation: { ...figures, ...(guard.n > 0 && { guard }) },
  };
  const model = `sha256:${createHash('sha256').update(json).digest('hex')}`;
  return `${JSON.stringify({ model, report }, rounded, 2)}\n`;
}

/** Six digits say all that the sample sizes allow. */
function rounded(_: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(6)) : value;
}
