import { profileDataset, scoreDataset } from '@tidewaiter/history';
import type { Circumstances } from './circumstances.js';
import type { SimulationPlan } from './plan.js';
import type { SimulationOptions } from './simulation-options.js';

/** The file of profiles. Counted only for releases that read any: it takes seconds the first time. */
export async function profilesOf(
  { dataset, sides }: SimulationPlan,
  options: SimulationOptions,
): Promise<string | undefined> {
  const isRead = [sides.before, sides.after].some(({ release }) => (release?.release.profileFacts.size ?? 0) > 0);
  return isRead ? profileDataset({ history: options.history, dataset }, options.signal) : undefined;
}

/** The files of the model's scores; none without a model. */
export async function scoreFilesOf(
  { sides }: Circumstances,
  plan: SimulationPlan,
  { history, onProgress, signal }: SimulationOptions,
): Promise<string[]> {
  const release = sides.find((side) => side.release !== undefined)?.release;
  const model = release?.release.model;
  if (release === undefined || model === undefined) return [];
  const { modelDigest } = release;
  if (modelDigest === undefined) throw new TypeError('a simulated release with a model needs the digest of the model');
  return scoreDataset(
    { history, dataset: plan.dataset },
    { score: model.score, digest: modelDigest, references: release.release.references },
    { signal, onProgress: (done, total) => onProgress?.({ step: 'scoring', fraction: (0.5 * done) / total }) },
  );
}
