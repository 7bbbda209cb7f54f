import { Injectable } from '@nestjs/common';
import { writeDataset } from '@tidewaiter/history';
import { DataSource, In } from 'typeorm';
import { Clock } from '../clock.js';
import { PastDeclarations } from '../datasets/past-declarations.js';
import { serviceActor } from '../http/actor.js';
import { TrainingService } from '../models/training.service.js';
import { newId } from '../new-id.js';
import { LearningRunRow, LearningSettingsRow } from './learning-run.entity.js';
import { liveInspections } from './live-inspections.js';
import { scoreDrift } from './score-drift.js';
import { trainingEnd } from './training-end.js';

const dayMs = 86_400_000;

/** Adds what inspections found to the dataset and trains anew, when it is time or the score has drifted. */
@Injectable()
export class Retraining {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly past: PastDeclarations,
    private readonly training: TrainingService,
  ) {}

  async beginIfDue(): Promise<void> {
    const { manager } = this.dataSource;
    const settings = await manager.findOneBy(LearningSettingsRow, { one: true });
    if (!settings?.enabled) return;
    if (await manager.existsBy(LearningRunRow, { state: In(['training', 'simulating']) })) return;
    const trigger = await this.trigger(settings);
    if (trigger !== undefined) await this.begin(settings, trigger);
  }

  private async trigger({ dueFrom, everyDays, driftLimit }: LearningSettingsRow) {
    if (this.clock.now().getTime() >= dueFrom.getTime() + everyDays * dayMs) return 'schedule';
    const { psi } = await scoreDrift(this.dataSource.manager, dueFrom);
    return psi !== undefined && psi > driftLimit ? 'drift' : undefined;
  }

  private async begin(settings: LearningSettingsRow, trigger: LearningRunRow['trigger']): Promise<void> {
    const run: LearningRunRow = {
      id: newId('lrn'),
      trigger,
      state: 'training',
      note: null,
      added: 0,
      jobId: null,
      modelId: null,
      simulationId: null,
      releaseId: null,
      startedAt: this.clock.now(),
    };
    try {
      const added = await this.addInspections(settings);
      const dataset = await this.past.history.describe(settings.datasetId);
      const wish = { datasetId: settings.datasetId, name: 'irregularity', kind: 'xgboost', seed: 1 } as const;
      const to = trainingEnd(dataset.period);
      const job = await this.training.start({ ...wish, ...(to !== undefined && { to }) }, serviceActor);
      await this.dataSource.manager.insert(LearningRunRow, { ...run, added, jobId: job.id });
    } catch (error) {
      const note = error instanceof Error ? error.message : String(error);
      await this.dataSource.manager.insert(LearningRunRow, { ...run, state: 'failed', note });
    }
    await this.dataSource.manager.update(LearningSettingsRow, { one: true }, { dueFrom: this.clock.now() });
  }

  /** Inspected live declarations join the dataset; each once. */
  private async addInspections({ datasetId, addedAfter }: LearningSettingsRow): Promise<number> {
    const { entries, upTo } = await liveInspections(this.dataSource.manager, addedAfter);
    if (entries.length === 0) return 0;
    const { added } = await writeDataset(this.past.history, entries, { dataset: datasetId });
    await this.dataSource.manager.update(LearningSettingsRow, { one: true }, { addedAfter: upTo });
    return added.acts;
  }
}
