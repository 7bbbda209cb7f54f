import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../clock.js';
import type { Actor } from '../http/actor.js';
import { DomainError } from '../http/domain-error.js';
import type { IdempotentRequest } from '../http/idempotency.store.js';
import { ProfileSnapshots } from '../profiles/profile-snapshots.service.js';
import { ActiveRelease } from '../releases/active-release.js';
import { ReleaseLibrary } from '../releases/release-library.js';
import { decisionRow, type DecisionRequest } from './decision-row.js';
import { decisionView, type DecisionView } from './decision-view.js';
import { DecisionWriter, type NewDecision } from './decision-writer.js';
import { DecisionRow } from './decision.entity.js';
import { makeDecision } from './make-decision.js';
import { OfficeDays } from './office-days.js';

export interface Answer {
  readonly view: DecisionView;
  /** The key had been used: this is the answer it got then. */
  readonly replayed: boolean;
}

@Injectable()
export class DecisionsService {
  private readonly logger = new Logger(DecisionsService.name);
  private readonly running = new Set<string>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly active: ActiveRelease,
    private readonly library: ReleaseLibrary,
    private readonly writer: DecisionWriter,
    private readonly snapshots: ProfileSnapshots,
    private readonly days: OfficeDays,
  ) {}

  /**
   * Decides and stores, once for a caller and idempotency key; what is answered is on disk.
   * @throws DomainError keyReused, stillRunning, noActiveRelease
   */
  async decide(request: DecisionRequest, key: IdempotentRequest, actor: Actor): Promise<Answer> {
    const slot = JSON.stringify([key.caller, key.key]);
    if (this.running.has(slot))
      throw new DomainError('stillRunning', `The request "${key.key}" is still being answered.`);
    this.running.add(slot);
    try {
      const known = await this.answered(key);
      if (known !== null) return { view: await this.view(known, actor), replayed: true };
      const row = await this.decisionFor(request, key);
      if (await this.writer.store(row)) return { view: await this.view(row, actor), replayed: false };
      const other = await this.answered(key);
      if (other === null) throw new DomainError('stillRunning', `The request "${key.key}" is still being answered.`);
      return { view: await this.view(other, actor), replayed: true };
    } finally {
      this.running.delete(slot);
    }
  }

  private async decisionFor(request: DecisionRequest, key: IdempotentRequest): Promise<NewDecision> {
    const started = performance.now();
    const release = this.active.current();
    const decidedAt = this.clock.now();
    const profiles = this.snapshots.profilesOf(request.declaration, release.prepared.profileFacts);
    const today = decidedAt.toISOString().slice(0, 10);
    const question = { ...request, today, profiles };
    const made = await this.days.within(release.prepared, question, makeDecision(release.prepared, question));
    if (made.failure) this.logger.error(`${request.reference} was decided ${made.mode}: ${made.failure.message}`);
    return decisionRow(made, { request, key, release, profiles, decidedAt, totalMs: performance.now() - started });
  }

  private async answered(key: IdempotentRequest): Promise<DecisionRow | null> {
    const row = await this.dataSource.manager.findOneBy(DecisionRow, { caller: key.caller, idempotencyKey: key.key });
    if (row !== null && row.requestHash !== key.digest) {
      throw new DomainError('keyReused', `The idempotency key "${key.key}" belongs to another request.`);
    }
    return row;
  }

  private async view(row: NewDecision, actor: Actor): Promise<DecisionView> {
    const release = await this.library.byNumber(row.releaseNumber);
    const hits = row.trace === 'none' ? 'hidden' : 'shown';
    return decisionView(row, release, { permissions: actor.permissions, locale: row.locale, hits });
  }
}
