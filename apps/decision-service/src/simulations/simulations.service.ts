import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Received, startSimulation } from '@tidewaiter/contracts';
import type { ReleaseContent } from '@tidewaiter/decision';
import { planSimulation, runSimulation } from '@tidewaiter/simulation';
import type { SimulatedRelease, SimulationPlan } from '@tidewaiter/simulation';
import { DataSource } from 'typeorm';
import { Clock } from '../clock.js';
import { PastDeclarations } from '../datasets/past-declarations.js';
import type { Actor } from '../http/actor.js';
import { DomainError } from '../http/domain-error.js';
import type { JobContext } from '../jobs/job-handler.js';
import { JobRunner } from '../jobs/job-runner.js';
import type { JobRow } from '../jobs/job.entity.js';
import { JobsService } from '../jobs/jobs.service.js';
import { ModelRow } from '../models/model.entity.js';
import { newId } from '../new-id.js';
import { baselineSide, candidateSide, changedRules, simulated } from './simulation-sides.js';
import type { Side } from './simulation-sides.js';
import { SimulationRow } from './simulation.entity.js';
import { summaryOf } from './summary.js';

type Wanted = Received<typeof startSimulation>['body'];

/** A side as the job keeps it: the model by its digest, since its artefact is large. */
type StoredSide = Omit<Side, 'content'> & {
  readonly content: Omit<ReleaseContent, 'model'>;
  readonly modelDigest?: string;
};

/** A simulation as it was asked for, ready to run again. */
export interface PlannedSimulation {
  readonly row: SimulationRow;
  readonly plan: SimulationPlan;
  readonly baseline: SimulatedRelease | undefined;
  readonly candidate: SimulatedRelease;
}

interface JobInput {
  readonly simulationId: string;
  readonly baseline?: StoredSide;
  readonly candidate: StoredSide;
}

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
    this.runner.register('simulation', (input, context) => this.run(input as JobInput, context), 'beginsAgain');
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
      const input: JobInput = {
        simulationId: id,
        ...(baseline && { baseline: stored(baseline) }),
        candidate: stored(candidate),
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

  /** What a simulation tried, frozen when it was started. @throws DomainError notFound, invalidRules */
  async planned(id: string): Promise<PlannedSimulation> {
    const row = await this.dataSource.manager.findOneBy(SimulationRow, { id });
    if (!row) throw new DomainError('notFound', `There is no simulation ${id}.`);
    const { input } = await this.jobs.get(row.jobId);
    // Only this service writes the input of its jobs.
    const sides = input as JobInput;
    const baseline = sides.baseline && simulated(await this.restored(sides.baseline));
    const candidate = simulated(await this.restored(sides.candidate));
    const plan = planSimulation({
      ...(baseline && { baseline }),
      candidate,
      dataset: row.datasetId,
      slice: { period: { from: row.from ?? undefined, to: row.to ?? undefined } },
    });
    return { row, plan, baseline, candidate };
  }

  private async run({ simulationId }: JobInput, context: JobContext): Promise<string> {
    const started = this.clock.now().getTime();
    const { baseline, candidate, plan, row } = await this.planned(simulationId);
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

  private async restored({ label, content, modelDigest }: StoredSide): Promise<Side> {
    if (modelDigest === undefined) return { label, content };
    const model = await this.dataSource.manager.findOneByOrFail(ModelRow, { digest: modelDigest });
    const { name, version, digest } = model;
    return { label, content: { ...content, model: { name, version, digest, artefact: JSON.parse(model.artefact) } } };
  }
}

function stored({ label, content: { model, ...content } }: Side): StoredSide {
  return { label, content, ...(model && { modelDigest: model.digest }) };
}
