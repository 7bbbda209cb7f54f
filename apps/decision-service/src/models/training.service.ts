import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Received, trainModel } from '@tidewaiter/contracts';
import type { TrainingRequest, TrainingSummary } from '@tidewaiter/learning';
import { DataSource, type EntityManager } from 'typeorm';
import { CONFIG } from '../config.js';
import type { Config } from '../config.js';
import { PastDeclarations } from '../datasets/past-declarations.js';
import type { Actor } from '../http/actor.js';
import { DomainError } from '../http/domain-error.js';
import type { JobContext } from '../jobs/job-handler.js';
import { JobRunner } from '../jobs/job-runner.js';
import type { JobRow } from '../jobs/job.entity.js';
import { JobsService } from '../jobs/jobs.service.js';
import { ReferenceTableRow } from '../releases/reference-table.entity.js';
import { contentOf } from '../releases/release-content.queries.js';
import { ReleaseRow } from '../releases/release.entity.js';
import { serviceVersion } from '../service-version.js';
import { ModelsService } from './models.service.js';
import { reportOf } from './report-of-training.js';
import { shareOf, trainingInput, type TrainingInput } from './training-job.js';

type Wanted = Received<typeof trainModel>['body'];

/** Trains models, each in a process of its own that gives way to decisions. */
@Injectable()
export class TrainingService implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CONFIG) private readonly config: Config,
    private readonly jobs: JobsService,
    private readonly runner: JobRunner,
    private readonly past: PastDeclarations,
    private readonly models: ModelsService,
  ) {}

  async onModuleInit(): Promise<void> {
    this.runner.register('training', (input, context) => this.run(trainingInput.parse(input), context));
    // What a service that died was writing is of no use to anyone.
    await rm(this.folder, { recursive: true, force: true });
  }

  /** @throws DomainError notFound; conflict for a period that ends before it begins */
  async start(wanted: Wanted, actor: Actor): Promise<JobRow> {
    const dataset = await this.past.history.describe(wanted.datasetId);
    if (wanted.from !== undefined && wanted.to !== undefined && wanted.from > wanted.to) {
      throw new DomainError('conflict', 'The period ends before it begins.');
    }
    const job = await this.dataSource.transaction(async (manager) => {
      const version = await nextVersion(manager, wanted.name);
      const input: TrainingInput = { ...wanted, version };
      const title = `${wanted.name} ${version}, ${dataset.title.en}`;
      return this.jobs.enqueue(manager, { kind: 'training', title, input }, actor);
    });
    this.jobs.wake();
    return job;
  }

  private async run(input: TrainingInput, context: JobContext): Promise<string> {
    await mkdir(this.folder, { recursive: true });
    const out = join(this.folder, `${context.jobId}.json`);
    try {
      // Read before the training: a dataset that grows meanwhile gives another digest.
      const { digest } = await this.past.history.describe(input.datasetId);
      const rules = await rulesInForce(this.dataSource.manager);
      const summary = await this.train({ input, out, release: rules?.release }, context);
      return await this.models.add(
        await readFile(out, 'utf8'),
        { name: context.createdBy },
        {
          origin: 'trained',
          lineage: this.lineageOf(input, { digest, jobId: context.jobId, release: rules?.number }),
          report: reportOf(summary),
        },
      );
    } finally {
      for (const left of [out, `${out}.part`]) await rm(left, { force: true });
    }
  }

  private async train(
    { input, out, release }: { input: TrainingInput; out: string; release: TrainingRequest['release'] },
    { report, signal }: JobContext,
  ): Promise<TrainingSummary> {
    // Only when somebody trains: deciding must not depend on a native library that may be missing.
    const { defaultFeatures, defaultTraining, trainInChild } = await import('@tidewaiter/learning');
    const { fetchLibrary } = await import('@tidewaiter/xgboost-node');
    report(0, 'library');
    if (input.kind === 'xgboost') await fetchLibrary(this.config.home);
    const request: TrainingRequest = {
      home: this.config.home,
      dataset: input.datasetId,
      period: { ...(input.from && { from: input.from }), ...(input.to && { to: input.to }) },
      references: await newestReferences(this.dataSource.manager),
      plan: {
        ...defaultTraining,
        name: input.name,
        version: input.version,
        features: defaultFeatures,
        kind: input.kind,
        seed: input.seed,
      },
      ...(release && { release }),
      out,
    };
    let share = 0;
    return trainInChild(request, {
      signal,
      onProgress: (progress) => report((share = Math.max(share, shareOf(progress) ?? share)), progress.step),
    });
  }

  private lineageOf(
    input: TrainingInput,
    made: { readonly digest: string; readonly jobId: string; readonly release: number | undefined },
  ) {
    const { datasetId, from, to, kind, seed } = input;
    return {
      datasetId,
      datasetDigest: made.digest,
      ...(from && { from }),
      ...(to && { to }),
      kind,
      seed,
      ...(made.release !== undefined && { release: made.release }),
      code: serviceVersion,
      jobId: made.jobId,
    };
  }

  private get folder(): string {
    return join(this.config.home, 'training');
  }
}

/** Above the versions there are and those being trained. */
async function nextVersion(manager: EntityManager, name: string): Promise<number> {
  await manager.query(`SELECT pg_advisory_xact_lock(hashtext('tidewaiter models'))`);
  const [{ next }] = await manager.query<[{ next: number }]>(
    `SELECT 1 + greatest(
       (SELECT coalesce(max(version), 0) FROM models WHERE name = $1),
       (SELECT coalesce(max((input ->> 'version')::int), 0) FROM jobs
         WHERE kind = 'training' AND state IN ('queued', 'running') AND input ->> 'name' = $1)) AS next`,
    [name],
  );
  return next;
}

async function newestReferences(manager: EntityManager): Promise<TrainingRequest['references']> {
  const [table] = await manager.find(ReferenceTableRow, { order: { number: 'DESC' }, take: 1 });
  return table?.content.references ?? [];
}

/** Rules and lists of the active release, whose hits the model shall weigh. */
async function rulesInForce(manager: EntityManager) {
  const active = await manager.findOneBy(ReleaseRow, { state: 'active' });
  if (!active) return undefined;
  const { modelId: _, ...parts } = active.content;
  return { number: active.number, release: await contentOf(manager, parts) };
}
