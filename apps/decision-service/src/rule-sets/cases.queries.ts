import type { AnswerOf, createCase } from '@tidewaiter/contracts';
import type { EntityManager } from 'typeorm';
import { RuleCaseRow } from './rule-case.entity.js';
import { ruleSetById } from './rule-sets.queries.js';

export function caseView({
  id,
  ruleSetId,
  ruleId,
  name,
  declaration,
  expect,
}: RuleCaseRow): AnswerOf<typeof createCase> {
  return { id, ruleSetId, ruleId, name, declaration: { ...declaration }, expect };
}

/** @throws DomainError notFound where there is no such rule set */
export async function caseList(manager: EntityManager, ruleSetId: string, ruleId?: string): Promise<RuleCaseRow[]> {
  await ruleSetById(manager, ruleSetId);
  const where = { ruleSetId, ...(ruleId !== undefined && { ruleId }) };
  return manager.find(RuleCaseRow, { where, order: { ruleId: 'ASC', name: 'ASC', id: 'ASC' } });
}
