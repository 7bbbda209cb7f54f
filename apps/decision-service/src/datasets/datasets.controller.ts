import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { Controller } from '@nestjs/common';
import {
  browseDataset,
  checkImport,
  downloadRejects,
  getPastDeclaration,
  listDatasets,
  listImports,
  listMappings,
  startImport,
  uploadFile,
} from '@tidewaiter/contracts';
import type { AnswerOf, Received } from '@tidewaiter/contracts';
import { DataSource } from 'typeorm';
import type { Actor } from '../http/actor.js';
import { DomainError } from '../http/domain-error.js';
import { Handles } from '../http/handles.js';
import { By, Input, Reply } from '../http/parameters.js';
import type { HttpReply } from '../http/request-context.js';
import { jobView } from '../jobs/job.view.js';
import { datasetPage, datasetViews, pastDeclaration } from './datasets.queries.js';
import { ImportRow } from './import.entity.js';
import { ImportsService } from './imports.service.js';
import { MappingRow } from './mapping.entity.js';
import { PastDeclarations } from './past-declarations.js';
import { UploadsService } from './uploads.service.js';

const bodyLimit = 1024 * 1024;

@Controller()
export class DatasetsController {
  constructor(
    private readonly past: PastDeclarations,
    private readonly uploads: UploadsService,
    private readonly imports: ImportsService,
    private readonly dataSource: DataSource,
  ) {}

  @Handles(listDatasets)
  async list(): Promise<AnswerOf<typeof listDatasets>> {
    return { items: await datasetViews(this.past.history) };
  }

  @Handles(browseDataset)
  browse(@Input() { params, query }: Received<typeof browseDataset>): Promise<AnswerOf<typeof browseDataset>> {
    return datasetPage(this.past.history, params.id, query);
  }

  @Handles(getPastDeclaration)
  one(@Input() { params }: Received<typeof getPastDeclaration>): Promise<AnswerOf<typeof getPastDeclaration>> {
    return pastDeclaration(this.past.history, params.id, params.reference);
  }

  @Handles(listMappings)
  async mappings(): Promise<AnswerOf<typeof listMappings>> {
    const rows = await this.dataSource.manager.find(MappingRow, { order: { name: 'ASC' } });
    return { items: rows.map(({ name, dataset, mapping }) => ({ name, dataset, mapping })) };
  }

  @Handles(uploadFile)
  upload(
    @Input() { query, body }: Received<typeof uploadFile>,
    @By() actor: Actor,
  ): Promise<AnswerOf<typeof uploadFile>> {
    return this.uploads.keep(query.fileName, body as Readable, actor);
  }

  @Handles(checkImport, { bodyLimit })
  async check(@Input() { body }: Received<typeof checkImport>): Promise<AnswerOf<typeof checkImport>> {
    const problems = await this.imports.check(body.uploadId, body.mapping);
    return { issues: problems.map(({ code, subject, message }) => ({ code, column: subject, message })) };
  }

  @Handles(startImport, { bodyLimit })
  async start(
    @Input() { body }: Received<typeof startImport>,
    @By() actor: Actor,
    @Reply() reply: HttpReply,
  ): Promise<AnswerOf<typeof startImport>> {
    const job = await this.imports.start(body.uploadId, body.mapping, actor);
    reply.header('Location', `/api/v1/jobs/${job.id}`);
    return jobView(job);
  }

  @Handles(listImports)
  async importList(): Promise<AnswerOf<typeof listImports>> {
    const rows = await this.dataSource.manager.find(ImportRow, {
      order: { sequence: 'DESC' },
      take: 100,
    });
    return {
      items: rows.map(({ rejectsFile: _file, sequence: _sequence, finishedAt, finishedBy, ...row }) => ({
        ...row,
        finishedAt: finishedAt.toISOString(),
        by: finishedBy,
      })),
    };
  }

  @Handles(downloadRejects)
  async rejects(@Input() { params }: Received<typeof downloadRejects>, @Reply() reply: HttpReply): Promise<Readable> {
    const row = await this.dataSource.manager.findOneBy(ImportRow, { id: params.id });
    if (!row?.rejectsFile) throw new DomainError('notFound', `There are no rejects of ${params.id}.`);
    reply.header('Content-Disposition', `attachment; filename="${row.datasetId}-rejects.csv"`);
    return createReadStream(row.rejectsFile);
  }
}
