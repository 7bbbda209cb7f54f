import { Injectable } from '@nestjs/common';
import type { createList, Received } from '@tidewaiter/contracts';
import { canonicalJson } from '@tidewaiter/decision';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../clock.js';
import type { Actor } from '../http/actor.js';
import { DomainError } from '../http/domain-error.js';
import { expectVersion } from '../http/version-tag.js';
import { newId } from '../new-id.js';
import { sha256 } from '../sha256.js';
import { ListRow, ListVersionRow } from './list.entity.js';
import type { ListItem } from './list.entity.js';
import { listWithItems } from './lists.queries.js';

/** Begins lists and saves their items, version after version. */
@Injectable()
export class ListsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Begins a list; it is empty where nothing else is said.
   * @throws DomainError conflict where the name is taken
   */
  async create(
    wanted: Received<typeof createList>['body'],
    actor: Actor,
    items: readonly ListItem[] = [],
  ): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      if (await manager.existsBy(ListRow, { id: wanted.id })) {
        throw new DomainError('conflict', `There is already a list ${wanted.id}.`);
      }
      await manager.insert(ListRow, { ...wanted, createdAt: this.clock.now() });
      await this.write(manager, { listId: wanted.id, version: 1, items }, actor);
    });
  }

  /** @throws DomainError notFound, versionChanged, invalidRequest where a value comes twice */
  async save(
    listId: string,
    edit: { readonly items: readonly ListItem[]; readonly version: number },
    actor: Actor,
  ): Promise<void> {
    refuseRepetition(edit.items);
    await this.dataSource.transaction(async (manager) => {
      // The list's row stands for all its versions.
      const list = await manager.findOne(ListRow, { where: { id: listId }, lock: { mode: 'pessimistic_write' } });
      if (!list) throw new DomainError('notFound', `There is no list ${listId}.`);
      const current = await listWithItems(manager, listId);
      expectVersion(edit.version, current.list.version, current);
      await this.write(manager, { listId, version: edit.version + 1, items: edit.items }, actor);
    });
  }

  private async write(
    manager: EntityManager,
    { listId, version, items }: { listId: string; version: number; items: readonly ListItem[] },
    actor: Actor,
  ): Promise<void> {
    const digest = sha256(canonicalJson(items));
    const row: ListVersionRow = {
      id: newId('lst'),
      listId,
      version,
      digest,
      items,
      savedAt: this.clock.now(),
      savedBy: actor.name,
    };
    await manager.insert(ListVersionRow, row as object);
    await this.audit.append(manager, actor, {
      action: 'list.saved',
      subject: listId,
      details: { version, items: items.length, digest },
    });
  }
}

function refuseRepetition(items: readonly ListItem[]): void {
  const seen = new Set<string>();
  items.forEach(({ value }, index) => {
    if (seen.has(value)) {
      throw new DomainError('invalidRequest', `The value ${value} comes twice.`, {
        errors: [{ pointer: `/items/${index}/value`, code: 'repeated', message: 'Comes twice' }],
      });
    }
    seen.add(value);
  });
}
