import { Inject, Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Received, startMining } from '@tidewaiter/contracts';
import type { ReleaseContent } from '@tidewaiter/decision';
import { mineInChild } from '@tidewaiter/learning';
import { DataSource, type EntityManager } from 'typeorm';
import { z } from 'zod';
import { CONFIG } from '../config.js';
import type { Config } from '../config.js';
import { PastDeclarations } from '../datasets/past-declarations.js';
import type { Actor } from '../http/actor.js';
import type { JobContext } from '../jobs/job-handler.js';
import { JobRunner } from '../jobs/job-runner.js';
import type { JobRow } from '../jobs/job.entity.js';
import { JobsService } from '../jobs/jobs.service.js';
import { contentOf, newestParts } from '../releases/release-content.queries.js';
import { ReleaseRow } from '../releases/release.entity.js';
import { defaultPolicy } from '../releases/releases.service.js';
import { foundSuggestion } from './found-suggestion.js';
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
    @Inject(CONFIG) private readonly config: Config,
    private readonly jobs: JobsService,
    private readonly runner: JobRunner,
    private readonly past: PastDeclarations,
    private readonly suggestions: SuggestionsService,
  ) {}

  onModuleInit(): void {
    this.runner.register('mining', (input, context) => this.run(miningInput.parse(input), context));
  }

  /** @throws DomainError notFound */
  async start(wanted: Received<typeof startMining>['body'], actor: Actor): Promise<JobRow> {
    const dataset = await this.past.history.describe(wanted.datasetId);
    const job = await this.dataSource.transaction((manager) =>
      this.jobs.enqueue(manager, { kind: 'mining', title: dataset.title.en, input: wanted }, actor),
    );
    this.jobs.wake();
    return job;
  }

  private async run(
    { datasetId, from, to, seed }: z.infer<typeof miningInput>,
    { jobId, signal, report }: JobContext,
  ): Promise<undefined> {
    const content = await contentInForce(this.dataSource.manager);
    const { suggestions, base } = await mineInChild(
      {
        home: this.config.home,
        dataset: datasetId,
        slice: { period: { ...(from && { from }), ...(to && { to }) } },
        seed,
        content,
        ...(content.model && { modelDigest: content.model.digest }),
      },
      { signal, onProgress: ({ fraction }) => report(fraction, 'mine') },
    );
    signal.throwIfAborted();
    await this.suggestions.keep(
      jobId,
      suggestions.map((one) => foundSuggestion(one, base)),
    );
  }
}

/** What decides now; before the first release no rules, with the newest lists and reference values. */
async function contentInForce(manager: EntityManager): Promise<ReleaseContent> {
  const active = await manager.findOneBy(ReleaseRow, { state: 'active' });
  if (active) return contentOf(manager, active.content);
  const parts = { ...(await newestParts(manager)), policy: defaultPolicy };
  return contentOf(manager, { ...parts, revisionIds: [] });
}
