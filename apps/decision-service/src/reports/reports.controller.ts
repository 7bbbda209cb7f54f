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
import { reportOf, type Simulated } from './report-content.js';
import { reportCsv } from './report-csv.js';
import { sayIn } from './report-texts.js';
import { simulatedCandidate, reproductionList } from './reports.queries.js';
import { ReproductionsService } from './reproductions.service.js';

@Controller()
export class ReportsController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly reproductions: ReproductionsService,
  ) {}

  @Handles(getReportPdf)
  async pdf(@Input() { params, query }: Received<typeof getReportPdf>, @Reply() reply: HttpReply): Promise<Readable> {
    const simulated = await simulatedCandidate(this.dataSource.manager, { ...params, ...query });
    const { locale } = query;
    const bytes = await writePdf(reportOf(simulated, locale), {
      direction: locale === 'ar' ? 'rtl' : 'ltr',
      madeAt: new Date(simulated.simulation.createdAt),
      footer: (page, pages) => sayIn(locale)('footer', { id: params.id, page, pages }),
    });
    reply.header('Content-Disposition', `attachment; filename="${fileNameOf(simulated)}-${locale}.pdf"`);
    return Readable.from([bytes], { objectMode: false });
  }

  @Handles(getReportCsv)
  async csv(@Input() { params, query }: Received<typeof getReportCsv>, @Reply() reply: HttpReply): Promise<Readable> {
    const simulated = await simulatedCandidate(this.dataSource.manager, { ...params, ...query });
    reply.header('Content-Disposition', `attachment; filename="${fileNameOf(simulated)}.csv"`);
    return Readable.from([reportCsv(simulated)], { objectMode: false });
  }

  @Handles(reproduceSimulation)
  async reproduce(
    @Input() { params, query }: Received<typeof reproduceSimulation>,
    @By() actor: Actor,
    @Reply() reply: HttpReply,
  ): Promise<AnswerOf<typeof reproduceSimulation>> {
    const job = await this.reproductions.start({ ...params, ...query }, actor);
    reply.header('Location', `/api/v1/jobs/${job.id}`);
    return jobView(job);
  }

  @Handles(listReproductions)
  list(@Input() { params }: Received<typeof listReproductions>): Promise<AnswerOf<typeof listReproductions>> {
    return reproductionList(this.dataSource.manager, params.id);
  }
}

/** Without a number where there is one candidate only. */
function fileNameOf({ candidates, number, simulation }: Simulated): string {
  return candidates === 1 ? simulation.id : `${simulation.id}-${number}`;
}
