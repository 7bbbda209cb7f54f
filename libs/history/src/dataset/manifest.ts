import { createHash } from 'node:crypto';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { HistoryError } from '../history-error.js';

/** What a dataset's files hold. `decisions` are those the service made itself. */
export const fileKinds = ['items', 'acts', 'decisions'] as const;
export type FileKind = (typeof fileKinds)[number];

const originSchema = z.discriminatedUnion('from', [
  /** A CSV file, by the name it was sent under. */
  z.object({ from: z.literal('upload'), fileName: z.string() }),
  /** Decisions and acts that the service recorded in the database of that id: they can be loaded again. */
  z.object({ from: z.literal('service'), source: z.string() }),
]);

const fileSchema = z.object({
  name: z.string().regex(/^(items|acts|decisions)-\d{6}\.parquet$/),
  kind: z.enum(fileKinds),
  rows: z.number().int().nonnegative(),
  bytes: z.number().int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  added: z.iso.datetime(),
  /** Digest of the mapping the rows were imported with. */
  mapping: z.string().optional(),
  /** Where the rows came from; absent for what was written otherwise. */
  origin: originSchema.optional(),
  /** `YYYY-MM`: many small files were made one of that month. */
  month: z.string().optional(),
});

/** Up to which sequence decisions and acts have been loaded; whole numbers as text, as PostgreSQL's driver gives them. */
const marksSchema = z.object({ decisions: z.string(), acts: z.string() });

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
  /** By id of the database they were loaded from. */
  loaded: z.record(z.string(), marksSchema).optional(),
  /** A snapshot is a dataset that never changes: what it was taken of, and when. */
  snapshot: z.object({ of: z.string(), taken: z.iso.datetime() }).optional(),
  /** Files that compaction replaced: they stay for readers that still know them. */
  replaced: z.array(z.object({ name: z.string(), at: z.iso.datetime() })).optional(),
  /** Files found damaged and taken out of the dataset; what they held is missing until it is imported again. */
  quarantined: z.array(fileSchema.extend({ at: z.iso.datetime() })).optional(),
  /** `sha256:` over the digests of the files in order: equal when and only when the same files make the dataset. */
  digest: z.string(),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type ManifestFile = z.infer<typeof fileSchema>;
export type FileOrigin = z.infer<typeof originSchema>;
export type Marks = z.infer<typeof marksSchema>;

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
  await replaceFile(join(folder, manifestName), `${JSON.stringify(manifest, null, 2)}\n`);
  await syncFolder(folder);
}

/** Gives a file another content in one step. */
export async function replaceFile(path: string, text: string): Promise<void> {
  const temporary = `${path}.new`;
  const file = await open(temporary, 'w');
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, path);
}

/** Makes renames in a folder durable; systems that cannot open a folder need no such thing. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  if (!handle) return;
  await handle.sync().catch(() => undefined);
  await handle.close();
}

/** The number of the next file of each kind: no name is given twice, also not of a file that has gone since. */
export function nextNumbers(manifest: Manifest | undefined): Readonly<Record<FileKind, number>> {
  const names = [...(manifest?.files ?? []), ...(manifest?.replaced ?? []), ...(manifest?.quarantined ?? [])];
  const next = (kind: FileKind): number =>
    1 + Math.max(0, ...names.filter(({ name }) => name.startsWith(`${kind}-`)).map(({ name }) => numberIn(name)));
  return { items: next('items'), acts: next('acts'), decisions: next('decisions') };
}

function numberIn(name: string): number {
  return Number(/\d{6}/.exec(name)?.[0]);
}

/** Paths of the dataset's files of one kind, in the order they were added. */
export function pathsOf(
  folder: string,
  manifest: Pick<Manifest, 'files'> | undefined,
  kind: ManifestFile['kind'],
): string[] {
  return (manifest?.files ?? []).filter((file) => file.kind === kind).map(({ name }) => join(folder, name));
}
