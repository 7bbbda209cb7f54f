import { Injectable } from '@nestjs/common';
import { canonicalJson } from '@tidewaiter/decision';
import type { EntityManager } from 'typeorm';
import { Clock } from '../clock.js';
import type { Actor } from '../http/actor.js';
import { AuditEntryRow } from './audit-entry.entity.js';
import { firstHash, hashOf } from './audit-hash.js';

/** One deed: a verb with its subject, `draft.saved` of `customs-core`, and what is worth knowing about it. */
export interface Deed {
  readonly action: string;
  readonly subject: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

// Any number, as long as nothing else locks it: appends queue up, so that the chain has one end.
const chainLock = 7_204_411;

/** Appends to the audit log in the transaction of what is done: no deed without entry, no entry without deed. */
@Injectable()
export class AuditLog {
  constructor(private readonly clock: Clock) {}

  async append(manager: EntityManager, actor: Pick<Actor, 'name'>, deed: Deed): Promise<void> {
    await manager.query('SELECT pg_advisory_xact_lock($1)', [chainLock]);
    const [last] = await manager.query<{ number: number; hash: string }[]>(
      'SELECT number, hash FROM audit_entries ORDER BY number DESC LIMIT 1',
    );
    const entry = {
      number: (last?.number ?? 0) + 1,
      at: this.clock.now(),
      actor: actor.name,
      action: deed.action,
      subject: deed.subject,
      details: canonicalJson(deed.details ?? {}),
    };
    await manager.insert(AuditEntryRow, { ...entry, hash: hashOf(last?.hash ?? firstHash, entry) });
  }
}
