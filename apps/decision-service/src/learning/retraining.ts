import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { Clock } from '../clock.js';
import { PastDeclarations } from '../datasets/past-declarations.js';
import { serviceActor } from '../http/actor.js';
import { LiveHistory } from '../live-history/live-history.service.js';
import { TrainingService } from '../models/training.service.js';
import { newId } from '../new-id.js';
import { LearningRunRow, LearningSettingsRow } from './learning-run.entity.js';
import { scoreDrift } from './score-drift.js';
import { trainingEnd } from './training-end.js';

const dayMs = 86_400_000;

/** Trains anew, when it is time or the score has drifted, on a dataset that what inspections found has joined. */
@Injectable()
export class Retraining {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly past: PastDeclarations,
    private readonly training: TrainingService,
    private readonly live: LiveHistory,
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
      const added = await this.newInspections(settings);
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

  /** Acts that have joined the dataset since the last run. */
  private async newInspections({ datasetId, addedAfter }: LearningSettingsRow): Promise<number> {
    if (datasetId !== this.live.dataset) return 0;
    await this.live.load();
    const { acts } = await this.live.marks();
    const [{ added }] = await this.dataSource.query<[{ added: number }]>(
      'SELECT count(*)::int AS added FROM inspection_acts WHERE sequence > $1 AND sequence <= $2',
      [addedAfter, acts],
    );
    await this.dataSource.manager.update(LearningSettingsRow, { one: true }, { addedAfter: acts });
    return added;
  }
}
