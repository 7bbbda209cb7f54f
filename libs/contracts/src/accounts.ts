import { z } from 'zod';
import { endpoint } from './endpoint.js';
import { keyScopes, roles } from './permissions.js';
import { idParams, instant } from './values.js';

const user = z.object({
  id: z.string(),
  userName: z.string(),
  displayName: z.string(),
  role: z.enum(roles),
  agency: z.string(),
  createdAt: instant,
  lastSignInAt: instant.optional(),
});

const apiKey = z.object({
  id: z.string(),
  name: z.string(),
  /** First characters of the key; the rest is never shown again. */
  prefix: z.string(),
  scopes: z.array(z.enum(keyScopes)),
  agency: z.string(),
  createdAt: instant,
  expiresAt: instant.optional(),
  lastUsedAt: instant.optional(),
  revokedAt: instant.optional(),
});

export const listUsers = endpoint({
  name: 'listUsers',
  method: 'GET',
  path: '/users',
  permission: 'accounts:manage',
  tag: 'Accounts',
  summary: 'People with an account',
  status: 200,
  answer: z.object({ items: z.array(user) }),
});

export const createUser = endpoint({
  name: 'createUser',
  method: 'POST',
  path: '/users',
  permission: 'accounts:manage',
  tag: 'Accounts',
  summary: 'Add a person',
  status: 201,
  answer: user,
  idempotency: 'accepted',
  problems: ['conflict'],
  body: z.object({
    userName: z.string().regex(/^[a-z0-9._-]{2,40}$/),
    displayName: z.string().min(1).max(120),
    role: z.enum(roles),
    agency: z.string().min(1).max(40),
    password: z.string().min(10).max(200),
  }),
});

export const listApiKeys = endpoint({
  name: 'listApiKeys',
  method: 'GET',
  path: '/api-keys',
  permission: 'accounts:manage',
  tag: 'Accounts',
  summary: 'API keys of connected systems',
  status: 200,
  answer: z.object({ items: z.array(apiKey) }),
});

export const createApiKey = endpoint({
  name: 'createApiKey',
  method: 'POST',
  path: '/api-keys',
  permission: 'accounts:manage',
  tag: 'Accounts',
  summary: 'Make an API key; the answer shows it once',
  status: 201,
  // No idempotency: a stored answer would keep the key.
  body: z.object({
    name: z.string().min(1).max(80),
    scopes: z.array(z.enum(keyScopes)).min(1),
    agency: z.string().min(1).max(40).default('customs'),
    expiresAt: instant.optional(),
  }),
  answer: z.object({ key: z.string(), apiKey }),
});

export const revokeApiKey = endpoint({
  name: 'revokeApiKey',
  method: 'DELETE',
  path: '/api-keys/{id}',
  permission: 'accounts:manage',
  tag: 'Accounts',
  summary: 'Revoke an API key',
  params: idParams,
  status: 204,
});
