import { z } from 'zod';
import { endpoint } from './endpoint.js';
import { permissions, roles } from './permissions.js';

const person = z.object({
  id: z.string(),
  userName: z.string(),
  displayName: z.string(),
  role: z.enum(roles),
  agency: z.string(),
  permissions: z.array(z.enum(permissions)),
  /** Sent back in `X-CSRF-Token` on every request that changes something. */
  csrfToken: z.string(),
});

/** The names of the demonstration accounts, only where the demonstration data was loaded. */
const welcome = z.object({
  demoAccounts: z.array(z.object({ userName: z.string(), password: z.string(), role: z.enum(roles) })),
  version: z.string(),
  environment: z.string(),
});

export const signIn = endpoint({
  name: 'signIn',
  method: 'POST',
  path: '/session',
  permission: 'public',
  tag: 'Session',
  summary: 'Sign in with a local account',
  body: z.object({ userName: z.string().min(1).max(80), password: z.string().min(1).max(200) }),
  status: 200,
  answer: person,
  problems: ['signInFailed', 'tooManyRequests'],
});

export const currentSession = endpoint({
  name: 'currentSession',
  method: 'GET',
  path: '/session',
  permission: 'session',
  tag: 'Session',
  summary: 'Who is signed in',
  status: 200,
  answer: person,
});

export const signOut = endpoint({
  name: 'signOut',
  method: 'DELETE',
  path: '/session',
  permission: 'session',
  tag: 'Session',
  summary: 'Sign out',
  status: 204,
});

export const welcomePage = endpoint({
  name: 'welcome',
  method: 'GET',
  path: '/welcome',
  permission: 'public',
  tag: 'Session',
  summary: 'What the sign-in page shows',
  status: 200,
  answer: welcome,
});
