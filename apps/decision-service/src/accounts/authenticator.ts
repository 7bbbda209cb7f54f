import { Injectable } from '@nestjs/common';
import { grants } from '@tidewaiter/contracts';
import { DataSource } from 'typeorm';
import { Clock } from '../clock.js';
import type { Actor } from '../http/actor.js';
import type { HttpRequest } from '../http/request-context.js';
import { sha256 } from '../sha256.js';
import type { AccountRow } from './account.entity.js';
import { ApiKeyRow } from './api-key.entity.js';
import { sessionTokenOf } from './session-cookie.js';
import type { SessionRow } from './session.entity.js';

/** A key is read again after this long, so that a revocation elsewhere is felt. */
const keyCacheMs = 5_000;
const lastUsedEveryMs = 60_000;
const mostCached = 1_000;

function keyActor(row: ApiKeyRow): Actor {
  return {
    kind: 'key',
    id: row.id,
    name: `key:${row.name}`,
    agency: row.agency,
    role: undefined,
    permissions: new Set(row.scopes),
    csrfToken: undefined,
    sessionId: undefined,
  };
}

type SignedInAccount = Pick<AccountRow, 'id' | 'userName' | 'agency' | 'role'>;
type SignedInSession = Pick<SessionRow, 'tokenHash' | 'csrfToken'>;
type SignedIn = SignedInAccount & SignedInSession & Pick<SessionRow, 'expiresAt'>;

/** The actor of a signed-in person. */
export function personActor(account: SignedInAccount, session: SignedInSession): Actor {
  return {
    kind: 'person',
    id: account.id,
    name: account.userName,
    agency: account.agency,
    role: account.role,
    permissions: new Set(grants[account.role]),
    csrfToken: session.csrfToken,
    sessionId: session.tokenHash,
  };
}

/** Finds out who sends a request. */
@Injectable()
export class Authenticator {
  private readonly keys = new Map<string, { row: ApiKeyRow; readAt: number }>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Undefined where nobody known does; a wrong API key is never helped out by a cookie. */
  async actorOf(request: HttpRequest): Promise<Actor | undefined> {
    const authorization = request.headers.authorization;
    if (authorization !== undefined) {
      const key = /^Bearer (twk_[\w-]{20,100})$/i.exec(authorization)?.[1];
      return key === undefined ? undefined : this.byKey(sha256(key));
    }
    const token = sessionTokenOf(request);
    return token === undefined ? undefined : this.bySession(sha256(token));
  }

  /** Forgets what was read about keys, after one was revoked. */
  forgetKeys(): void {
    this.keys.clear();
  }

  private async byKey(keyHash: string): Promise<Actor | undefined> {
    const now = this.clock.now();
    let entry = this.keys.get(keyHash);
    if (!entry || now.getTime() - entry.readAt > keyCacheMs) {
      const row = await this.dataSource.manager.findOneBy(ApiKeyRow, { keyHash });
      if (!row) return undefined;
      if (this.keys.size >= mostCached) this.keys.clear();
      entry = { row, readAt: now.getTime() };
      this.keys.set(keyHash, entry);
    }
    const { row } = entry;
    if (row.revokedAt || (row.expiresAt && row.expiresAt <= now)) return undefined;
    if (!row.lastUsedAt || now.getTime() - row.lastUsedAt.getTime() > lastUsedEveryMs) {
      row.lastUsedAt = now;
      await this.dataSource.manager.update(ApiKeyRow, { id: row.id }, { lastUsedAt: now });
    }
    return keyActor(row);
  }

  private async bySession(tokenHash: string): Promise<Actor | undefined> {
    // Every request of the workbench comes this way: one statement.
    const [found] = await this.dataSource.manager.query<SignedIn[]>(
      `SELECT a.id, a.user_name AS "userName", a.agency, a.role, s.token_hash AS "tokenHash",
              s.csrf_token AS "csrfToken", s.expires_at AS "expiresAt"
         FROM sessions s JOIN accounts a ON a.id = s.account_id WHERE s.token_hash = $1`,
      [tokenHash],
    );
    return found && found.expiresAt > this.clock.now() ? personActor(found, found) : undefined;
  }
}
