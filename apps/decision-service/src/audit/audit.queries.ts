import type { AnswerOf, listAudit, Received, verifyAudit } from '@tidewaiter/contracts';
import { followChain, type ChainState } from '@tidewaiter/decision';
import type { EntityManager } from 'typeorm';
import { MoreThan } from 'typeorm';
import { sha256 } from '../sha256.js';
import { cursorOf, positionOf } from '../http/page-cursor.js';
import { AuditEntryRow } from './audit-entry.entity.js';
import { firstHash } from './audit-hash.js';

type Query = Received<typeof listAudit>['query'];

function view(row: AuditEntryRow) {
  return { ...row, at: row.at.toISOString(), details: JSON.parse(row.details) as Record<string, unknown> };
}

/** A page of the log, newest first. */
export async function auditPage(manager: EntityManager, query: Query): Promise<AnswerOf<typeof listAudit>> {
  const find = manager.createQueryBuilder(AuditEntryRow, 'entry').orderBy('entry.number', 'DESC');
  if (query.actor !== undefined) find.andWhere('entry.actor = :actor', { actor: query.actor });
  if (query.action !== undefined) find.andWhere('entry.action = :action', { action: query.action });
  if (query.cursor !== undefined) {
    find.andWhere('entry.number < :before', { before: positionOf(query.cursor, ['number'])[0] });
  }
  const rows = await find.take(query.limit + 1).getMany();
  const items = rows.slice(0, query.limit);
  const last = items.at(-1);
  return {
    items: items.map(view),
    ...(rows.length > items.length && last ? { nextCursor: cursorOf([last.number]) } : {}),
  };
}

const batch = 1000;

/** Recomputes the whole chain; a changed, missing or inserted entry breaks it from there on. */
export async function verifyChain(manager: EntityManager): Promise<AnswerOf<typeof verifyAudit>> {
  let chain: ChainState = { number: 0, hash: firstHash };
  for (;;) {
    const rows = await manager.find(AuditEntryRow, {
      where: { number: MoreThan(chain.number) },
      order: { number: 'ASC' },
      take: batch,
    });
    chain = followChain(chain, rows, sha256);
    if (chain.broken !== undefined) {
      return { intact: false, entries: await manager.count(AuditEntryRow), firstBroken: chain.broken };
    }
    if (rows.length < batch) return { intact: true, entries: chain.number };
  }
}
