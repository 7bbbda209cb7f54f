import type { ReleaseContent } from '@tidewaiter/decision';
import type { EntityManager } from 'typeorm';
import { ModelRow } from '../models/model.entity.js';
import type { Side } from './simulation-sides.js';

/** A side as the job keeps it: the model by its digest, since its artefact is large. */
export type StoredSide = Omit<Side, 'content'> & {
  readonly content: Omit<ReleaseContent, 'model'>;
  readonly modelDigest?: string;
};

/** What a simulation runs on, frozen when it was started. */
export interface SimulationInput {
  readonly simulationId: string;
  readonly baseline?: StoredSide;
  readonly candidate: StoredSide;
  /** Candidates 2 to 5; absent in jobs of before there were any. */
  readonly others?: readonly StoredSide[];
}

export function simulationInput(
  simulationId: string,
  {
    baseline,
    candidate,
    others,
  }: { readonly baseline: Side | undefined; readonly candidate: Side; readonly others: readonly Side[] },
): SimulationInput {
  return {
    simulationId,
    ...(baseline && { baseline: storedSide(baseline) }),
    candidate: storedSide(candidate),
    others: others.map(storedSide),
  };
}

function storedSide({ label, content: { model, ...content } }: Side): StoredSide {
  return { label, content, ...(model && { modelDigest: model.digest }) };
}

/** The candidates in their order. */
export function candidatesOf({ candidate, others = [] }: SimulationInput): readonly StoredSide[] {
  return [candidate, ...others];
}

/** The side with its model again. */
export async function restoredSide(manager: EntityManager, stored: StoredSide): Promise<Side> {
  const { label, content, modelDigest } = stored;
  if (modelDigest === undefined) return { label, content };
  const model = await manager.findOneByOrFail(ModelRow, { digest: modelDigest });
  const { name, version, digest } = model;
  return { label, content: { ...content, model: { name, version, digest, artefact: JSON.parse(model.artefact) } } };
}
