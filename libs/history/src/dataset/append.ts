import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Session } from '../database/session.js';
import type { History } from '../history.js';
import { lockDataset } from './dataset-lock.js';
import {
  digestOfFiles,
  readManifest,
  syncFolder,
  writeManifest,
  type Manifest,
  type ManifestFile,
} from './manifest.js';
import { settle } from './settle.js';
import { openStaging, type Staging } from './staging.js';
import { writeParts } from './write-parts.js';

export type Title = Manifest['title'];

export interface AppendOptions {
  /** What people read, for a new dataset; the name when absent. An existing dataset keeps its title. */
  readonly title?: Title | undefined;
  /** Digest of the mapping the rows come through. */
  readonly mapping?: string | undefined;
  readonly signal?: AbortSignal | undefined;
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

export interface Target {
  readonly history: History;
  readonly dataset: string;
}

/**
 * Appends what `work` stages to a dataset, creating it when it is new. All or nothing: the manifest is replaced last, so
 * a reader, a crash or a cancel sees the dataset as it was before or as it is after.
 * @throws HistoryError `locked` while another writer is at work, `badName`; the signal's reason when cancelled.
 */
export async function append(
  target: Target,
  options: AppendOptions,
  work: (staging: Staging) => Promise<void>,
): Promise<Appended> {
  const folder = target.history.folder(target.dataset);
  await mkdir(folder, { recursive: true });
  const lock = await lockDataset(folder, target.history.clock);
  const incoming = join(folder, '.incoming');
  try {
    const before = await readManifest(folder);
    await sweep(folder, before);
    await mkdir(incoming);
    return await target.history.session(async (session) => {
      await stage(session, work);
      const unchanged = await settle(session, existingFiles(folder, before));
      const manifest = await nextManifest(session, { incoming, before, target, options });
      options.signal?.throwIfAborted();
      await lock.verify();
      await publish(folder, incoming, manifest);
      return { manifest, added: difference(manifest, before), unchanged, rejected: await rejectedRows(session) };
    }, options.signal);
  } finally {
    await rm(incoming, { recursive: true, force: true });
    await lock.release();
  }
}

async function stage(session: Session, work: (staging: Staging) => Promise<void>): Promise<void> {
  const staging = await openStaging(session);
  try {
    await work(staging);
  } finally {
    staging.close();
  }
}

/** Removes what a writer that died left behind: files the manifest does not name are not part of the dataset. */
async function sweep(folder: string, manifest: Manifest | undefined): Promise<void> {
  const known = new Set(manifest?.files.map(({ name }) => name));
  for (const name of await readdir(folder)) {
    const isPart = /^(items|acts)-\d{6}\.parquet$/.test(name) && !known.has(name);
    const isLeftover = name === '.incoming' || name.startsWith('.rejects-');
    if (isPart || isLeftover) await rm(join(folder, name), { recursive: true, force: true });
  }
}

function existingFiles(folder: string, manifest: Manifest | undefined): { items: string[]; acts: string[] } {
  return { items: pathsOf(folder, manifest, 'items'), acts: pathsOf(folder, manifest, 'acts') };
}

/** Paths of the dataset's files of one kind, in the order they were added. */
export function pathsOf(folder: string, manifest: Manifest | undefined, kind: ManifestFile['kind']): string[] {
  return (manifest?.files ?? []).filter((file) => file.kind === kind).map(({ name }) => join(folder, name));
}

interface ManifestPlan {
  readonly incoming: string;
  readonly before: Manifest | undefined;
  readonly target: Target;
  readonly options: AppendOptions;
}

async function nextManifest(session: Session, plan: ManifestPlan): Promise<Manifest> {
  const { before, incoming, options, target } = plan;
  const now = target.history.clock().toISOString();
  const count = (kind: ManifestFile['kind']): number => before?.files.filter((file) => file.kind === kind).length ?? 0;
  const next = { items: count('items') + 1, acts: count('acts') + 1 };
  const added = await writeParts(session, { incoming, next, added: now, mapping: options.mapping });
  if (before && added.length === 0) return before;
  const totals = await totalsOf(session, before);
  const files = [...(before?.files ?? []), ...added];
  const name = target.dataset;
  const title = before?.title ?? options.title ?? { en: name, fr: name, ar: name };
  return {
    version: 1,
    name,
    title,
    created: before?.created ?? now,
    changed: now,
    files,
    ...totals,
    digest: digestOfFiles(files),
  };
}

async function totalsOf(session: Session, before: Manifest | undefined): Promise<Pick<Manifest, 'counts' | 'period'>> {
  const [row = {}] = await session.query(`
    SELECT count(DISTINCT reference) AS declarations, count(*) AS items, min(lodged_on) AS first, max(lodged_on) AS last,
      (SELECT count(DISTINCT (reference, act)) FROM new_acts) AS acts
    FROM new_items`);
  const sum = (name: 'declarations' | 'items' | 'acts'): number => (before?.counts[name] ?? 0) + Number(row[name]);
  const counts = { declarations: sum('declarations'), items: sum('items'), acts: sum('acts') };
  const days = [before?.period?.from, before?.period?.to, row['first'], row['last']]
    .filter((day) => typeof day === 'string')
    .toSorted();
  const [from] = days;
  const to = days.at(-1);
  return from === undefined || to === undefined ? { counts } : { counts, period: { from, to } };
}

async function publish(folder: string, incoming: string, manifest: Manifest): Promise<void> {
  for (const name of await readdir(incoming)) await rename(join(incoming, name), join(folder, name));
  await syncFolder(folder);
  await writeManifest(folder, manifest);
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
