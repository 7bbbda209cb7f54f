import type { ManifestFile } from '../dataset/manifest.js';
import { relationsOf } from '../dataset/relations.js';
import { countProfiles, type ProfileCount, type ProfileTotal } from './count-profiles.js';
import type { ProfileTarget } from './profile-dataset.js';
import { families } from './profile-tables.js';
import { hasQuantiles, quantilesOf } from './unit-value-quantiles.js';

/** What is known of one key. Days count from 1970-01-01. */
export interface ProfileState extends ProfileCount {
  /** Unit values at 10, 50 and 90 %, in the administration's currency per kg. */
  readonly quantiles?: readonly number[];
}

/** The profiles of every key of a dataset, as of a day: what happened on that day or later is not in them. */
export interface ProfileSnapshot {
  readonly dataset: string;
  /** Of the dataset they were counted from. */
  readonly digest: string;
  /** The files they were counted from. */
  readonly files: readonly ManifestFile[];
  /** ISO date. */
  readonly asOf: string;
  /** Keys of all families together. */
  readonly keys: number;
  /** By name of family, then by key. */
  readonly families: ReadonlyMap<string, ReadonlyMap<string, ProfileState>>;
  readonly totals: Readonly<Record<'declarations' | 'items', ProfileTotal>>;
}

/** How many keys there are in all families together. */
export function keysIn(states: ProfileSnapshot['families']): number {
  return [...states.values()].reduce((sum, { size }) => sum + size, 0);
}

/**
 * Counts a dataset's profiles as of a day (ISO date), to be kept in memory.
 * @throws HistoryError `unknownDataset`, `badName`; the signal's reason when cancelled.
 */
export async function takeProfileSnapshot(
  { dataset, history }: ProfileTarget,
  asOf: string,
  signal?: AbortSignal,
): Promise<ProfileSnapshot> {
  const relations = await relationsOf(history, dataset);
  const { digest, files } = relations.manifest;
  return history.session(async (session) => {
    const { counts, totals } = await countProfiles(session, relations, asOf);
    const states = new Map<string, ReadonlyMap<string, ProfileState>>();
    for (const family of families) {
      const counted = counts.get(family.name) ?? new Map<string, ProfileCount>();
      const quantiles = hasQuantiles(family) ? await quantilesOf(session, relations, { family, asOf }) : undefined;
      states.set(family.name, new Map([...counted].map(([key, count]) => [key, stateOf(count, quantiles?.get(key))])));
    }
    return { dataset, digest, files, asOf, keys: keysIn(states), families: states, totals };
  }, signal);
}

/** A count with its quantiles, where there are any. */
export function stateOf(count: ProfileCount, quantiles: readonly number[] | undefined): ProfileState {
  return quantiles === undefined ? count : { ...count, quantiles };
}
