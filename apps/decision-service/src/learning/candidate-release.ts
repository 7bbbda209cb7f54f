import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DomainError } from '../http/domain-error.js';
import { serviceActor } from '../http/actor.js';
import { JobRow } from '../jobs/job.entity.js';
import { ModelRow } from '../models/model.entity.js';
import { ReleasesService } from '../releases/releases.service.js';
import { SimulationsService } from '../simulations/simulations.service.js';
import { LearningRunRow } from './learning-run.entity.js';
import { nextDay } from './training-end.js';

/** Makes a draft of a release out of a trained model, with a simulation of days it does not know as evidence. */
@Injectable()
export class CandidateRelease {
  constructor(
    private readonly dataSource: DataSource,
    private readonly releases: ReleasesService,
    private readonly simulations: SimulationsService,
  ) {}

  /** Takes every run that waits for a job one step further, where the job has ended. */
  async advanceAll(): Promise<void> {
    const waiting = [{ state: 'training' as const }, { state: 'simulating' as const }];
    for (const run of await this.dataSource.manager.find(LearningRunRow, { where: waiting })) {
      const job = await this.jobOf(run);
      if (job === null || job.state === 'queued' || job.state === 'running') continue;
      try {
        await this.advance(run, job);
      } catch (error) {
        // What a person has to mend, such as rules with errors, ends the run; anything else is tried again.
        if (!(error instanceof DomainError)) throw error;
        await this.keep(run, { state: 'failed', note: error.message });
      }
    }
  }

  private jobOf(run: LearningRunRow): Promise<JobRow | null> {
    return this.dataSource.manager.findOneBy(JobRow, { id: run.jobId ?? '' });
  }

  private async advance(run: LearningRunRow, job: JobRow): Promise<void> {
    if (job.state !== 'done') {
      return this.keep(run, { state: 'failed', note: job.failure?.message ?? job.state });
    }
    if (run.state === 'training') return this.draft(run, job.resultId ?? '');
    await this.releases.attach(run.releaseId ?? '', { id: run.simulationId ?? '', candidate: 1 }, serviceActor);
    return this.keep(run, { state: 'drafted' });
  }

  private async draft(run: LearningRunRow, modelId: string): Promise<void> {
    const { manager } = this.dataSource;
    const { name, version, lineage } = await manager.findOneOrFail(ModelRow, {
      where: { id: modelId },
      select: { name: true, version: true, lineage: {} },
    });
    const title = `Model ${name} ${version}`;
    const reason = `Retrained ${run.trigger === 'drift' ? 'because the score has drifted' : 'on schedule'}, ${run.added} new inspections.`;
    const releaseId =
      run.releaseId ?? (await this.releases.create({ title, reason, modelId, content: 'active' }, serviceActor));
    // Kept before the next step: a service that stops here does not draft a second release.
    await this.keep(run, { modelId, releaseId });
    const { simulation, job } = await this.simulations.start(
      {
        title,
        datasetId: lineage.datasetId ?? '',
        ...(lineage.to !== undefined && { from: nextDay(lineage.to) }),
        candidate: { releaseId },
      },
      serviceActor,
    );
    await this.keep(run, { state: 'simulating', simulationId: simulation.id, jobId: job.id });
  }

  private async keep(run: LearningRunRow, change: Partial<LearningRunRow>): Promise<void> {
    await this.dataSource.manager.update(LearningRunRow, { id: run.id }, change);
  }
}
