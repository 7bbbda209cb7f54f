import { bindings } from '../database/bindings.js';
import { HistoryError } from '../history-error.js';
import {
  digestOfFiles,
  fileKinds,
  nextNumbers,
  pathsOf,
  type FileKind,
  type Manifest,
  type ManifestFile,
} from './manifest.js';
import { rewrite, type Rewriting, type Target, type WriteControl } from './rewrite.js';
import { problemOf } from './verify-dataset.js';
import { writeKind } from './write-parts.js';

/** From so many small files of a kind on it is worth making few of them. */
const smallFiles = 24;
/** A file of a month that has become this long is left alone. */
const rowsOfFullFile = 1_000_000;

/** The day by which rows of a kind are put into months. */
const dayColumns: Readonly<Record<FileKind, string>> = {
  items: 'lodged_on',
  acts: 'inspected_on',
  decisions: 'decided_on',
};

/** Whether loads from the service have left many small files. */
export function needsCompaction({ files }: Pick<Manifest, 'files'>): boolean {
  return fileKinds.some((kind) => files.filter((file) => isSmall(file, kind)).length >= smallFiles);
}

function isSmall({ kind, month, origin }: ManifestFile, wanted: FileKind): boolean {
  return kind === wanted && origin?.from === 'service' && month === undefined;
}

/**
 * Makes one file a month out of the many small ones that loads from the service have left, and of the month's file so
 * far. No row changes; files that were imported stay as they are. The small files stay for a day for who reads them.
 * @throws HistoryError `unknownDataset`, `badName`, `locked`, `frozen`; `damaged` where a file is not what was written.
 */
export async function compactDataset(target: Target, control: WriteControl = {}): Promise<Manifest> {
  await target.history.describe(target.dataset);
  const { manifest } = await rewrite(target, control, async (rewriting) => {
    const now = target.history.clock().toISOString();
    let manifest = rewriting.before ?? (await target.history.describe(target.dataset));
    for (const kind of fileKinds) manifest = await compactKind(rewriting, { manifest, kind, now });
    return { manifest };
  });
  return manifest;
}

interface Compacting {
  readonly manifest: Manifest;
  readonly kind: FileKind;
  readonly now: string;
}

async function compactKind(rewriting: Rewriting, { kind, manifest, now }: Compacting): Promise<Manifest> {
  const small = manifest.files.filter((file) => isSmall(file, kind));
  const [first] = small;
  if (first === undefined || small.length < 2) return manifest;
  const months = await monthsIn(rewriting, kind, small);
  const begun = manifest.files.filter(
    ({ kind: own, month, rows }) =>
      own === kind && month !== undefined && months.includes(month) && rows < rowsOfFullFile,
  );
  const merged = [...begun, ...small];
  await refuseDamaged(rewriting.folder, merged);
  const made: ManifestFile[] = [];
  const next = nextNumbers(manifest);
  for (const month of months) {
    await gather(rewriting, { kind, files: merged, month });
    const numbers = { ...next, [kind]: next[kind] + made.length };
    const { incoming } = rewriting;
    const plan = { incoming, next: numbers, added: now, month, ...(first.origin && { origin: first.origin }) };
    made.push(...(await writeKind(rewriting.session, kind, plan)));
  }
  const files = [...manifest.files.filter((file) => !merged.includes(file)), ...made];
  const replaced = [...(manifest.replaced ?? []), ...merged.map(({ name }) => ({ name, at: now }))];
  return { ...manifest, changed: now, files, replaced, digest: digestOfFiles(files) };
}

async function refuseDamaged(folder: string, files: readonly ManifestFile[]): Promise<void> {
  for (const file of files) {
    const problem = await problemOf(folder, file);
    if (problem !== undefined) throw new HistoryError('damaged', `\`${file.name}\` is ${problem}`);
  }
}

async function monthsIn(
  { folder, session }: Rewriting,
  kind: FileKind,
  files: readonly ManifestFile[],
): Promise<string[]> {
  const { bind, parameters } = bindings();
  const paths = bind({ type: 'textList', value: pathsOf(folder, { files }, kind) });
  const rows = await session.query(
    `SELECT DISTINCT strftime(${dayColumns[kind]}, '%Y-%m') AS month FROM read_parquet(${paths}) ORDER BY month`,
    parameters,
  );
  return rows.map(({ month }) => String(month));
}

interface Gathering {
  readonly kind: FileKind;
  readonly files: readonly ManifestFile[];
  readonly month: string;
}

/** Puts a month's rows where `writeKind` takes them from. */
async function gather({ folder, session }: Rewriting, { files, kind, month }: Gathering): Promise<void> {
  const { bind, parameters } = bindings();
  const columns = kind === 'items' ? '* EXCLUDE (month)' : '*';
  const paths = bind({ type: 'textList', value: pathsOf(folder, { files }, kind) });
  await session.query(
    `CREATE OR REPLACE TEMP TABLE new_${kind} AS
     SELECT ${columns} FROM read_parquet(${paths}, union_by_name = true)
     WHERE strftime(${dayColumns[kind]}, '%Y-%m') = ${bind({ type: 'text', value: month })}`,
    parameters,
  );
}
