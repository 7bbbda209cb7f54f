import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { quoted } from '@tidewaiter/rule-sql';
import type { Session } from '../database/session.js';
import { actColumns, itemColumns } from './columns.js';
import type { ManifestFile } from './manifest.js';

/** Rows in one Parquet file of items, about; the files stay small enough to copy and to skip by day. */
const rowsPerFile = 2_000_000;

const itemSelection = itemColumns
  .map(({ name }) => (name === 'month' ? `strftime(lodged_on, '%Y-%m') AS month` : quoted(name)))
  .join(', ');
const actSelection = actColumns.map(({ name }) => quoted(name)).join(', ');

/** Where new files go until they are complete, the number of the next one, and what their rows came from. */
export interface PartPlan {
  readonly incoming: string;
  readonly next: Readonly<Record<'items' | 'acts', number>>;
  readonly added: string;
  readonly mapping: string | undefined;
}

/** Writes `new_items` and `new_acts` as numbered Parquet files in a temporary folder; nothing for no rows. */
export async function writeParts(session: Session, plan: PartPlan): Promise<ManifestFile[]> {
  const items = `SELECT ${itemSelection} FROM new_items ORDER BY lodged_on, reference, item`;
  const acts = `SELECT ${actSelection} FROM new_acts
    ORDER BY reference, act, item, finding_type, severity, additional_duty`;
  return [
    ...(await writeKind(session, { kind: 'items', selection: items, table: 'new_items', plan })),
    ...(await writeKind(session, { kind: 'acts', selection: acts, table: 'new_acts', plan })),
  ];
}

interface KindPlan {
  readonly kind: 'items' | 'acts';
  readonly selection: string;
  readonly table: string;
  readonly plan: PartPlan;
}

async function writeKind(session: Session, { kind, selection, table, plan }: KindPlan): Promise<ManifestFile[]> {
  const [count] = await session.query(`SELECT count(*) AS n FROM ${table}`);
  const rows = Number(count?.['n']);
  if (rows === 0) return [];
  if (rows > rowsPerFile) await session.query(`CREATE OR REPLACE TEMP TABLE sorted AS ${selection}`);
  const source = rows > rowsPerFile ? 'SELECT * FROM sorted' : selection;
  const files: ManifestFile[] = [];
  for (let from = 0; from < rows; from += rowsPerFile) {
    const name = `${kind}-${String(plan.next[kind] + files.length).padStart(6, '0')}.parquet`;
    const path = join(plan.incoming, name);
    const part = Math.min(rowsPerFile, rows - from);
    const page = rows > rowsPerFile ? ` LIMIT ${part} OFFSET ${from}` : '';
    await session.query(`COPY (${source}${page}) TO $1 (FORMAT parquet, COMPRESSION zstd)`, [
      { type: 'text', value: path },
    ]);
    const { added, mapping } = plan;
    files.push({
      name,
      kind,
      rows: part,
      ...(await sealed(path)),
      added,
      ...(mapping === undefined ? {} : { mapping }),
    });
  }
  return files;
}

/** Makes a file durable, and its size and digest. */
async function sealed(path: string): Promise<{ bytes: number; sha256: string }> {
  const file = await open(path, 'r+');
  await file.sync();
  await file.close();
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return { bytes: (await stat(path)).size, sha256: hash.digest('hex') };
}
