import { Injectable } from '@nestjs/common';
import type { Received, setLearning } from '@tidewaiter/contracts';
import { DataSource } from 'typeorm';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../clock.js';
import { PastDeclarations } from '../datasets/past-declarations.js';
import { LiveHistory } from '../live-history/live-history.service.js';
import type { Actor } from '../http/actor.js';
import { LearningRunRow, LearningSettingsRow, type LearningView } from './learning-run.entity.js';
import { scoreDrift } from './score-drift.js';

const dayMs = 86_400_000;
const shownRuns = 20;

/** Off, until somebody switches it on. */
const unset = { enabled: false, everyDays: 30, driftLimit: 0.25 } as const;

/** How the service learns by itself: reading and setting it. */
@Injectable()
export class LearningService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    private readonly past: PastDeclarations,
    private readonly live: LiveHistory,
  ) {}

  async view(): Promise<LearningView> {
    const { manager } = this.dataSource;
    const row = await manager.findOneBy(LearningSettingsRow, { one: true });
    const { enabled, datasetId, everyDays, driftLimit } = row ?? { ...unset, datasetId: this.live.dataset };
    const runs = await manager.find(LearningRunRow, { order: { startedAt: 'DESC', id: 'ASC' }, take: shownRuns });
    return {
      settings: { enabled, datasetId, everyDays, driftLimit },
      drift: await scoreDrift(manager, row?.dueFrom ?? new Date(0)),
      ...(row?.enabled && { nextAt: new Date(row.dueFrom.getTime() + everyDays * dayMs).toISOString() }),
      runs: runs.map(runView),
    };
  }

  /** Switching it on begins a new wait. @throws DomainError notFound */
  async set(wanted: Received<typeof setLearning>['body'], actor: Actor): Promise<void> {
    await this.past.history.describe(wanted.datasetId);
    await this.dataSource.transaction(async (manager) => {
      const before = await manager.findOneBy(LearningSettingsRow, { one: true });
      const goesOn = before?.enabled === true && wanted.enabled;
      await manager.save(LearningSettingsRow, {
        one: true,
        ...wanted,
        dueFrom: goesOn ? before.dueFrom : this.clock.now(),
        addedAfter: before?.addedAfter ?? '0',
        setBy: actor.name,
      });
      await this.audit.append(manager, actor, { action: 'learning.set', subject: wanted.datasetId, details: wanted });
    });
  }
}

function runView(row: LearningRunRow): LearningView['runs'][number] {
  const { added, id, jobId, modelId, note, releaseId, simulationId, startedAt, state, trigger } = row;
  return {
    id,
    trigger,
    state,
    added,
    startedAt: startedAt.toISOString(),
    ...(note !== null && { note }),
    ...(jobId !== null && { jobId }),
    ...(modelId !== null && { modelId }),
    ...(simulationId !== null && { simulationId }),
    ...(releaseId !== null && { releaseId }),
  };
}
