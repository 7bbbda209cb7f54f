import { join } from 'node:path';
import type { History } from '../history.js';
import { digestOfFile } from './digest-of-file.js';
import type { Manifest, ManifestFile } from './manifest.js';

/** A file that is not what the manifest says. */
export interface FileFault {
  readonly file: ManifestFile;
  /** `altered`: another size or other bytes. */
  readonly problem: 'missing' | 'altered';
}

export interface Verification {
  readonly manifest: Manifest;
  /** Read, in all files together. */
  readonly bytes: number;
  /** In the order of the manifest. */
  readonly faults: readonly FileFault[];
}

/**
 * Reads every file of a dataset and holds it against the digest that the manifest has of it.
 * @throws HistoryError `unknownDataset`, `badName`, `damaged` for the manifest itself; the signal's reason when cancelled.
 */
export async function verifyDataset(
  { dataset, history }: { readonly history: History; readonly dataset: string },
  signal?: AbortSignal,
): Promise<Verification> {
  const manifest = await history.describe(dataset);
  const folder = history.folder(dataset);
  const faults: FileFault[] = [];
  let bytes = 0;
  for (const file of manifest.files) {
    signal?.throwIfAborted();
    const problem = await problemOf(folder, file);
    if (problem === undefined) bytes += file.bytes;
    else faults.push({ file, problem });
  }
  return { manifest, bytes, faults };
}

/** What is wrong with a file; undefined where it is as it was written. */
export async function problemOf(folder: string, file: ManifestFile): Promise<FileFault['problem'] | undefined> {
  try {
    const { sha256 } = await digestOfFile(join(folder, file.name));
    return sha256 === file.sha256 ? undefined : 'altered';
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'missing';
    throw error;
  }
}
