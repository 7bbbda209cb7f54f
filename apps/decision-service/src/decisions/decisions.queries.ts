import type { AnswerOf, listDecisions, Received } from '@tidewaiter/contracts';
import type { EntityManager } from 'typeorm';
import { DomainError } from '../http/domain-error.js';
import { cursorOf, positionOf } from '../http/page-cursor.js';
import type { ReleaseLibrary } from '../releases/release-library.js';
import { decisionView, type Reader } from './decision-view.js';
import { DecisionRow } from './decision.entity.js';

type Query = Received<typeof listDecisions>['query'];

/** One page, newest first; filters by equality, the reference by its beginning. */
export async function decisionPage(
  manager: EntityManager,
  query: Query,
  show: { library: ReleaseLibrary; reader: Reader },
): Promise<AnswerOf<typeof listDecisions>> {
  const rows = await pageOf(manager, query);
  const shown = rows.slice(0, query.limit);
  const last = shown.at(-1);
  const items = await Promise.all(
    shown.map(async (row) => ({
      ...decisionView(row, await show.library.byNumber(row.releaseNumber), show.reader),
      ...(row.office !== null && { office: row.office }),
      ...(row.importer !== null && { importer: row.importer }),
      itemCount: row.itemCount,
    })),
  );
  return { items, ...(rows.length > query.limit && last && { nextCursor: cursorOf([Number(last.sequence)]) }) };
}

function pageOf(manager: EntityManager, query: Query): Promise<DecisionRow[]> {
  const find = manager
    .createQueryBuilder(DecisionRow, 'd')
    .orderBy('d.sequence', 'DESC')
    .take(query.limit + 1);
  const equal = { lane: query.lane, office: query.office, importer: query.importer, releaseNumber: query.release };
  for (const [column, value] of Object.entries(equal)) {
    if (value !== undefined) find.andWhere(`d.${column} = :${column}`, { [column]: value });
  }
  if (query.ruleId !== undefined) find.andWhere('d.rule_ids @> ARRAY[:ruleId]::text[]', { ruleId: query.ruleId });
  if (query.reference !== undefined)
    find.andWhere('starts_with(d.reference, :reference)', { reference: query.reference });
  if (query.from !== undefined) find.andWhere('d.decided_at >= :from', { from: query.from });
  if (query.to !== undefined) find.andWhere('d.decided_at < :to', { to: query.to });
  if (query.cursor !== undefined) {
    find.andWhere('d.sequence < :before', { before: positionOf(query.cursor, ['number'])[0] });
  }
  return find.getMany();
}

/** @throws DomainError notFound */
export async function decisionRowOf(manager: EntityManager, id: string): Promise<DecisionRow> {
  const row = await manager.findOneBy(DecisionRow, { id });
  if (row === null) throw new DomainError('notFound', `There is no decision ${id}.`);
  return row;
}
