import { Injectable } from '@nestjs/common';
import type { AnswerOf, Received, repairDataset, snapshotDataset as snapshotEndpoint } from '@tidewaiter/contracts';
import { quarantineDamaged, snapshotDataset, verifyDataset, type Manifest } from '@tidewaiter/history';
import { DataSource } from 'typeorm';
import { AuditLog } from '../audit/audit-log.js';
import { PastDeclarations } from '../datasets/past-declarations.js';
import type { Actor } from '../http/actor.js';
import { LiveHistoryTimer } from '../live-history/live-history-timer.js';
import { LiveHistory } from '../live-history/live-history.service.js';
import { faultView } from './fault-view.js';

/** Loads of what the service records hold a dataset for a moment. */
const patience = 30_000;

/** Keeps datasets whole, and as they were. */
@Injectable()
export class DatasetCareService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditLog,
    private readonly past: PastDeclarations,
    private readonly live: LiveHistory,
    private readonly timer: LiveHistoryTimer,
  ) {}

  /**
   * Takes damaged files out; what the service recorded itself is loaded again a moment later.
   * @throws HistoryError unknownDataset, frozen for a snapshot, locked
   */
  async repair(dataset: string, actor: Actor): Promise<AnswerOf<typeof repairDataset>> {
    const target = { history: this.past.history, dataset };
    const { faults } = await verifyDataset(target);
    const out = await quarantineDamaged(target, { patience });
    if (out.length === 0) return { takenOut: [] };
    const files = out.map(({ name }) => name);
    await this.audit.append(this.dataSource.manager, actor, {
      action: 'dataset.repaired',
      subject: dataset,
      details: { files },
    });
    this.timer.loadSoon();
    const { source } = await this.live.row();
    return {
      takenOut: faults.filter(({ file }) => files.includes(file.name)).map((fault) => faultView(fault, source)),
    };
  }

  /** @throws HistoryError unknownDataset, badName, nameTaken */
  async snapshot({ id, of, title }: Received<typeof snapshotEndpoint>['body'], actor: Actor): Promise<Manifest> {
    const taken = await snapshotDataset({ history: this.past.history, dataset: of, name: id, title });
    await this.audit.append(this.dataSource.manager, actor, {
      action: 'dataset.snapshot',
      subject: id,
      details: { of, digest: taken.digest },
    });
    return taken;
  }
}
