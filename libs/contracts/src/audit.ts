import { z } from 'zod';
import { endpoint } from './endpoint.js';
import { instant, page, pageQuery } from './values.js';

const entry = z.object({
  number: z.int(),
  at: instant,
  actor: z.string(),
  action: z.string(),
  subject: z.string(),
  details: z.record(z.string(), z.unknown()),
  hash: z.string(),
});

export const listAudit = endpoint({
  name: 'listAudit',
  method: 'GET',
  path: '/audit',
  permission: 'audit:read',
  tag: 'Audit',
  summary: 'What people did, newest first; each entry carries the hash of the one before',
  query: pageQuery.extend({ actor: z.string().max(80).optional(), action: z.string().max(80).optional() }),
  status: 200,
  answer: page(entry),
});

export const verifyAudit = endpoint({
  name: 'verifyAudit',
  method: 'POST',
  path: '/audit/verify',
  permission: 'audit:read',
  tag: 'Audit',
  summary: 'Recompute every hash',
  status: 200,
  answer: z.object({ intact: z.boolean(), entries: z.int(), firstBroken: z.int().optional() }),
});
