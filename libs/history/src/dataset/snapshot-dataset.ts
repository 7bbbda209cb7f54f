import { constants } from 'node:fs';
import { copyFile, link, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { HistoryError } from '../history-error.js';
import type { History } from '../history.js';
import type { Title } from './append.js';
import { readManifest, syncFolder, type Manifest } from './manifest.js';
import { publishManifest } from './publish-manifest.js';

export interface SnapshotPlan {
  readonly history: History;
  /** The dataset to be kept as it is now. */
  readonly dataset: string;
  /** What the snapshot is called: a dataset of its own, and no writer ever changes it. */
  readonly name: string;
  readonly title?: Title | undefined;
}

/**
 * Keeps a dataset as it is now under a name of its own. Files never change, so that the snapshot shares them with the
 * dataset (links to the same bytes, copies where the disk has no links) and has the same digest; what is later added to,
 * replaced in or removed from the dataset does not touch it.
 * @throws HistoryError `unknownDataset`, `badName`, `nameTaken`, `damaged` where a file is missing.
 */
export async function snapshotDataset({ dataset, history, name, title }: SnapshotPlan): Promise<Manifest> {
  const { loaded: _, quarantined: __, replaced: ___, ...manifest } = await history.describe(dataset);
  const now = history.clock().toISOString();
  const snapshot: Manifest = {
    ...manifest,
    name,
    title: title ?? manifest.title,
    created: now,
    changed: now,
    snapshot: { of: dataset, taken: now },
  };
  const folder = history.folder(name);
  if (await readManifest(folder)) throw taken(name);
  // Made beside and renamed when it is whole: the name of a folder that cannot be a dataset's.
  const making = `${folder}.${randomUUID()}`;
  try {
    await mkdir(making);
    for (const file of manifest.files) await share(join(history.folder(dataset), file.name), join(making, file.name));
    await publishManifest(making, snapshot);
    await rename(making, folder);
    await syncFolder(join(folder, '..'));
  } catch (error) {
    await rm(making, { recursive: true, force: true });
    throw toProblem(error, name);
  }
  return snapshot;
}

async function share(from: string, to: string): Promise<void> {
  await link(from, to).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw error;
    await copyFile(from, to, constants.COPYFILE_EXCL);
  });
}

function taken(name: string): HistoryError {
  return new HistoryError('nameTaken', `there is a dataset \`${name}\` already`);
}

function toProblem(error: unknown, name: string): unknown {
  const { code, path } = error as NodeJS.ErrnoException;
  if (code === 'ENOTEMPTY' || code === 'EEXIST') return taken(name);
  if (code === 'ENOENT') return new HistoryError('damaged', `\`${path ?? ''}\` is missing; verify the dataset`);
  return error;
}
