import { Controller } from '@nestjs/common';
import { cancelJob, getJob, listJobs, watchJob } from '@tidewaiter/contracts';
import type { AnswerOf, Received } from '@tidewaiter/contracts';
import type { Readable } from 'node:stream';
import type { Actor } from '../http/actor.js';
import { Handles } from '../http/handles.js';
import { By, Input } from '../http/parameters.js';
import { jobView } from './job.view.js';
import { JobsService } from './jobs.service.js';
import { watchStream } from './watch-job.js';

@Controller()
export class JobsController {
  constructor(private readonly jobs: JobsService) {}

  @Handles(listJobs)
  async list(): Promise<AnswerOf<typeof listJobs>> {
    return { items: (await this.jobs.newest()).map(jobView) };
  }

  @Handles(getJob)
  async get(@Input() { params }: Received<typeof getJob>): Promise<AnswerOf<typeof getJob>> {
    return jobView(await this.jobs.get(params.id));
  }

  @Handles(cancelJob)
  async cancel(
    @Input() { params }: Received<typeof cancelJob>,
    @By() actor: Actor,
  ): Promise<AnswerOf<typeof cancelJob>> {
    return jobView(await this.jobs.cancel(params.id, actor));
  }

  @Handles(watchJob)
  async watch(@Input() { params }: Received<typeof watchJob>): Promise<Readable> {
    await this.jobs.get(params.id);
    return watchStream(this.jobs, params.id);
  }
}
