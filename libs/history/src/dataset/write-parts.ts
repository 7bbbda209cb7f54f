import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { quoted } from '@tidewaiter/rule-sql';
import type { Session } from '../database/session.js';
import { actColumns, decisionColumns, itemColumns } from './columns.js';
import { digestOfFile } from './digest-of-file.js';
import { fileKinds, type FileKind, type FileOrigin, type ManifestFile } from './manifest.js';

/** Rows in one Parquet file of items, about; the files stay small enough to copy and to skip by day. */
const rowsPerFile = 2_000_000;

const itemSelection = itemColumns
  .map(({ name }) => (name === 'month' ? `strftime(lodged_on, '%Y-%m') AS month` : quoted(name)))
  .join(', ');

/** What a kind of file holds of its table, and in which order, so that the same rows make the same bytes. */
const selections: Readonly<Record<FileKind, string>> = {
  items: `${itemSelection} FROM new_items ORDER BY lodged_on, reference, item`,
  acts: `${selectionOf(actColumns)} FROM new_acts
    ORDER BY reference, act, item, finding_type, severity, additional_duty`,
  decisions: `${selectionOf(decisionColumns)} FROM new_decisions ORDER BY decided_at, decision`,
};

function selectionOf(columns: readonly { readonly name: string }[]): string {
  return columns.map(({ name }) => quoted(name)).join(', ');
}

/** Where new files go until they are complete, the number of the next one, and what their rows came from. */
export interface PartPlan {
  readonly incoming: string;
  readonly next: Readonly<Record<FileKind, number>>;
  readonly added: string;
  readonly mapping?: string | undefined;
  readonly origin?: FileOrigin | undefined;
  readonly month?: string | undefined;
}

/** Writes `new_items`, `new_acts` and `new_decisions` as numbered Parquet files in a temporary folder; nothing for no rows. */
export async function writeParts(session: Session, plan: PartPlan): Promise<ManifestFile[]> {
  const files: ManifestFile[] = [];
  for (const kind of fileKinds) files.push(...(await writeKind(session, kind, plan)));
  return files;
}

/** Writes the table of one kind. */
export async function writeKind(session: Session, kind: FileKind, plan: PartPlan): Promise<ManifestFile[]> {
  const [count] = await session.query(`SELECT count(*) AS n FROM new_${kind}`);
  const rows = Number(count?.['n']);
  if (rows === 0) return [];
  const selection = `SELECT ${selections[kind]}`;
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
    files.push({ name, kind, rows: part, ...(await sealed(path)), added: plan.added, ...provenance(plan) });
  }
  return files;
}

function provenance({ mapping, month, origin }: PartPlan): Partial<ManifestFile> {
  return {
    ...(mapping !== undefined && { mapping }),
    ...(origin !== undefined && { origin }),
    ...(month !== undefined && { month }),
  };
}

/** Makes a file durable, and its size and digest. */
async function sealed(path: string): Promise<{ bytes: number; sha256: string }> {
  const file = await open(path, 'r+');
  await file.sync();
  await file.close();
  return digestOfFile(path);
}
