import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../clock.js';
import type { Actor } from '../http/actor.js';
import { DomainError } from '../http/domain-error.js';
import { sha256 } from '../sha256.js';
import { AccountRow } from './account.entity.js';
import { isPassword } from './password.js';
import { SessionRow } from './session.entity.js';
import { SignInLimiter } from './sign-in-limiter.js';

const lifetimeMs = 12 * 3_600_000;

/** A session just begun; the token leaves the service once, in the cookie. */
export interface NewSession {
  readonly account: AccountRow;
  readonly session: SessionRow;
  readonly token: string;
}

/** Signs people in and out. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly limiter: SignInLimiter,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError signInFailed, tooManyRequests */
  async signIn(userName: string, password: string, address: string): Promise<NewSession> {
    const who = `${address} ${userName}`;
    this.limiter.refuseGuessing(who);
    const account = await this.dataSource.manager.findOneBy(AccountRow, { userName });
    const matches = await isPassword(account?.passwordHash, password);
    if (!account || !matches) {
      this.limiter.failed(who);
      throw new DomainError('signInFailed', 'The user name or the password is wrong.');
    }
    this.limiter.succeeded(who);
    return this.begin(account);
  }

  async signOut(actor: Actor): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      await manager.delete(SessionRow, { tokenHash: actor.sessionId });
      await this.audit.append(manager, actor, { action: 'session.ended', subject: actor.name });
    });
  }

  private async begin(account: AccountRow): Promise<NewSession> {
    const token = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    const session: SessionRow = {
      tokenHash: sha256(token),
      accountId: account.id,
      csrfToken: randomBytes(24).toString('base64url'),
      createdAt: now,
      expiresAt: new Date(now.getTime() + lifetimeMs),
    };
    await this.dataSource.transaction(async (manager) => {
      await manager.query('DELETE FROM sessions WHERE expires_at < $1', [now]);
      await manager.insert(SessionRow, session);
      await manager.update(AccountRow, { id: account.id }, { lastSignInAt: now });
      const { userName } = account;
      await this.audit.append(manager, { name: userName }, { action: 'session.begun', subject: userName });
    });
    return { account, session, token };
  }
}
