import type { Session } from '../database/session.js';
import { loadedAfter, refuseLoadedTwice, withoutLoaded, type LoadedUpTo } from './loaded.js';
import { digestOfFiles, nextNumbers, pathsOf, type FileOrigin, type Manifest, type ManifestFile } from './manifest.js';
import { rewrite, type Target, type WriteControl } from './rewrite.js';
import { settle } from './settle.js';
import { openStaging, type Staging } from './staging.js';
import { sumOf, totalsOf } from './totals.js';
import { writeParts } from './write-parts.js';

export type Title = Manifest['title'];

export interface AppendOptions extends WriteControl {
  /** What people read, for a new dataset; the name when absent. An existing dataset keeps its title. */
  readonly title?: Title | undefined;
  /** Digest of the mapping the rows come through. */
  readonly mapping?: string | undefined;
  readonly origin?: FileOrigin | undefined;
}

/** A declaration, or a row of one, that did not enter. */
export interface Rejected {
  readonly line: number;
  readonly reference: string;
  readonly code: 'row' | 'headerDiffers' | 'itemRepeated' | 'incomplete' | 'conflict';
  /** The fact, or the item number, it is about; empty when there is none. */
  readonly detail: string;
}

export interface Appended {
  readonly manifest: Manifest;
  /** Declarations, items and acts added. */
  readonly added: Manifest['counts'];
  /** Declarations the dataset already had, with the same content. */
  readonly unchanged: number;
  readonly rejected: readonly Rejected[];
}

/** What is appended and how. Where rows are loaded, a known declaration stays as it is and every act is a new one. */
export interface AppendPlan extends AppendOptions {
  readonly loaded?: LoadedUpTo | undefined;
}

/**
 * Appends what `work` stages to a dataset, creating it when it is new. All or nothing: the manifest is replaced last, so
 * a reader, a crash or a cancel sees the dataset as it was before or as it is after.
 * @throws HistoryError `locked` while another writer is at work, `badName`; the signal's reason when cancelled.
 */
export async function append(
  target: Target,
  options: AppendPlan,
  work: (staging: Staging) => Promise<void>,
): Promise<Appended> {
  return rewrite(target, options, async ({ before: found, folder, incoming, session }) => {
    const { loaded } = options;
    const before =
      found && loaded?.mode === 'rebuild'
        ? await withoutLoaded(session, { folder, manifest: found, loaded, now: target.history.clock() })
        : found;
    if (loaded) refuseLoadedTwice(before, loaded);
    await stage(session, work);
    const settling = loaded === undefined ? 'import' : 'load';
    const unchanged = await settle(session, existingFiles(folder, before), settling);
    const manifest = await nextManifest(session, { incoming, before, target, options });
    return { manifest, added: difference(manifest, before), unchanged, rejected: await rejectedRows(session) };
  });
}

async function stage(session: Session, work: (staging: Staging) => Promise<void>): Promise<void> {
  const staging = await openStaging(session);
  try {
    await work(staging);
  } finally {
    staging.close();
  }
}

function existingFiles(folder: string, manifest: Manifest | undefined): { items: string[]; acts: string[] } {
  return { items: pathsOf(folder, manifest, 'items'), acts: pathsOf(folder, manifest, 'acts') };
}

interface ManifestPlan {
  readonly incoming: string;
  readonly before: Manifest | undefined;
  readonly target: Target;
  readonly options: AppendPlan;
}

async function nextManifest(session: Session, plan: ManifestPlan): Promise<Manifest> {
  const { before, incoming, options, target } = plan;
  const now = target.history.clock().toISOString();
  const { mapping, origin } = options;
  const added = await writeParts(session, { incoming, next: nextNumbers(before), added: now, mapping, origin });
  const loaded = loadedAfter(before, options.loaded);
  if (before && added.length === 0) return { ...before, ...(loaded && { loaded }) };
  const totals = sumOf(before, await totalsOf(session, { items: 'new_items', acts: 'new_acts' }));
  const files = [...(before?.files ?? []), ...added];
  const name = target.dataset;
  const title = before?.title ?? options.title ?? { en: name, fr: name, ar: name };
  return {
    ...before,
    version: 1,
    name,
    title,
    created: before?.created ?? now,
    changed: now,
    files,
    ...totals,
    ...(loaded && { loaded }),
    ...(before?.quarantined && { quarantined: before.quarantined.filter((file) => !isBroughtBack(file, origin)) }),
    digest: digestOfFiles(files),
  };
}

/** The same file sent again brings back what was lost of it. */
function isBroughtBack(lost: ManifestFile, origin: FileOrigin | undefined): boolean {
  return origin?.from === 'upload' && lost.origin?.from === 'upload' && lost.origin.fileName === origin.fileName;
}

function difference(after: Manifest, before: Manifest | undefined): Manifest['counts'] {
  const zero = { declarations: 0, items: 0, acts: 0 };
  const { declarations, items, acts } = before?.counts ?? zero;
  return {
    declarations: after.counts.declarations - declarations,
    items: after.counts.items - items,
    acts: after.counts.acts - acts,
  };
}

async function rejectedRows(session: Session): Promise<Rejected[]> {
  const rows = await session.query(
    `SELECT line, reference, code, detail FROM rejected WHERE code <> 'row' ORDER BY line, reference, code, detail`,
  );
  return rows as unknown as Rejected[];
}
