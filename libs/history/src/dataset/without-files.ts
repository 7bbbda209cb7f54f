import type { Session } from '../database/session.js';
import { digestOfFiles, type Manifest, type ManifestFile } from './manifest.js';
import { totalsOfFiles } from './totals.js';

interface Taking {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly now: Date;
}

/** The dataset as it were without some of its files, counted anew; they stay on disk for those who still read them. */
export async function withoutFiles(
  session: Session,
  { folder, manifest, now }: Taking,
  isOut: (file: ManifestFile) => boolean,
): Promise<Manifest> {
  const files = manifest.files.filter((file) => !isOut(file));
  const at = now.toISOString();
  const replaced = manifest.files.filter(isOut).map(({ name }) => ({ name, at }));
  const { period: _, ...rest } = manifest;
  return {
    ...rest,
    changed: at,
    files,
    ...(await totalsOfFiles(session, folder, files)),
    replaced: [...(manifest.replaced ?? []), ...replaced],
    digest: digestOfFiles(files),
  };
}
