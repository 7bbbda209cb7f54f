import { join } from 'node:path';
import type { Session } from '../database/session.js';
import { HistoryError } from '../history-error.js';
import type { History } from '../history.js';
import {
  digestOfFiles,
  nextNumbers,
  type FileOrigin,
  type Manifest,
  type ManifestFile,
  type Marks,
} from './manifest.js';
import { rewrite } from './rewrite.js';
import { settle } from './settle.js';
import { openStaging, type Staging } from './staging.js';
import { writeParts } from './write-parts.js';

export type Title = Manifest['title'];

export interface AppendOptions {
  /** What people read, for a new dataset; the name when absent. An existing dataset keeps its title. */
  readonly title?: Title | undefined;
  /** Digest of the mapping the rows come through. */
  readonly mapping?: string | undefined;
  readonly origin?: FileOrigin | undefined;
  /** How long to wait for another writer, in milliseconds; not at all unless said. */
  readonly patience?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** What is loaded from a database: its id, the marks it is loaded from, and those that hold once the rows are in. */
export interface LoadedUpTo {
  readonly source: string;
  readonly after: Marks;
  readonly marks: Marks;
}

const nothingYet: Marks = { decisions: '0', acts: '0' };

/** Up to where a dataset has been loaded from a database; zeros where nothing was. */
export function marksOf(manifest: Pick<Manifest, 'loaded'> | undefined, source: string): Marks {
  return manifest?.loaded?.[source] ?? nothingYet;
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
  return rewrite(target, options, async ({ before, folder, incoming, session }) => {
    if (options.loaded) refuseLoadedTwice(before, options.loaded);
    await stage(session, work);
    const settling = options.loaded === undefined ? 'import' : 'load';
    const unchanged = await settle(session, existingFiles(folder, before), settling);
    const manifest = await nextManifest(session, { incoming, before, target, options });
    return { manifest, added: difference(manifest, before), unchanged, rejected: await rejectedRows(session) };
  });
}

/** Whoever read the marks before another process moved them on would load the same rows again. */
function refuseLoadedTwice(before: Manifest | undefined, { after, source }: LoadedUpTo): void {
  const { acts, decisions } = marksOf(before, source);
  if (acts === after.acts && decisions === after.decisions) return;
  throw new HistoryError('locked', 'the dataset has been loaded by another process in the meantime');
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

/** Paths of the dataset's files of one kind, in the order they were added. */
export function pathsOf(folder: string, manifest: Manifest | undefined, kind: ManifestFile['kind']): string[] {
  return (manifest?.files ?? []).filter((file) => file.kind === kind).map(({ name }) => join(folder, name));
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
  const totals = await totalsOf(session, before);
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

function loadedAfter(before: Manifest | undefined, loaded: LoadedUpTo | undefined): Manifest['loaded'] {
  if (loaded === undefined) return before?.loaded;
  return { ...before?.loaded, [loaded.source]: loaded.marks };
}

/** The same file sent again brings back what was lost of it. */
function isBroughtBack(lost: ManifestFile, origin: FileOrigin | undefined): boolean {
  return origin?.from === 'upload' && lost.origin?.from === 'upload' && lost.origin.fileName === origin.fileName;
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
