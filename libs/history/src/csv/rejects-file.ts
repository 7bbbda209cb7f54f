import { createWriteStream } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import { once } from 'node:events';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';

/** One reason why a row, or the declaration it belongs to, did not enter. */
export interface Reject {
  readonly line: number;
  readonly reference: string;
  readonly column: string;
  readonly value: string;
  readonly code: string;
  readonly message: string;
}

export interface RejectsFile {
  /** Lines of the import file with at least one reject. */
  readonly lines: number;
  add(reject: Reject): Promise<void>;
  /** Gives the file its name and answers its path; undefined, and no file, when nothing was rejected. */
  keep(): Promise<string | undefined>;
  /** Leaves nothing behind. */
  discard(): Promise<void>;
}

const columns = ['line', 'reference', 'column', 'value', 'code', 'message'] as const;
const longestValue = 200;

/** A new file of rejects in a dataset's folder, under a temporary name until it is kept. */
export function openRejects(folder: string, token: string): RejectsFile {
  const temporary = join(folder, `.rejects-${token}.csv`);
  let stream: ReturnType<typeof createWriteStream> | undefined;
  let lines = 0;
  let lastLine = -1;
  const close = async (): Promise<void> => {
    if (!stream) return;
    stream.end();
    await finished(stream);
  };
  return {
    get lines() {
      return lines;
    },
    async add(reject) {
      stream ??= createWriteStream(temporary).on('error', () => undefined);
      if (lastLine < 0) stream.write(`${columns.join(',')}\r\n`);
      if (reject.line !== lastLine) lines += 1;
      lastLine = reject.line;
      const line = columns.map((column) => quoted(String(reject[column]).slice(0, longestValue))).join(',');
      if (!stream.write(`${line}\r\n`)) await once(stream, 'drain');
    },
    async keep() {
      await close();
      if (!stream) return undefined;
      const path = join(folder, `rejects-${await nextNumber(folder)}.csv`);
      await rename(temporary, path);
      return path;
    },
    async discard() {
      stream?.destroy();
      await rm(temporary, { force: true });
    },
  };
}

async function nextNumber(folder: string): Promise<number> {
  const numbers = (await readdir(folder)).map((name) => Number(/^rejects-(\d+)\.csv$/.exec(name)?.[1] ?? 0));
  return Math.max(0, ...numbers) + 1;
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
