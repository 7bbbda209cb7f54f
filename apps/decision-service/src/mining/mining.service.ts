import { Inject, Injectable, Optional } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Received, startMining } from '@tidewaiter/contracts';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { PastDeclarations } from '../datasets/past-declarations.js';
import type { Actor } from '../http/actor.js';
import { DomainError } from '../http/domain-error.js';
import type { JobContext } from '../jobs/job-handler.js';
import { JobRunner } from '../jobs/job-runner.js';
import type { JobRow } from '../jobs/job.entity.js';
import { JobsService } from '../jobs/jobs.service.js';
import { MINER, type Miner } from './miner.js';
import { SuggestionsService } from './suggestions.service.js';

const miningInput = z.object({
  datasetId: z.string(),
  from: z.string().optional(),
  to: z.string().optional(),
  seed: z.int(),
});

/** Starts and runs searches for rules. */
@Injectable()
export class MiningService implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly jobs: JobsService,
    private readonly runner: JobRunner,
    private readonly past: PastDeclarations,
    private readonly suggestions: SuggestionsService,
    @Optional() @Inject(MINER) private readonly miner: Miner | undefined,
  ) {}

  onModuleInit(): void {
    this.runner.register('mining', (input, context) => this.run(miningInput.parse(input), context));
  }

  /** @throws DomainError notFound; unavailable where this build cannot search */
  async start(wanted: Received<typeof startMining>['body'], actor: Actor): Promise<JobRow> {
    this.ready();
    const dataset = await this.past.history.describe(wanted.datasetId);
    const job = await this.dataSource.transaction((manager) =>
      this.jobs.enqueue(manager, { kind: 'mining', title: dataset.title.en, input: wanted }, actor),
    );
    this.jobs.wake();
    return job;
  }

  private async run(request: z.infer<typeof miningInput>, context: JobContext): Promise<undefined> {
    const found = await this.ready()(request, {
      signal: context.signal,
      onProgress: (share) => context.report(share, 'mine'),
    });
    context.signal.throwIfAborted();
    await this.suggestions.keep(context.jobId, found);
  }

  private ready(): Miner {
    if (!this.miner) throw new DomainError('unavailable', 'This build does not search for rules.');
    return this.miner;
  }
}
