import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap } from '@nestjs/common';
import type { AnswerOf, uploadFile } from '@tidewaiter/contracts';
import type { CsvSource } from '@tidewaiter/history';
import { DataSource } from 'typeorm';
import { Clock } from '../clock.js';
import { CONFIG } from '../config.js';
import type { Config } from '../config.js';
import type { Actor } from '../http/actor.js';
import { DomainError } from '../http/domain-error.js';
import { newId } from '../new-id.js';
import { readCsv } from '../read-csv.js';
import { UploadRow } from './upload.entity.js';

/** Largest file, bytes. */
const largest = 4 * 1024 ** 3;
const headBytes = 64 * 1024;
const pieceBytes = 4 * 1024;
const sampleRows = 5;
const keptDays = 7;

/** Passes bytes on and counts them. @throws DomainError tooLarge */
class Counter extends Transform {
  bytes = 0;

  override _transform(chunk: Buffer, _encoding: string, done: (error: Error | null, chunk?: Buffer) => void): void {
    this.bytes += chunk.byteLength;
    if (this.bytes > largest) done(new DomainError('tooLarge', `Files have at most ${largest} bytes.`));
    else done(null, chunk);
  }
}

/** Keeps files that people sent up until they are imported. */
@Injectable()
export class UploadsService implements OnApplicationBootstrap {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Forgets uploads of more than a week ago, and files that no row knows. */
  async onApplicationBootstrap(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - keptDays * 86_400_000);
    await this.dataSource.query('DELETE FROM uploads WHERE created_at < $1', [before]);
    const rows = await this.dataSource.query<{ id: string }[]>('SELECT id FROM uploads');
    const known = new Set(rows.map(({ id }) => `${id}.csv`));
    const files = await readdir(this.folder).catch(() => []);
    for (const file of files) if (!known.has(file)) await rm(join(this.folder, file), { force: true });
  }

  /** @throws DomainError tooLarge, invalidRequest where the file has no first line */
  async keep(fileName: string, content: Readable, actor: Actor): Promise<AnswerOf<typeof uploadFile>> {
    const id = newId('upl');
    const counter = new Counter();
    await mkdir(this.folder, { recursive: true });
    try {
      await pipeline(content, counter, createWriteStream(this.pathOf(id)));
      const [columns, ...sample] = await this.firstRecords(id, {});
      if (!columns) throw new DomainError('invalidRequest', 'The file is empty.');
      await this.dataSource.manager.insert(UploadRow, {
        id,
        fileName,
        bytes: String(counter.bytes),
        createdAt: this.clock.now(),
        createdBy: actor.name,
      });
      return { id, fileName, bytes: counter.bytes, columns, sample: sample.slice(0, sampleRows) };
    } catch (error) {
      await rm(this.pathOf(id), { force: true });
      throw error;
    }
  }

  /** @throws DomainError notFound */
  async get(id: string): Promise<UploadRow> {
    const row = await this.dataSource.manager.findOneBy(UploadRow, { id });
    if (!row) throw new DomainError('notFound', `There is no upload ${id}; files are kept ${keptDays} days.`);
    return row;
  }

  /** The bytes of an upload, in pieces small enough to leave turns of the event loop to decisions. */
  read({ id, bytes }: UploadRow): CsvSource {
    return { stream: createReadStream(this.pathOf(id), { highWaterMark: pieceBytes }), size: Number(bytes) };
  }

  private pathOf(id: string): string {
    return join(this.folder, `${id}.csv`);
  }

  /** The first records of an upload, read as a mapping says or as its first line suggests. */
  async firstRecords(id: string, format: { delimiter?: string; encoding?: string }): Promise<string[][]> {
    const file = await open(this.pathOf(id));
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
      const text = new TextDecoder(format.encoding ?? 'utf-8').decode(buffer.subarray(0, bytesRead));
      // The last line of a longer file is cut off.
      const whole = bytesRead < headBytes ? text : text.slice(0, text.lastIndexOf('\n') + 1);
      return readCsv(whole, format.delimiter)
        .slice(0, sampleRows + 1)
        .map(({ cells }) => [...cells]);
    } finally {
      await file.close();
    }
  }

  private get folder(): string {
    return join(this.config.home, 'uploads');
  }
}
