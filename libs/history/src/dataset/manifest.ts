import { createHash } from 'node:crypto';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { HistoryError } from '../history-error.js';

const fileSchema = z.object({
  name: z.string().regex(/^(items|acts)-\d{6}\.parquet$/),
  kind: z.enum(['items', 'acts']),
  rows: z.number().int().nonnegative(),
  bytes: z.number().int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  added: z.iso.datetime(),
  /** Digest of the mapping the rows were imported with. */
  mapping: z.string().optional(),
});

/** The only entry to a dataset: a file not named here is not part of it. */
export const manifestSchema = z.object({
  version: z.literal(1),
  name: z.string(),
  title: z.object({ en: z.string(), fr: z.string(), ar: z.string() }),
  created: z.iso.datetime(),
  changed: z.iso.datetime(),
  files: z.array(fileSchema).readonly(),
  counts: z.object({ declarations: z.number().int(), items: z.number().int(), acts: z.number().int() }),
  /** First and last `lodged_on`; absent in an empty dataset. */
  period: z.object({ from: z.iso.date(), to: z.iso.date() }).optional(),
  /** `sha256:` over the digests of the files in order: equal when and only when the same files make the dataset. */
  digest: z.string(),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type ManifestFile = z.infer<typeof fileSchema>;

const manifestName = 'manifest.json';

export function digestOfFiles(files: readonly ManifestFile[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file.name} ${file.sha256}\n`);
  return `sha256:${hash.digest('hex')}`;
}

/**
 * The manifest in a dataset's folder; undefined when there is none (no dataset, or its first import never finished).
 * @throws HistoryError `damaged` when it cannot be understood.
 */
export async function readManifest(folder: string): Promise<Manifest | undefined> {
  const text = await readFile(join(folder, manifestName), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  const parsed = manifestSchema.safeParse(jsonOf(text));
  if (parsed.success) return parsed.data;
  throw new HistoryError('damaged', `the manifest in \`${folder}\` is damaged; restore the folder or remove it`);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Replaces the manifest in one step: a reader sees the old one or the new one. */
export async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  await mkdir(folder, { recursive: true });
  const temporary = join(folder, `.${manifestName}.new`);
  const file = await open(temporary, 'w');
  try {
    await file.writeFile(`${JSON.stringify(manifest, null, 2)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, join(folder, manifestName));
  await syncFolder(folder);
}

/** Makes renames in a folder durable; systems that cannot open a folder need no such thing. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  if (!handle) return;
  await handle.sync().catch(() => undefined);
  await handle.close();
}
