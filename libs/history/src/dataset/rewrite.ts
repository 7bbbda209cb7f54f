import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Session } from '../database/session.js';
import { HistoryError } from '../history-error.js';
import type { History } from '../history.js';
import { lockDataset } from './dataset-lock.js';
import { readManifest, syncFolder, type Manifest } from './manifest.js';
import { publishManifest } from './publish-manifest.js';

export interface Target {
  readonly history: History;
  readonly dataset: string;
}

export interface WriteControl {
  /** How long to wait for another writer, in milliseconds; not at all unless said. */
  readonly patience?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** A dataset under its lock, with a folder for new files and a session to make them. */
export interface Rewriting {
  readonly folder: string;
  /** Undefined for a new dataset. */
  readonly before: Manifest | undefined;
  /** Files put here join the dataset together with the manifest that names them. */
  readonly incoming: string;
  readonly session: Session;
}

/** How long a reader may still be at work on files that compaction has replaced. */
const readersLeaveAfter = 86_400_000;

/**
 * Replaces a dataset's manifest by what `work` answers, all or nothing: a reader, a crash or a cancel sees the dataset as
 * it was before or as it is after.
 * @throws HistoryError `locked` while another writer is at work, `frozen` for a snapshot, `badName`; the signal's reason
 * when cancelled.
 */
export async function rewrite<T extends { readonly manifest: Manifest }>(
  { dataset, history }: Target,
  options: WriteControl,
  work: (rewriting: Rewriting) => Promise<T>,
): Promise<T> {
  const folder = history.folder(dataset);
  await mkdir(folder, { recursive: true });
  const lock = await lockDataset(folder, { now: history.clock, patience: options.patience });
  const incoming = join(folder, '.incoming');
  try {
    const before = await readManifest(folder);
    if (before?.snapshot) throw frozen(before);
    const known = await sweep(folder, before, history.clock());
    await mkdir(incoming);
    return await history.session(async (session) => {
      const done = await work({ folder, before: known, incoming, session });
      options.signal?.throwIfAborted();
      await lock.verify();
      await publish(folder, incoming, done.manifest);
      return done;
    }, options.signal);
  } finally {
    await rm(incoming, { recursive: true, force: true });
    await lock.release();
  }
}

function frozen({ name, snapshot }: Manifest): HistoryError {
  return new HistoryError('frozen', `\`${name}\` is a snapshot of \`${snapshot?.of ?? ''}\` and does not change`);
}

/**
 * Removes what a writer that died left behind, files that the manifest does not name, and what was replaced so long ago
 * that nobody reads it any more.
 */
async function sweep(folder: string, manifest: Manifest | undefined, now: Date): Promise<Manifest | undefined> {
  const replaced = manifest?.replaced?.filter(({ at }) => now.getTime() - Date.parse(at) < readersLeaveAfter);
  const known = new Set([...(manifest?.files ?? []), ...(replaced ?? [])].map(({ name }) => name));
  for (const name of await readdir(folder)) {
    const isPart = /^(items|acts|decisions)-\d{6}\.parquet$/.test(name) && !known.has(name);
    const ofPart = /^scores-(items-\d{6})-/.exec(name)?.[1];
    const isScore = ofPart !== undefined && !known.has(`${ofPart}.parquet`);
    const isLeftover = name === '.incoming' || name.startsWith('.rejects-');
    if (isPart || isScore || isLeftover) await rm(join(folder, name), { recursive: true, force: true });
  }
  return manifest && { ...manifest, ...(replaced && { replaced }) };
}

async function publish(folder: string, incoming: string, manifest: Manifest): Promise<void> {
  for (const name of await readdir(incoming)) await rename(join(incoming, name), join(folder, name));
  await syncFolder(folder);
  await publishManifest(folder, manifest);
}
