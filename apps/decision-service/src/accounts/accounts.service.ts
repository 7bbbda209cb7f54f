import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { createApiKey, createUser, Received } from '@tidewaiter/contracts';
import { DataSource, IsNull } from 'typeorm';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../clock.js';
import type { Actor } from '../http/actor.js';
import { DomainError } from '../http/domain-error.js';
import { newId } from '../new-id.js';
import { sha256 } from '../sha256.js';
import { AccountRow } from './account.entity.js';
import { ApiKeyRow } from './api-key.entity.js';
import { Authenticator } from './authenticator.js';
import { hashPassword } from './password.js';

/** Who may sign in, and which systems may call. */
@Injectable()
export class AccountsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    private readonly authenticator: Authenticator,
  ) {}

  /** @throws DomainError conflict where the user name is taken */
  async addPerson(person: Received<typeof createUser>['body'], by: Actor): Promise<AccountRow> {
    const { password, ...given } = person;
    const account: AccountRow = {
      ...given,
      id: newId('usr'),
      passwordHash: await hashPassword(password),
      createdAt: this.clock.now(),
      lastSignInAt: null,
    };
    await this.dataSource.transaction(async (manager) => {
      const inserted = await manager
        .createQueryBuilder()
        .insert()
        .into(AccountRow)
        .values(account)
        .orIgnore()
        .returning('id')
        .execute();
      if ((inserted.raw as unknown[]).length === 0) {
        throw new DomainError('conflict', `There is already an account ${person.userName}.`);
      }
      await this.audit.append(manager, by, {
        action: 'account.added',
        subject: account.userName,
        details: { role: account.role, agency: account.agency },
      });
    });
    return account;
  }

  /** A new API key and the only sight of it. */
  async addKey(wish: Received<typeof createApiKey>['body'], by: Actor): Promise<{ key: string; row: ApiKeyRow }> {
    const key = `twk_${randomBytes(30).toString('base64url')}`;
    const row: ApiKeyRow = {
      id: newId('key'),
      name: wish.name,
      prefix: key.slice(0, 10),
      keyHash: sha256(key),
      scopes: [...new Set(wish.scopes)],
      agency: wish.agency,
      createdAt: this.clock.now(),
      expiresAt: wish.expiresAt === undefined ? null : new Date(wish.expiresAt),
      lastUsedAt: null,
      revokedAt: null,
    };
    await this.dataSource.transaction(async (manager) => {
      await manager.insert(ApiKeyRow, row);
      await this.audit.append(manager, by, {
        action: 'key.added',
        subject: row.id,
        details: { name: row.name, scopes: row.scopes },
      });
    });
    return { key, row };
  }

  /** @throws DomainError notFound */
  async revokeKey(id: string, by: Actor): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const row = await manager.findOneBy(ApiKeyRow, { id });
      if (!row) throw new DomainError('notFound', `There is no API key ${id}.`);
      await manager.update(ApiKeyRow, { id, revokedAt: IsNull() }, { revokedAt: this.clock.now() });
      await this.audit.append(manager, by, { action: 'key.revoked', subject: id, details: { name: row.name } });
    });
    this.authenticator.forgetKeys();
  }
}
