import { canonicalJson } from '@tidewaiter/decision';
import { sha256 } from '../sha256.js';
import type { AuditEntryRow } from './audit-entry.entity.js';

/** What the first entry follows. */
export const firstHash = sha256('tidewaiter audit');

/** Hash of an entry: SHA-256 of the previous entry's hash and the entry's canonical JSON. */
export function hashOf(previous: string, entry: Omit<AuditEntryRow, 'hash'>): string {
  const { number, at, actor, action, subject, details } = entry;
  return sha256(previous + canonicalJson({ number, at: at.toISOString(), actor, action, subject, details }));
}
