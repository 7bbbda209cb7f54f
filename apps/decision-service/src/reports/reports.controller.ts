import { Readable } from 'node:stream';
import { Controller } from '@nestjs/common';
import { getReportCsv, getReportPdf, listReproductions, reproduceSimulation } from '@tidewaiter/contracts';
import type { AnswerOf, Received } from '@tidewaiter/contracts';
import { DataSource } from 'typeorm';
import type { Actor } from '../http/actor.js';
import { Handles } from '../http/handles.js';
import { By, Input, Reply } from '../http/parameters.js';
import type { HttpReply } from '../http/request-context.js';
import { jobView } from '../jobs/job.view.js';
import { writePdf } from './pdf/write-pdf.js';
import { reportOf } from './report-content.js';
import { reportCsv } from './report-csv.js';
import { sayIn } from './report-texts.js';
import { finishedSimulation, reproductionList } from './reports.queries.js';
import { ReproductionsService } from './reproductions.service.js';

@Controller()
export class ReportsController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly reproductions: ReproductionsService,
  ) {}

  @Handles(getReportPdf)
  async pdf(@Input() { params, query }: Received<typeof getReportPdf>, @Reply() reply: HttpReply): Promise<Readable> {
    const simulated = await finishedSimulation(this.dataSource.manager, params.id);
    const { locale } = query;
    const bytes = await writePdf(reportOf(simulated, locale), {
      direction: locale === 'ar' ? 'rtl' : 'ltr',
      madeAt: new Date(simulated.simulation.createdAt),
      footer: (page, pages) => sayIn(locale)('footer', { id: params.id, page, pages }),
    });
    reply.header('Content-Disposition', `attachment; filename="${params.id}-${locale}.pdf"`);
    return Readable.from([bytes], { objectMode: false });
  }

  @Handles(getReportCsv)
  async csv(@Input() { params }: Received<typeof getReportCsv>, @Reply() reply: HttpReply): Promise<Readable> {
    const text = reportCsv(await finishedSimulation(this.dataSource.manager, params.id));
    reply.header('Content-Disposition', `attachment; filename="${params.id}.csv"`);
    return Readable.from([text], { objectMode: false });
  }

  @Handles(reproduceSimulation)
  async reproduce(
    @Input() { params }: Received<typeof reproduceSimulation>,
    @By() actor: Actor,
    @Reply() reply: HttpReply,
  ): Promise<AnswerOf<typeof reproduceSimulation>> {
    const job = await this.reproductions.start(params.id, actor);
    reply.header('Location', `/api/v1/jobs/${job.id}`);
    return jobView(job);
  }

  @Handles(listReproductions)
  list(@Input() { params }: Received<typeof listReproductions>): Promise<AnswerOf<typeof listReproductions>> {
    return reproductionList(this.dataSource.manager, params.id);
  }
}
