import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { digestOfFiles, type Manifest, type ManifestFile } from './manifest.js';
import { rewrite, type Target, type WriteControl } from './rewrite.js';
import { totalsOfFiles } from './totals.js';
import { problemOf } from './verify-dataset.js';

/**
 * Takes the files that are not what they were out of a dataset, so that the rest can be read, and remembers what is
 * missing: what was loaded from the service is loaded again with the next load, a file that was imported has to be
 * imported again. The files lie in the folder `quarantine`.
 * @returns the files taken out
 * @throws HistoryError `unknownDataset`, `badName`, `locked`, `frozen`
 */
export async function quarantineDamaged(target: Target, control: WriteControl = {}): Promise<readonly ManifestFile[]> {
  await target.history.describe(target.dataset);
  const { damaged } = await rewrite(target, control, async ({ before, folder, session }) => {
    const { period: _, ...manifest } = before ?? (await target.history.describe(target.dataset));
    const faulty: { readonly file: ManifestFile; readonly isThere: boolean }[] = [];
    for (const file of manifest.files) {
      const problem = await problemOf(folder, file);
      if (problem !== undefined) faulty.push({ file, isThere: problem === 'altered' });
    }
    const out = faulty.map(({ file }) => file);
    const files = manifest.files.filter((file) => !out.includes(file));
    const totals = await totalsOfFiles(session, folder, files);
    if (out.length === 0) return { manifest: { ...manifest, ...totals }, damaged: [] };
    for (const { file, isThere } of faulty) if (isThere) await moveAside(folder, file.name);
    return { manifest: withQuarantined({ ...manifest, files, ...totals }, out, target.history.clock()), damaged: out };
  });
  return damaged;
}

async function moveAside(folder: string, name: string): Promise<void> {
  await mkdir(join(folder, 'quarantine'), { recursive: true });
  await rename(join(folder, name), join(folder, 'quarantine', name));
}

function withQuarantined(manifest: Manifest, out: readonly ManifestFile[], now: Date): Manifest {
  const at = now.toISOString();
  return {
    ...manifest,
    changed: at,
    quarantined: [...(manifest.quarantined ?? []), ...out.map((file) => ({ ...file, at }))],
    digest: digestOfFiles(manifest.files),
  };
}

/** Whether something that was loaded from a database is missing: it is to be loaded anew. */
export function needsRebuilding({ quarantined = [] }: Pick<Manifest, 'quarantined'>, source: string): boolean {
  return quarantined.some(({ origin }) => origin?.from === 'service' && origin.source === source);
}
