import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { checkMapping, HistoryError, importCsv, mappingSchema } from '@tidewaiter/history';
import type { ImportProblem, ImportProgress, ImportResult, Mapping } from '@tidewaiter/history';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../clock.js';
import type { Actor } from '../http/actor.js';
import { DomainError } from '../http/domain-error.js';
import { pointerOf } from '../http/json-pointer.js';
import type { JobContext } from '../jobs/job-handler.js';
import { JobRunner } from '../jobs/job-runner.js';
import type { JobRow } from '../jobs/job.entity.js';
import { JobsService } from '../jobs/jobs.service.js';
import { newId } from '../new-id.js';
import { ImportRow } from './import.entity.js';
import { MappingRow } from './mapping.entity.js';
import { PastDeclarations } from './past-declarations.js';
import { UploadsService } from './uploads.service.js';

type Imported = Extract<ImportResult, { status: 'imported' }>;

const jobInput = z.object({ importId: z.string(), uploadId: z.string(), mapping: mappingSchema });

/** Loads of what the service records hold a dataset for a moment; another import may take longer than this. */
const patienceMs = 60_000;

/** Reading takes most of the time; what is left is DuckDB's work on the whole. */
const readingShare = 0.85;

/** Imports uploaded files into datasets. */
@Injectable()
export class ImportsService implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    private readonly jobs: JobsService,
    private readonly runner: JobRunner,
    private readonly uploads: UploadsService,
    private readonly past: PastDeclarations,
  ) {}

  onModuleInit(): void {
    this.runner.register('import', (input, context) => this.run(jobInput.parse(input), context));
  }

  /** What is wrong with a mapping itself, or with how it fits a file. @throws DomainError notFound */
  async check(uploadId: string, mapping: unknown): Promise<ImportProblem[]> {
    await this.uploads.get(uploadId);
    const parsed = mappingSchema.safeParse(mapping);
    if (!parsed.success) {
      return parsed.error.issues.map(({ path, message }) => ({
        code: 'badValue',
        severity: 'error',
        subject: pointerOf(path),
        message,
      }));
    }
    const [header = []] = await this.uploads.firstRecords(uploadId, parsed.data);
    return checkMapping(
      parsed.data,
      header.map((name) => name.trim()),
    );
  }

  /** @throws DomainError notFound, invalidRequest where the mapping does not fit */
  async start(uploadId: string, mapping: unknown, actor: Actor): Promise<JobRow> {
    const errors = (await this.check(uploadId, mapping)).filter(({ severity }) => severity === 'error');
    if (errors.length > 0) throw refused(errors);
    const known = mappingSchema.parse(mapping);
    const upload = await this.uploads.get(uploadId);
    const importId = newId('imp');
    const job = await this.dataSource.transaction(async (manager) => {
      const row: MappingRow = {
        name: known.name,
        dataset: known.dataset,
        mapping: { ...known },
        savedAt: this.clock.now(),
        savedBy: actor.name,
      };
      await manager.upsert(MappingRow, row as object, ['name']);
      const input = { importId, uploadId, mapping: known };
      return this.jobs.enqueue(manager, { kind: 'import', title: upload.fileName, input }, actor);
    });
    this.jobs.wake();
    return job;
  }

  private async run({ importId, uploadId, mapping }: z.infer<typeof jobInput>, context: JobContext): Promise<string> {
    const upload = await this.uploads.get(uploadId);
    const result = await importCsv(this.past.history, {
      source: this.uploads.read(upload),
      mapping,
      origin: { from: 'upload', fileName: upload.fileName },
      patience: patienceMs,
      signal: context.signal,
      onProgress: (progress) => context.report(shareOf(progress), progress.phase),
    }).catch((error: unknown) => {
      throw error instanceof HistoryError ? new DomainError('conflict', error.message) : error;
    });
    if (result.status === 'refused') throw refused(result.problems);
    await this.finish({ id: importId, fileName: upload.fileName, mapping, result, by: context.createdBy });
    return importId;
  }

  private async finish(done: {
    readonly id: string;
    readonly fileName: string;
    readonly mapping: Mapping;
    readonly result: Imported;
    readonly by: string;
  }): Promise<void> {
    const { result, by, id, fileName } = done;
    const { declarations, items, acts, unchanged, rejected, seconds } = result;
    await this.dataSource.transaction(async (manager) => {
      await manager.insert(ImportRow, {
        ...{ id, fileName, declarations, items, acts, unchanged, rejected, seconds },
        datasetId: result.dataset,
        mappingName: done.mapping.name,
        rejectsFile: result.rejectsFile ?? null,
        finishedAt: this.clock.now(),
        finishedBy: by,
      });
      await this.audit.append(
        manager,
        { name: by },
        { action: 'dataset.imported', subject: result.dataset, details: { id, fileName, declarations, rejected } },
      );
    });
  }
}

function shareOf({ phase, bytes, totalBytes }: ImportProgress): number {
  if (phase === 'writing') return readingShare;
  return totalBytes ? (readingShare * bytes) / totalBytes : 0;
}

function refused(problems: readonly ImportProblem[]): DomainError {
  return new DomainError('invalidRequest', `The mapping does not fit: ${problems[0]?.message ?? ''}.`, {
    errors: problems.slice(0, 50).map(({ code, message }) => ({ pointer: '/mapping', code, message })),
  });
}
