import { auditHash, firstAuditHash, type AuditEntry } from '@tidewaiter/decision';
import { sha256 } from '../sha256.js';

/** What the first entry follows. */
export const firstHash = firstAuditHash(sha256);

/** Hash of an entry that follows the entry with the hash `previous`. */
export function hashOf(previous: string, entry: AuditEntry): string {
  return auditHash(previous, entry, sha256);
}
