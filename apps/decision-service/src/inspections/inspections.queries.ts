import type { AnswerOf, getDecision } from '@tidewaiter/contracts';
import type { EntityManager } from 'typeorm';
import { InspectionActRow } from './inspection-act.entity.js';

/** Acts on a decision's goods, oldest first. */
export async function actsOf(
  manager: EntityManager,
  decisionId: string,
): Promise<AnswerOf<typeof getDecision>['acts']> {
  const rows = await manager.find(InspectionActRow, { where: { decisionId }, order: { sequence: 'ASC' } });
  return rows.map(({ id, recordedAt, recordedBy, act }) => ({
    id,
    recordedAt: recordedAt.toISOString(),
    recordedBy,
    act: { ...act },
  }));
}
