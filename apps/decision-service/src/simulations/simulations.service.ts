import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Received, startSimulation } from '@tidewaiter/contracts';
import { planSimulation, runSimulation } from '@tidewaiter/simulation';
import { DataSource } from 'typeorm';
import { Clock } from '../clock.js';
import { PastDeclarations } from '../datasets/past-declarations.js';
import type { Actor } from '../http/actor.js';
import type { JobContext } from '../jobs/job-handler.js';
import { JobRunner } from '../jobs/job-runner.js';
import type { JobRow } from '../jobs/job.entity.js';
import { JobsService } from '../jobs/jobs.service.js';
import { newId } from '../new-id.js';
import { restoredSide, storedSide } from './simulation-job.js';
import type { SimulationInput } from './simulation-job.js';
import { baselineSide, candidateSide, changedRules, simulated } from './simulation-sides.js';
import { SimulationRow } from './simulation.entity.js';
import { summaryOf } from './summary.js';

type Wanted = Received<typeof startSimulation>['body'];

/** Starts and runs simulations. Both sides are frozen when it is started. */
@Injectable()
export class SimulationsService implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly jobs: JobsService,
    private readonly runner: JobRunner,
    private readonly past: PastDeclarations,
  ) {}

  onModuleInit(): void {
    // Only this service writes the input of its jobs.
    this.runner.register('simulation', (input, context) => this.run(input as SimulationInput, context), 'beginsAgain');
  }

  /** @throws DomainError notFound, invalidRules */
  async start(wanted: Wanted, actor: Actor): Promise<{ simulation: SimulationRow; job: JobRow }> {
    const { manager } = this.dataSource;
    const dataset = await this.past.history.describe(wanted.datasetId);
    const baseline = await baselineSide(manager, wanted.baselineReleaseId);
    const candidate = await candidateSide(manager, wanted);
    simulated(candidate);
    const id = newId('sim');
    const title = wanted.title ?? `${candidate.label}, ${dataset.title.en}`;
    const started = await this.dataSource.transaction(async (transaction) => {
      const input: SimulationInput = {
        simulationId: id,
        ...(baseline && { baseline: storedSide(baseline) }),
        candidate: storedSide(candidate),
      };
      const job = await this.jobs.enqueue(transaction, { kind: 'simulation', title, input, resultId: id }, actor);
      const simulation: SimulationRow = {
        id,
        jobId: job.id,
        title,
        datasetId: dataset.name,
        datasetDigest: dataset.digest,
        from: wanted.from ?? null,
        to: wanted.to ?? null,
        baseline: baseline?.label ?? 'none',
        candidate: candidate.label,
        policy: candidate.content.policy,
        digest: null,
        summary: null,
        createdAt: this.clock.now(),
        createdBy: actor.name,
      };
      await transaction.insert(SimulationRow, simulation as object);
      return { simulation, job };
    });
    this.jobs.wake();
    return started;
  }

  private async run(input: SimulationInput, context: JobContext): Promise<string> {
    const { manager } = this.dataSource;
    const row = await manager.findOneByOrFail(SimulationRow, { id: input.simulationId });
    const started = this.clock.now().getTime();
    const baseline = input.baseline && simulated(await restoredSide(manager, input.baseline));
    const candidate = simulated(await restoredSide(manager, input.candidate));
    const plan = planSimulation({
      ...(baseline && { baseline }),
      candidate,
      dataset: row.datasetId,
      slice: { period: { from: row.from ?? undefined, to: row.to ?? undefined } },
    });
    const result = await runSimulation(plan, {
      history: this.past.history,
      signal: context.signal,
      onProgress: ({ step, fraction }) => context.report(fraction, step),
    });
    const seconds = (this.clock.now().getTime() - started) / 1000;
    const summary = summaryOf(result, { changed: changedRules(baseline, candidate), seconds });
    await this.dataSource.query('UPDATE simulations SET digest = $2, summary = $3, dataset_digest = $4 WHERE id = $1', [
      row.id,
      result.digest,
      JSON.stringify(summary),
      result.dataset.digest,
    ]);
    return row.id;
  }
}
