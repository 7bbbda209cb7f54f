import { z } from 'zod';

/** What a training job keeps of what was asked. */
export const trainingInput = z.object({
  datasetId: z.string(),
  name: z.string(),
  version: z.int(),
  kind: z.enum(['xgboost', 'scorecard']),
  from: z.string().optional(),
  to: z.string().optional(),
  seed: z.int(),
});
export type TrainingInput = z.infer<typeof trainingInput>;

/** Steps in the order they come, each with the share of the time it takes; steps of a kind that are not here take none. */
const steps = [
  ['library', 0.02],
  ['read', 0.18],
  ['search', 0.25],
  ['rehearse', 0.2],
  ['fuse', 0.2],
  ['fit', 0.1],
  ['write', 0.05],
] as const;

/** How far the whole is when a step has come to `done` of `total`. */
export function shareOf({ step, done, total }: { step: string; done: number; total?: number }): number | undefined {
  const at = steps.findIndex(([name]) => name === step);
  const current = steps[at];
  if (!current) return undefined;
  const before = steps.slice(0, at).reduce((sum, [, share]) => sum + share, 0);
  return before + current[1] * (total ? Math.min(1, done / total) : 0);
}
