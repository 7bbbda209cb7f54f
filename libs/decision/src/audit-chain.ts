import { canonicalJson } from './canonical-json.js';

/** One entry of the audit log without its own hash. */
export interface AuditEntry {
  /** 1, 2, 3 … without gaps. */
  readonly number: number;
  readonly at: Date;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  /** Canonical JSON text. */
  readonly details: string;
}

/** Digest of a text; the same function for the whole chain. */
export type Digest = (text: string) => string;

/** What the first entry follows. */
export function firstAuditHash(digest: Digest): string {
  return digest('tidewaiter audit');
}

/** Hash of an entry: over the hash of the entry before and this one's canonical JSON, so that a change breaks all after it. */
export function auditHash(previous: string, entry: AuditEntry, digest: Digest): string {
  const { number, at, actor, action, subject, details } = entry;
  return digest(previous + canonicalJson({ number, at: at.toISOString(), actor, action, subject, details }));
}

export interface ChainState {
  /** Number and hash of the last entry that fits. */
  readonly number: number;
  readonly hash: string;
  /** Number of the first entry that does not fit. */
  readonly broken?: number;
}

/** Follows the chain over further entries, in the order of their numbers. */
export function followChain(
  state: ChainState,
  entries: readonly (AuditEntry & { readonly hash: string })[],
  digest: Digest,
): ChainState {
  let { number, hash } = state;
  for (const entry of entries) {
    if (entry.number !== number + 1 || entry.hash !== auditHash(hash, entry, digest)) {
      return { number, hash, broken: entry.number };
    }
    ({ number, hash } = entry);
  }
  return { number, hash };
}
