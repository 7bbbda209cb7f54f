import { createHash, randomUUID } from 'node:crypto';
import { access, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { profiles } from '@tidewaiter/declaration';
import { bindings, type Bindings } from '../database/bindings.js';
import type { Session } from '../database/session.js';
import { digestOfFiles, type ManifestFile } from '../dataset/manifest.js';
import { relationsOf } from '../dataset/relations.js';
import type { History } from '../history.js';
import { measureSql } from './measure-sql.js';
import { profileColumns } from './profile-columns.js';
import { createProfileTables } from './profile-tables.js';

export interface ProfileTarget {
  readonly history: History;
  readonly dataset: string;
}

/**
 * The profiles of a dataset's items as of the day before each was lodged, as one Parquet file: `reference`, `item`,
 * `lodged_on` and a column per profile fact, NULL where it is missing. The file belongs to the dataset as its manifest
 * describes it and is made when it is first wanted. After an addition only days that it can change are counted anew; the
 * bytes are those of counting everything.
 * @returns its path
 * @throws HistoryError `unknownDataset`, `badName`; the signal's reason when cancelled.
 */
export async function profileDataset({ dataset, history }: ProfileTarget, signal?: AbortSignal): Promise<string> {
  const relations = await relationsOf(history, dataset);
  const files = relations.manifest.files.filter(({ kind }) => kind !== 'decisions');
  const folder = history.folder(dataset);
  const path = join(folder, fileName(files));
  if (await exists(path)) return path;
  const base = await earlierState(folder, files);
  await history.session(async (session) => {
    await createProfileTables(session, relations);
    const rows = base === undefined ? await countAll(session) : await countChanged(session, folder, base);
    await keep(session, rows, path);
  }, signal);
  await removeOlder(folder, [path, base?.path]);
  return path;
}

/** SQL of rows with the columns of the file, and its parameters. */
interface Rows {
  readonly sql: string;
  readonly bindings: Bindings;
}

async function countAll(session: Session): Promise<Rows> {
  await session.query('CREATE OR REPLACE TEMP TABLE profile_targets AS SELECT * FROM profile_items');
  return { sql: await profileColumns(session), bindings: bindings() };
}

/** What is added on a day changes later days only; that day's own rows are counted anew because some are new. */
async function countChanged(session: Session, folder: string, { added, path }: EarlierState): Promise<Rows> {
  const from = await firstDayOf(session, folder, added);
  const targets = bindings();
  await session.query(
    `CREATE OR REPLACE TEMP TABLE profile_targets AS SELECT * FROM profile_items
     WHERE lodged_on >= ${targets.bind({ type: 'date', value: from })}`,
    targets.parameters,
  );
  const counted = await profileColumns(session);
  const kept = bindings();
  const sql = `${counted} UNION ALL SELECT * FROM read_parquet(${kept.bind({ type: 'text', value: path })})
    WHERE lodged_on < ${kept.bind({ type: 'date', value: from })}`;
  return { sql, bindings: kept };
}

/** First day on which anything in the files was lodged or inspected. */
async function firstDayOf(session: Session, folder: string, files: readonly ManifestFile[]): Promise<string> {
  const days: string[] = [];
  for (const { kind, name } of files) {
    const day = kind === 'items' ? 'lodged_on' : 'inspected_on';
    const [row] = await session.query(`SELECT min(${day}) AS first FROM read_parquet($1)`, [
      { type: 'text', value: join(folder, name) },
    ]);
    if (typeof row?.['first'] === 'string') days.push(row['first']);
  }
  return days.toSorted()[0] ?? '9999-12-31';
}

/** Under a temporary name until it is whole; two processes that count the same write the same bytes. */
async function keep(session: Session, { bindings: { parameters, sink }, sql }: Rows, path: string): Promise<void> {
  const temporary = `${path}.${randomUUID()}`;
  const to = sink.add({ type: 'text', value: temporary });
  try {
    await session.query(
      `COPY (SELECT * FROM (${sql}) ORDER BY lodged_on, reference, item) TO ${to} (FORMAT parquet, COMPRESSION zstd)`,
      parameters,
    );
    await rename(temporary, path);
  } finally {
    await rm(temporary, { force: true });
  }
}

/** A reader may still be at work on the state before; what is older than that nobody asks for again. */
async function removeOlder(folder: string, wanted: readonly (string | undefined)[]): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    if (namePattern.test(name) && !wanted.includes(path)) await rm(path, { force: true });
  }
}

/** Changes when the facts, what they are gathered by or how they are counted change: older files are then not read. */
const meaning = createHash('sha256')
  .update(JSON.stringify(profiles.map(({ fact, family, measure }) => [fact.name, family.key, measureSql[measure], 1])))
  .digest('hex');

const namePattern = /^profiles-[0-9a-f]{16}\.parquet$/;

function fileName(files: readonly ManifestFile[]): string {
  const hash = createHash('sha256').update(`${meaning}\n${digestOfFiles(files)}`);
  return `profiles-${hash.digest('hex').slice(0, 16)}.parquet`;
}

interface EarlierState {
  readonly path: string;
  /** Files of the dataset that have come since. */
  readonly added: readonly ManifestFile[];
}

/** The latest earlier state of the dataset whose profiles are there: a dataset only ever grows at its end. */
async function earlierState(folder: string, files: readonly ManifestFile[]): Promise<EarlierState | undefined> {
  for (let length = files.length - 1; length > 0; length -= 1) {
    const path = join(folder, fileName(files.slice(0, length)));
    if (await exists(path)) return { path, added: files.slice(length) };
  }
  return undefined;
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
