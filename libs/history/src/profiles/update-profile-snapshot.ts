import type { Session } from '../database/session.js';
import { pathsOf, type ManifestFile } from '../dataset/manifest.js';
import { relationsOf, relationsOfFiles, type Relations } from '../dataset/relations.js';
import { countProfiles, type ProfileCount, type ProfileTotal } from './count-profiles.js';
import type { ProfileTarget } from './profile-dataset.js';
import { keysIn, stateOf, takeProfileSnapshot, type ProfileSnapshot, type ProfileState } from './profile-snapshot.js';
import { families } from './profile-tables.js';
import { hasQuantiles, quantilesOf } from './unit-value-quantiles.js';

type Counted = Pick<Relations, 'acts' | 'items'>;

/**
 * The snapshot of a dataset that has grown since an earlier one of the same day, equal to counting everything: only the
 * declarations that files have come for are counted, as they were before and as they are now, and the difference is
 * added. Where more has changed than files having come, everything is counted.
 * @throws HistoryError `unknownDataset`, `badName`; the signal's reason when cancelled.
 */
export async function updateProfileSnapshot(
  target: ProfileTarget,
  earlier: ProfileSnapshot,
  { asOf, signal }: { readonly asOf: string; readonly signal?: AbortSignal },
): Promise<ProfileSnapshot> {
  const { dataset, history } = target;
  const relations = await relationsOf(history, dataset);
  const { digest, files } = relations.manifest;
  const added = addedSince(earlier.files, files);
  if (earlier.dataset !== dataset || earlier.asOf !== asOf || added === undefined) {
    return takeProfileSnapshot(target, asOf, signal);
  }
  return history.session(async (session) => {
    await findTouched(session, history.folder(dataset), added);
    const before = touchedOnly(relationsOfFiles(history.folder(dataset), earlier.files));
    const was = await countProfiles(session, before, asOf);
    const is = await countProfiles(session, touchedOnly(relations), asOf);
    const states = new Map<string, ReadonlyMap<string, ProfileState>>();
    for (const family of families) {
      const known = earlier.families.get(family.name) ?? new Map<string, ProfileState>();
      const changes = changesOf(was.counts.get(family.name), is.counts.get(family.name) ?? new Map());
      const moved = changes.filter(({ seen }) => seen > 0).map(({ key }) => key);
      const isQuantileMoved = hasQuantiles(family) && moved.length > 0;
      const quantiles = isQuantileMoved
        ? await quantilesOf(session, relations, { family, asOf, keys: moved })
        : undefined;
      states.set(family.name, changed(known, changes, quantiles));
    }
    const totals = {
      declarations: totalAfter(earlier.totals.declarations, was.totals.declarations, is.totals.declarations),
      items: totalAfter(earlier.totals.items, was.totals.items, is.totals.items),
    };
    return { dataset, digest, files, asOf, keys: keysIn(states), families: states, totals };
  }, signal);
}

/** What has come at the end; undefined where files have gone or come in between. */
function addedSince(earlier: readonly ManifestFile[], files: readonly ManifestFile[]): ManifestFile[] | undefined {
  const isGrown = earlier.every(
    ({ name, sha256 }, index) => files[index]?.name === name && files[index].sha256 === sha256,
  );
  return isGrown ? files.slice(earlier.length) : undefined;
}

/** The declarations that files have come for, as a table `profile_touched`. */
async function findTouched(session: Session, folder: string, added: readonly ManifestFile[]): Promise<void> {
  await session.query('CREATE OR REPLACE TEMP TABLE profile_touched (reference VARCHAR)');
  for (const kind of ['items', 'acts'] as const) {
    const paths = pathsOf(folder, { files: added }, kind);
    if (paths.length === 0) continue;
    await session.query('INSERT INTO profile_touched SELECT DISTINCT reference FROM read_parquet($1::VARCHAR[])', [
      { type: 'textList', value: paths },
    ]);
  }
}

function touchedOnly({ acts, items }: Counted): Counted {
  const only = 'WHERE reference IN (SELECT reference FROM profile_touched)';
  return {
    items: (slice, bind) => `(SELECT * FROM ${items(slice, bind)} ${only})`,
    acts: (bind) => `(SELECT * FROM ${acts(bind)} ${only})`,
  };
}

/** What is to be added to a key's sums, and the days that its extremes must reach. */
type Change = ProfileCount & { readonly key: string };

function changesOf(
  was: ReadonlyMap<string, ProfileCount> | undefined,
  is: ReadonlyMap<string, ProfileCount>,
): Change[] {
  return [...is].map(([key, now]) => {
    const before = was?.get(key);
    return {
      key,
      seen: now.seen - (before?.seen ?? 0),
      examined: now.examined - (before?.examined ?? 0),
      irregular: now.irregular - (before?.irregular ?? 0),
      first: now.first,
      last: now.last,
    };
  });
}

function changed(
  known: ReadonlyMap<string, ProfileState>,
  changes: readonly Change[],
  quantiles: ReadonlyMap<string, readonly number[]> | undefined,
): ReadonlyMap<string, ProfileState> {
  if (changes.length === 0) return known;
  const states = new Map(known);
  for (const { key, ...change } of changes) {
    const { quantiles: before, ...state } = known.get(key) ?? { ...change, seen: 0, examined: 0, irregular: 0 };
    const count = {
      seen: state.seen + change.seen,
      examined: state.examined + change.examined,
      irregular: state.irregular + change.irregular,
      first: Math.min(state.first, change.first),
      last: Math.max(state.last, change.last),
    };
    states.set(key, stateOf(count, quantiles?.get(key) ?? before));
  }
  return states;
}

function totalAfter(total: ProfileTotal, was: ProfileTotal, is: ProfileTotal): ProfileTotal {
  return {
    examined: total.examined + is.examined - was.examined,
    irregular: total.irregular + is.irregular - was.irregular,
  };
}
