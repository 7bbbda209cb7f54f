import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { keptPath, runSimulation } from '@tidewaiter/simulation';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../clock.js';
import { PastDeclarations } from '../datasets/past-declarations.js';
import type { Actor } from '../http/actor.js';
import { DomainError } from '../http/domain-error.js';
import type { JobContext } from '../jobs/job-handler.js';
import { JobRunner } from '../jobs/job-runner.js';
import type { JobRow } from '../jobs/job.entity.js';
import { JobsService } from '../jobs/jobs.service.js';
import { newId } from '../new-id.js';
import { finishedCandidate, type CandidateKey } from '../simulations/finished-candidate.js';
import { changedRules } from '../simulations/simulation-sides.js';
import { plannedSimulation } from '../simulations/planned-simulation.js';
import { summaryOf } from '../simulations/summary.js';
import { compareRuns, datasetField, type RunToCompare } from './compare-runs.js';
import { reproductionList } from './reports.queries.js';
import { ReproductionRow } from './reproduction.entity.js';

interface JobInput {
  readonly reproductionId: string;
}

/** Runs candidates of simulations again, from the snapshot and the versions they were run with, and compares what comes out. */
@Injectable()
export class ReproductionsService implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly jobs: JobsService,
    private readonly runner: JobRunner,
    private readonly past: PastDeclarations,
  ) {}

  onModuleInit(): void {
    // Only this service writes the input of its jobs.
    const handle = (input: unknown, context: JobContext) => this.run(input as JobInput, context);
    this.runner.register('reproduction', handle, 'beginsAgain');
  }

  /** @throws DomainError notFound, conflict where the candidate has not finished or is being reproduced */
  async start(key: CandidateKey, actor: Actor): Promise<JobRow> {
    const { row: simulation } = await finishedCandidate(this.dataSource.manager, key);
    await refuseSecond(this.dataSource.manager, key);
    const id = newId('rep');
    const job = await this.dataSource.transaction(async (manager) => {
      const input: JobInput = { reproductionId: id };
      const queued = await this.jobs.enqueue(
        manager,
        { kind: 'reproduction', title: simulation.title, input, resultId: id },
        actor,
      );
      const row: ReproductionRow = {
        id,
        simulationId: key.id,
        candidate: key.candidate,
        jobId: queued.id,
        fields: null,
        createdAt: this.clock.now(),
        createdBy: actor.name,
      };
      await manager.insert(ReproductionRow, row as object);
      return queued;
    });
    this.jobs.wake();
    return job;
  }

  private async run({ reproductionId }: JobInput, context: JobContext): Promise<string> {
    const { manager } = this.dataSource;
    const { candidate: number, simulationId: id } = await manager.findOneByOrFail(ReproductionRow, {
      id: reproductionId,
    });
    const planned = await plannedSimulation(manager, { id, candidate: number });
    const { baseline, candidate, digest, plan, row, summary } = planned;
    const { history } = this.past;
    const dataset = datasetField(row.datasetDigest, (await history.describe(row.datasetId)).digest);
    // Other declarations give another result: there is nothing to compare.
    if (!dataset.same) return this.keep(reproductionId, [dataset]);
    const kept = await keptPath({ history, dataset: row.datasetId, digest }).catch(() => undefined);
    const file = `${history.folder(row.datasetId)}/simulations/${randomUUID()}.again`;
    try {
      const result = await runSimulation(plan, {
        history,
        keepIn: file,
        signal: context.signal,
        onProgress: ({ step, fraction }) => context.report(fraction, step),
      });
      const again = summaryOf(result, { changed: changedRules(baseline, candidate), seconds: summary.seconds });
      const runs: readonly [RunToCompare, RunToCompare] = [
        { digest, summary, file: kept },
        { digest: result.digest, summary: again, file },
      ];
      return await this.keep(reproductionId, [dataset, ...(await compareRuns(...runs))]);
    } finally {
      await rm(file, { force: true });
    }
  }

  private async keep(id: string, fields: NonNullable<ReproductionRow['fields']>): Promise<string> {
    await this.dataSource.query('UPDATE reproductions SET fields = $2 WHERE id = $1', [id, JSON.stringify(fields)]);
    return id;
  }
}

/** Twice at a time would prove no more than once. */
async function refuseSecond(manager: EntityManager, { candidate, id }: CandidateKey): Promise<void> {
  const { items } = await reproductionList(manager, id);
  const running = items.filter(({ state }) => state === 'queued' || state === 'running');
  if (running.some((one) => one.candidate === candidate)) {
    throw new DomainError('conflict', 'This candidate is being reproduced already.');
  }
}
