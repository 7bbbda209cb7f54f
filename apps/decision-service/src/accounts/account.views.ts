import type { AnswerOf, currentSession, listApiKeys, listUsers } from '@tidewaiter/contracts';
import { keyScopes } from '@tidewaiter/contracts';
import type { Actor } from '../http/actor.js';
import type { AccountRow } from './account.entity.js';
import type { ApiKeyRow } from './api-key.entity.js';

type UserView = AnswerOf<typeof listUsers>['items'][number];
type KeyView = AnswerOf<typeof listApiKeys>['items'][number];

export function userView(row: AccountRow): UserView {
  const { id, userName, displayName, role, agency } = row;
  return {
    id,
    userName,
    displayName,
    role,
    agency,
    createdAt: row.createdAt.toISOString(),
    lastSignInAt: row.lastSignInAt?.toISOString(),
  };
}

export function keyView(row: ApiKeyRow): KeyView {
  return {
    id: row.id,
    name: row.name,
    prefix: row.prefix,
    scopes: keyScopes.filter((scope) => row.scopes.includes(scope)),
    agency: row.agency,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt?.toISOString(),
    lastUsedAt: row.lastUsedAt?.toISOString(),
    revokedAt: row.revokedAt?.toISOString(),
  };
}

export function personView(account: AccountRow, actor: Actor): AnswerOf<typeof currentSession> {
  return {
    id: account.id,
    userName: account.userName,
    displayName: account.displayName,
    role: account.role,
    agency: account.agency,
    permissions: [...actor.permissions],
    csrfToken: actor.csrfToken ?? '',
  };
}
