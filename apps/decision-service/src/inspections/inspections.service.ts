import { Injectable } from '@nestjs/common';
import type { AnswerOf, recordAct } from '@tidewaiter/contracts';
import type { InspectionAct } from '@tidewaiter/declaration';
import { DataSource } from 'typeorm';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../clock.js';
import { DecisionRow } from '../decisions/decision.entity.js';
import type { Actor } from '../http/actor.js';
import { DomainError } from '../http/domain-error.js';
import { LiveHistoryTimer } from '../live-history/live-history-timer.js';
import { newId } from '../new-id.js';
import { InspectionActRow } from './inspection-act.entity.js';

@Injectable()
export class InspectionsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    private readonly liveHistory: LiveHistoryTimer,
  ) {}

  /**
   * Records an act on the goods of a decision.
   * @throws DomainError notFound; invalidRequest for a finding on an item the declaration does not have
   */
  async record(decisionId: string, act: InspectionAct, actor: Actor): Promise<AnswerOf<typeof recordAct>> {
    const recorded = await this.dataSource.transaction(async (manager) => {
      const decision = await manager.findOneBy(DecisionRow, { id: decisionId });
      if (decision === null) throw new DomainError('notFound', `There is no decision ${decisionId}.`);
      refuseUnknownItems(act, decision.itemCount);
      const row = { id: newId('act'), decisionId, recordedAt: this.clock.now(), recordedBy: actor.name, act };
      await manager.insert(InspectionActRow, row);
      await this.audit.append(manager, actor, {
        action: 'inspection.record',
        subject: decision.reference,
        details: { actId: row.id, result: act.result },
      });
      return { ...row, recordedAt: row.recordedAt.toISOString() };
    });
    this.liveHistory.loadSoon();
    return recorded;
  }
}

function refuseUnknownItems(act: InspectionAct, itemCount: number): void {
  const errors = act.findings.flatMap(({ item }, index) =>
    item !== undefined && item > itemCount
      ? [
          {
            pointer: `/findings/${index}/item`,
            code: 'unknownItem',
            message: `The declaration has ${itemCount} item(s).`,
          },
        ]
      : [],
  );
  if (errors.length > 0)
    throw new DomainError('invalidRequest', 'A finding names an item that is not there.', { errors });
}
